using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.DataUse;

/// <summary>Requests that the code sends with <c>HttpClient</c> to a host whose requests have a control.</summary>
internal sealed class HttpRequests(ValueResolver resolver, ControlFacts facts, JsonShapes shapes, RequestBodies bodies, ImmutableArray<OptOut> declared)
{
    /// <summary>The methods that send a body.</summary>
    public static readonly ImmutableHashSet<string> Methods = ImmutableHashSet.Create("PostAsJsonAsync", "PostAsync", "SendAsync", "Send");

    public RequestFinding? Check(IInvocationOperation call, CancellationToken cancellationToken)
    {
        var type = call.TargetMethod.ContainingType;
        if (!Methods.Contains(call.TargetMethod.Name) || type?.Name is not ("HttpClient" or "HttpMessageInvoker" or "HttpClientJsonExtensions"))
            return null;
        var client = call.Instance ?? call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "client")?.Value;
        var request = ValueResolver.ArgumentOf(call, "request");
        return request is not null
            ? resolver.Resolve(request, cancellationToken).Select(r => CheckMessage(call, client, r, cancellationToken)).FirstOrDefault(f => f is not null)
            : ValueResolver.ArgumentOf(call, "requestUri") is { } address && (ValueResolver.ArgumentOf(call, "value") ?? ValueResolver.ArgumentOf(call, "content")) is { } body
                ? Check(call, client, null, resolver.Resolve(address, cancellationToken), resolver.Resolve(body, cancellationToken), cancellationToken)
                : null;
    }

    private RequestFinding? CheckMessage(IInvocationOperation call, IOperation? client, PossibleValue request, CancellationToken cancellationToken)
    {
        if (request is not ObjectValue { Origin: IObjectCreationOperation { Type.Name: "HttpRequestMessage" } creation, Frame: var frame })
            return null;
        var address = resolver.GetMember(request, "RequestUri", cancellationToken).Values;
        if (address.IsEmpty && creation.Arguments.FirstOrDefault(a => a.Parameter?.Name == "requestUri") is { } given)
            address = resolver.Resolve(given.Value, frame, cancellationToken);
        var content = resolver.GetMember(request, "Content", cancellationToken);
        return content.IsUnknown ? null : Check(call, client, request, address, content.Values, cancellationToken);
    }

    private RequestFinding? Check(
        IInvocationOperation call, IOperation? client, PossibleValue? request, ImmutableArray<PossibleValue> addresses, ImmutableArray<PossibleValue> contents, CancellationToken cancellationToken)
    {
        var address = Endpoints.AddressOf(addresses);
        if (ControlFacts.HostOf(address).Length == 0 && client is not null && BaseOf(client, cancellationToken) is { Length: > 0 } start)
            address = start.TrimEnd('/') + "/" + address.TrimStart('/');
        var host = ControlFacts.HostOf(address);
        if (host.Length == 0 || facts.ProviderOf(host) is not { } provider)
            return null;
        var at = address.IndexOf(host, StringComparison.OrdinalIgnoreCase);
        var path = at < 0 ? "" : address.Substring(at + host.Length);
        if (facts.FindByPath(provider, path) is not { } control || HasHeader(client, request, control, cancellationToken))
            return null;

        if (control.OptOuts.FirstOrDefault(o => o.Place == OptOutPlace.Query) is { } query)
        {
            var isTold = addresses.All(a => a is TextValue { Text: not null });
            return !isTold || path.IndexOf(query.Name + "=" + query.Value, StringComparison.OrdinalIgnoreCase) >= 0 ? null : new RequestFinding(call, provider, control, query, false, Remedy.None) { Host = host };
        }

        return bodies.Check(call, contents.SelectMany(c => shapes.Of(c, cancellationToken)), control, provider, control.OptOuts, cancellationToken) is { } finding ? finding with { Host = host } : null;
    }

    private string BaseOf(IOperation client, CancellationToken cancellationToken) =>
        Endpoints.AddressOf(resolver.Resolve(client, cancellationToken).SelectMany(c => resolver.GetMember(c, "BaseAddress", cancellationToken).Values).ToImmutableArray());

    /// <summary>A header that opts out, of the request or of all requests of the client.</summary>
    private bool HasHeader(IOperation? client, PossibleValue? request, Control control, CancellationToken cancellationToken)
    {
        var wanted = control.OptOuts.Concat(declared).Where(o => o.Place == OptOutPlace.Header).ToList();
        if (wanted.Count == 0)
            return false;
        var carriers = client is null ? Enumerable.Empty<PossibleValue>() : resolver.Resolve(client, cancellationToken);
        return (request is null ? carriers : carriers.Concat(new[] { request }))
            .SelectMany(carrier => resolver.Mentions(carrier, cancellationToken).Select(Header).Concat(InInitializer(carrier.Origin)))
            .Any(given => given is { } header && wanted.Any(w => string.Equals(w.Name, Text(header.Name), StringComparison.OrdinalIgnoreCase) && Text(header.Value) is { } text && w.IsMetBy(text)));

        string? Text(IOperation operation) => resolver.Resolve(operation, cancellationToken) is [TextValue { Text: { } text }] ? text : null;
    }

    /// <summary><c>Headers = { { "name", "value" } }</c>.</summary>
    private static IEnumerable<(IOperation Name, IOperation Value)?> InInitializer(IOperation creation) =>
        (creation as IObjectCreationOperation)?.Initializer?.Initializers.OfType<IMemberInitializerOperation>()
            .Where(member => member.InitializedMember is IPropertyReferenceOperation { Property.Name: "Headers" or "DefaultRequestHeaders" })
            .SelectMany(member => member.Initializer.Initializers.OfType<IInvocationOperation>())
            .Where(add => add.Arguments.Length >= 2)
            .Select(add => ((IOperation, IOperation)?)(add.Arguments[0].Value, add.Arguments[1].Value))
        ?? [];

    /// <summary><c>request.Headers.Add("name", "value")</c>.</summary>
    private static (IOperation Name, IOperation Value)? Header(IOperation mention) =>
        mention.Parent is IPropertyReferenceOperation { Property.Name: "Headers" or "DefaultRequestHeaders" } headers
        && headers.Parent is IInvocationOperation { TargetMethod.Name: "Add" or "TryAddWithoutValidation", Arguments: [var name, var value, ..] }
            ? (name.Value, value.Value)
            : null;
}
