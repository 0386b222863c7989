using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.DataUse;

/// <summary>Which provider a client talks to.</summary>
internal enum EndpointKind
{
    /// <summary>The code says nothing else: the provider of the SDK.</summary>
    Default,
    /// <summary>A provider whose requests have a control.</summary>
    Known,
    /// <summary>Another machine, known to have none.</summary>
    Foreign,
    /// <summary>Told when the program runs.</summary>
    Unclear,
}

/// <summary>Looks from a client back to the endpoint that it was made with.</summary>
internal sealed class Endpoints(ValueResolver resolver, ControlFacts facts)
{
    private const int MaxDepth = 8;

    /// <summary>The endpoint of a client, and its provider where that is known.</summary>
    public (EndpointKind Kind, string? Provider) Of(IOperation? client, CancellationToken cancellationToken) => Of(client, 0, cancellationToken);

    /// <summary>The whole address that an expression gives, with <c>x</c> for what the code does not tell; empty when nothing is known.</summary>
    public string AddressOf(IOperation expression, CancellationToken cancellationToken) => AddressOf(resolver.Resolve(expression, cancellationToken));

    /// <summary>The same for values that are resolved already.</summary>
    public static string AddressOf(ImmutableArray<PossibleValue> values) =>
        values.OfType<TextValue>().Select(text => string.Concat(text.Parts.Select(part => part ?? "x"))).FirstOrDefault() ?? "";

    private (EndpointKind, string?) Of(IOperation? client, int depth, CancellationToken cancellationToken)
    {
        if (client is null || depth > MaxDepth)
            return (EndpointKind.Default, null);
        foreach (var value in resolver.Resolve(client, cancellationToken))
        {
            var found = value.Origin switch
            {
                IObjectCreationOperation creation => OfCreation(creation, (value as ObjectValue)?.Frame, cancellationToken),
                // client.GetChatClient("model"): the endpoint is the whole client's.
                IInvocationOperation { Instance: { } instance } call when call.TargetMethod.Name.StartsWith("Get", System.StringComparison.Ordinal) => Of(instance, depth + 1, cancellationToken),
                _ => (EndpointKind.Default, null),
            };
            if (found.Item1 != EndpointKind.Default)
                return found;
        }

        return (EndpointKind.Default, null);
    }

    private (EndpointKind, string?) OfCreation(IObjectCreationOperation creation, CallFrame? frame, CancellationToken cancellationToken)
    {
        if (creation.Type?.Name.StartsWith("Azure", System.StringComparison.Ordinal) == true)
            return (EndpointKind.Known, "Azure OpenAI");
        foreach (var argument in creation.Arguments.Where(a => !a.IsImplicit))
        {
            var isUri = argument.Parameter?.Type is { Name: "Uri", ContainingNamespace.Name: "System" };
            if (!isUri && !IsClientOptions(argument.Parameter?.Type))
                continue;
            var values = resolver.Resolve(argument.Value, frame, cancellationToken);
            if (!isUri)
            {
                var states = values.Select(v => resolver.GetMember(v, "Endpoint", cancellationToken)).ToList();
                if (states.All(s => s is { Values.IsEmpty: true, IsUnknown: false }))
                    continue;
                values = states.SelectMany(s => s.Values).ToImmutableArray();
            }

            var host = ControlFacts.HostOf(AddressOf(values));
            return host.Length == 0 ? (EndpointKind.Unclear, null)
                : facts.ProviderOf(host) is { } provider ? (EndpointKind.Known, provider)
                : (EndpointKind.Foreign, null);
        }

        return (EndpointKind.Default, null);
    }

    private static bool IsClientOptions(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name is "ClientPipelineOptions")
                return true;
        }

        return false;
    }
}
