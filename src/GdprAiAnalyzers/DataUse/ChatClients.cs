using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.DataUse;

/// <summary>Requests through <c>IChatClient</c>: only where the client is known to be one of OpenAI's.</summary>
internal sealed class ChatClients(ValueResolver resolver, ControlFacts facts, Endpoints endpoints, TypedRequests typed)
{
    private const int MaxDepth = 24;
    private const string Factory = "RawRepresentationFactory";

    /// <summary>The methods that send a request.</summary>
    public static readonly ImmutableHashSet<string> Methods = ImmutableHashSet.Create("GetResponseAsync", "GetStreamingResponseAsync");

    private static readonly ImmutableHashSet<string> Types = ImmutableHashSet.Create(
        "Microsoft.Extensions.AI.IChatClient", "Microsoft.Extensions.AI.ChatClientExtensions", "Microsoft.Extensions.AI.ChatClientStructuredOutputExtensions", "Microsoft.Extensions.AI.DelegatingChatClient");

    public RequestFinding? Check(IInvocationOperation call, CancellationToken cancellationToken)
    {
        if (!Methods.Contains(call.TargetMethod.Name) || !Types.Contains(TypedRequests.NameOf(call.TargetMethod.ContainingType)))
            return null;
        var client = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        if (client is null || Behind(client, null, 0, cancellationToken) is not { IsQuiet: false, Client: { } openAI })
            return null;
        var control = facts.Calls.FirstOrDefault(c => c.Names(TypedRequests.NameOf(openAI.Type), c.Methods[0]));
        var (kind, known) = endpoints.Of(openAI, cancellationToken);
        if (control is null || kind == EndpointKind.Foreign || (kind == EndpointKind.Unclear && control.Api != "responses"))
            return null;
        var provider = known ?? control.Provider;
        if (facts.Find(provider, control.Api) is not { } api)
            return null;

        var options = call.Arguments.FirstOrDefault(a => TypedRequests.IsOrDerives(a.Parameter?.Type, "Microsoft.Extensions.AI.ChatOptions"));
        if (options is null)
            return null;
        foreach (var value in resolver.Resolve(options.Value, cancellationToken))
        {
            if (Judge(call, value, control, api, cancellationToken) is { } finding)
                return finding;
        }

        return null;
    }

    private RequestFinding? Judge(IInvocationOperation call, PossibleValue options, CallControl control, Control api, CancellationToken cancellationToken)
    {
        var isOff = api.Unset == UnsetMeaning.Off;
        if (options is ConstantValue { Constant: null })
            return isOff ? null : Lacking(call, control, api, Remedy.AddOptions, null);
        if (options is not ObjectValue)
            return null;
        var state = resolver.GetMember(options, Factory, cancellationToken);
        if (state.IsUnknown)
            return null;
        foreach (var factory in state.Values)
        {
            if (factory is ConstantValue { Constant: null } && !isOff)
                return Lacking(call, control, api, Remedy.ChangeValue, factory.Origin.Syntax);
            if (typed.CheckOptions(call, Made(factory, cancellationToken), control, api.Provider, cancellationToken) is { } finding)
                return finding;
        }

        return state.MayBeUnset && !isOff ? Lacking(call, control, api, Remedy.AddFactory, options.Origin.Syntax) : null;
    }

    private static RequestFinding Lacking(IOperation call, CallControl control, Control api, Remedy remedy, SyntaxNode? target) =>
        api.Provider == control.Provider || api.OptOuts.Any(o => o.Name == "store")
            ? new RequestFinding(call, api.Provider, api, control.Member, false, remedy, target, control.OptionsType)
            : new RequestFinding(call, api.Provider, api, api.OptOuts[0], false, Remedy.None);

    /// <summary>The options that a factory makes.</summary>
    private ImmutableArray<PossibleValue> Made(PossibleValue factory, CancellationToken cancellationToken)
    {
        var lambda = factory.Origin is IDelegateCreationOperation creation ? creation.Target : factory.Origin;
        return lambda is IAnonymousFunctionOperation function
            ? BodyFacts.Returns(function).SelectMany(result => resolver.Resolve(result, (factory as ObjectValue)?.Frame, cancellationToken)).ToImmutableArray()
            : ImmutableArray<PossibleValue>.Empty;
    }

    /// <summary>The provider's own client behind a neutral one, and whether something on the way opts out for all requests.</summary>
    private (IOperation? Client, bool IsQuiet) Behind(IOperation client, CallFrame? frame, int depth, CancellationToken cancellationToken)
    {
        if (depth > MaxDepth)
            return default;
        foreach (var value in resolver.Resolve(client, frame, cancellationToken))
        {
            var found = value.Origin switch
            {
                IInvocationOperation call => BehindCall(call, depth, cancellationToken),
                // A wrapper or builder around another client
                IObjectCreationOperation creation => creation.Arguments.Where(a => IsClient(a.Parameter?.Type)).Select(a => Behind(a.Value, (value as ObjectValue)?.Frame, depth + 1, cancellationToken)).FirstOrDefault(),
                _ => default,
            };
            if (found.Client is not null)
                return found;
        }

        return default;
    }

    private (IOperation? Client, bool IsQuiet) BehindCall(IInvocationOperation call, int depth, CancellationToken cancellationToken)
    {
        var inner = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        if (inner is null)
            return default;
        if (call.TargetMethod.Name.StartsWith("AsIChatClient", StringComparison.Ordinal))
        {
            while (inner is IConversionOperation conversion)
                inner = conversion.Operand;
            var isOpenAI = TypedRequests.NameOf(inner.Type) is "OpenAI.Chat.ChatClient" or "OpenAI.Responses.ResponsesClient" or "OpenAI.Responses.OpenAIResponseClient";
            return isOpenAI ? (inner, call.TargetMethod.Name.EndsWith("WithStoredOutputDisabled", StringComparison.Ordinal)) : default;
        }

        if (!IsClient(call.TargetMethod.ReturnType))
            return default;
        var (client, isQuiet) = Behind(inner, null, depth + 1, cancellationToken);
        return (client, isQuiet || call.Arguments.Any(a => SetsFactory(a.Value)));
    }

    /// <summary><c>ConfigureOptions(o => o.RawRepresentationFactory = …)</c>, and whatever else sets it for all requests.</summary>
    private static bool SetsFactory(IOperation argument) =>
        argument.DescendantsAndSelf().OfType<IAnonymousFunctionOperation>()
            .Any(lambda => lambda.Descendants().OfType<IPropertyReferenceOperation>().Any(p => p.Property.Name == Factory && p.Parent is IAssignmentOperation assignment && assignment.Target == p));

    private static bool IsClient(ITypeSymbol? type) =>
        type?.Name is "IChatClient" or "ChatClientBuilder" || type?.AllInterfaces.Any(i => i.Name == "IChatClient") == true;
}
