using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Residency;

/// <summary>Follows an LLM client to the message handler below it, and looks at how that one checks certificates and which TLS it speaks.</summary>
internal sealed class TransportSearch(Compilation compilation, ValueResolver resolver)
{
    // Client, options, transport, HttpClient, two delegating handlers, handler.
    private const int MaxDepth = 7;

    // Ssl2, Ssl3, Tls, Tls11 of System.Security.Authentication.SslProtocols.
    private const int OldProtocols = 12 | 48 | 192 | 768;

    private static readonly string[] CertificateMembers = ["ServerCertificateCustomValidationCallback", "RemoteCertificateValidationCallback"];
    private static readonly string[] ProtocolMembers = ["SslProtocols", "EnabledSslProtocols"];
    private static readonly string[] Carriers = ["Transport", "HttpClient", "InnerHandler", "SslOptions"];

    private bool? _isUseful;

    /// <summary>Looks below a call that makes a client.</summary>
    public void Find(IOperation call, ImmutableArray<IArgumentOperation> arguments, Taker client, Findings findings, CancellationToken cancellationToken)
    {
        if (!IsUseful(cancellationToken))
            return;
        if (call is IObjectCreationOperation)
            Visit(new ObjectValue(call, null), call, 0, client, findings, cancellationToken);
        foreach (var argument in arguments.Where(_ => call is not IObjectCreationOperation))
            VisitAll(resolver.Resolve(argument.Value, cancellationToken), call, 1, client, findings, cancellationToken);
    }

    /// <summary>Looks below the <c>HttpClient</c> that gets an address, or at the handler that is registered with it.</summary>
    public void Find(IPropertyReferenceOperation property, Taker client, Findings findings, CancellationToken cancellationToken)
    {
        if (property.Instance is null || !IsUseful(cancellationToken))
            return;
        var creation = property.Parent?.Parent?.Parent as IObjectCreationOperation;
        if (property.Instance is IInstanceReferenceOperation && creation is not null)
            Visit(new ObjectValue(creation, null), creation, 0, client, findings, cancellationToken);
        else
            VisitAll(resolver.Resolve(property.Instance, cancellationToken), property, 0, client, findings, cancellationToken);

        IOperation outermost = property;
        for (var parent = property.Parent; parent is not null and not IBlockOperation { Parent: not IAnonymousFunctionOperation }; parent = parent.Parent)
            outermost = parent;
        foreach (var registration in outermost.DescendantsAndSelf().OfType<IInvocationOperation>().Where(i => i.TargetMethod.Name is "ConfigurePrimaryHttpMessageHandler"))
        {
            foreach (var result in registration.Arguments.SelectMany(a => a.Descendants().OfType<IAnonymousFunctionOperation>()).SelectMany(BodyFacts.Returns))
                VisitAll(resolver.Resolve(result, cancellationToken), result, 1, client, findings, cancellationToken);
        }
    }

    private void VisitAll(IEnumerable<PossibleValue> values, IOperation place, int depth, Taker client, Findings findings, CancellationToken cancellationToken)
    {
        foreach (var value in values)
            Visit(value, place, depth, client, findings, cancellationToken);
    }

    private void Visit(PossibleValue value, IOperation place, int depth, Taker client, Findings findings, CancellationToken cancellationToken)
    {
        if (depth > MaxDepth || value is not ObjectValue { Origin: IObjectCreationOperation creation, Frame: var frame } || creation.Type is not { } type || IsText(type))
            return;
        foreach (var member in CertificateMembers)
            Report(Held(member).Where(AcceptsAny), ResidencyIssue.AnyCertificate);
        foreach (var member in ProtocolMembers)
            Report(Held(member).Where(v => v is ConstantValue { Constant: int protocols } && (protocols & OldProtocols) != 0), ResidencyIssue.OldTls);
        foreach (var argument in creation.Arguments.Where(a => a.ArgumentKind != ArgumentKind.DefaultValue))
            VisitAll(resolver.Resolve(argument.Value, frame, cancellationToken), place, depth + 1, client, findings, cancellationToken);
        foreach (var carrier in Carriers)
            VisitAll(resolver.GetMember(value, carrier, cancellationToken).Values, place, depth + 1, client, findings, cancellationToken);

        IEnumerable<PossibleValue> Held(string member) =>
            resolver.GetMember(value, member, cancellationToken).Values.Concat(
                // handler = new() { SslOptions = { EnabledSslProtocols = … } }
                creation.Initializer?.Descendants().OfType<IMemberInitializerOperation>().SelectMany(nested => nested.Initializer.Initializers.OfType<ISimpleAssignmentOperation>())
                    .Where(a => a.Target is IPropertyReferenceOperation property && property.Property.Name == member)
                    .SelectMany(a => resolver.Resolve(a.Value, frame, cancellationToken)) ?? []);

        void Report(IEnumerable<PossibleValue> wrong, ResidencyIssue issue)
        {
            foreach (var found in wrong)
            {
                var isHere = found.Origin.Syntax.SyntaxTree == findings.Tree;
                findings.Add(new ResidencyFinding(issue, (isHere ? found.Origin : place).Syntax.GetLocation(), client.Provider ?? "LLM", client.Name, client.Provider, null, null)
                {
                    Origin = isHere ? null : found.Origin.Syntax.GetLocation(),
                });
            }
        }
    }

    private static bool AcceptsAny(PossibleValue value)
    {
        if (value is MemberValue { Member.Name: "DangerousAcceptAnyServerCertificateValidator" })
            return true;
        var callback = value.Origin;
        while (callback is IConversionOperation or IDelegateCreationOperation)
            callback = callback is IDelegateCreationOperation creation ? creation.Target : ((IConversionOperation)callback).Operand;
        return callback is IAnonymousFunctionOperation lambda
            && BodyFacts.Returns(lambda).ToList() is { Count: > 0 } results
            && results.All(result => result.ConstantValue is { HasValue: true, Value: true });
    }

    private static bool IsText(ITypeSymbol type) => type.SpecialType == SpecialType.System_String || type.Name is "Uri";

    /// <summary>Most compilations never touch certificates.</summary>
    private bool IsUseful(CancellationToken cancellationToken) =>
        _isUseful ??= compilation.SyntaxTrees.Any(tree =>
        {
            var words = TreeWords.Of(tree, cancellationToken);
            return CertificateMembers.Any(words.MayContain) || ProtocolMembers.Any(words.MayContain);
        });
}
