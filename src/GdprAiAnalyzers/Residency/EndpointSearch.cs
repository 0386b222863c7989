using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Residency;

/// <summary>Finds the places of one compilation where code says, or fails to say, where an LLM client points.</summary>
internal sealed class EndpointSearch(Compilation compilation, ClientFacts facts, PlaceJudge judge, ValueResolver resolver)
{
    private readonly TransportSearch _transports = new(compilation, resolver);

    /// <summary>What is to be reported in one file.</summary>
    public IReadOnlyList<ResidencyFinding> Analyze(SemanticModel model, CancellationToken cancellationToken)
    {
        var findings = new Findings(model.SyntaxTree);
        Visit(model, findings, cancellationToken);
        return findings.ToList();
    }

    private void Visit(SemanticModel model, Findings findings, CancellationToken cancellationToken)
    {
        if (!Names.Any(TreeWords.Of(model.SyntaxTree, cancellationToken).MayContain))
            return;
        foreach (var node in model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (node)
            {
                case ObjectCreationExpressionSyntax creation when facts.Creations.Contains(NameOf(creation.Type)):
                case ImplicitObjectCreationExpressionSyntax:
                    if (model.GetOperation(node, cancellationToken) is IObjectCreationOperation { Type: { } type } created)
                        Created(created, type, findings, cancellationToken);
                    break;
                case InvocationExpressionSyntax call when facts.Calls.Contains(NameOf(call.Expression)):
                    if (model.GetOperation(node, cancellationToken) is IInvocationOperation invocation)
                        Called(invocation, call, findings, cancellationToken);
                    break;
                case AssignmentExpressionSyntax assignment when facts.Properties.Contains(NameOf(assignment.Left)):
                    if (model.GetOperation(node, cancellationToken) is IAssignmentOperation { Target: IPropertyReferenceOperation property } written)
                        Assigned(property, written.Value, findings, cancellationToken);
                    break;
            }
        }
    }

    /// <summary>The keys under which the clients of the whole compilation read their endpoints, regions and models.</summary>
    public IReadOnlyDictionary<string, (ValueKind Kind, string? Provider)> SettingKeys(CancellationToken cancellationToken)
    {
        var keys = new Dictionary<string, (ValueKind, string?)>(StringComparer.OrdinalIgnoreCase);
        foreach (var tree in compilation.SyntaxTrees)
            Visit(Bound.Model(compilation, tree), new Findings(tree) { SettingKeys = keys }, cancellationToken);
        return keys;
    }

    private IEnumerable<string> Names => _names ??= facts.Creations.Select(g => g.Key).Concat(facts.Calls.Select(g => g.Key)).Concat(facts.Properties.Select(g => g.Key)).ToArray();

    private string[]? _names;

    private void Created(IObjectCreationOperation creation, ITypeSymbol type, Findings findings, CancellationToken cancellationToken)
    {
        foreach (var row in facts.Creations[type.Name])
        {
            if (row.Name == type.ToDisplayString() && Made(creation, row, creation.Syntax, type.Name, findings, cancellationToken))
                return;
        }
    }

    private void Called(IInvocationOperation call, InvocationExpressionSyntax syntax, Findings findings, CancellationToken cancellationToken)
    {
        var method = call.TargetMethod;
        foreach (var row in facts.Calls[method.Name])
        {
            if ((row.Name == method.Name || row.Name == method.ContainingType.Name + "." + method.Name)
                && ClientFacts.IsPartOf(method.ContainingAssembly?.Name ?? "", row.Assembly)
                && Made(call, row, NameSyntax(syntax.Expression), method.Name, findings, cancellationToken))
            {
                return;
            }
        }
    }

    /// <returns>Whether the row speaks of this call.</returns>
    private bool Made(IOperation call, ClientRow row, SyntaxNode place, string name, Findings findings, CancellationToken cancellationToken)
    {
        var arguments = ValueResolver.ArgumentsOf(call);
        if (row.HandsOver.Any(parameter => arguments.Any(a => a.Parameter?.Name == parameter)))
            return true;
        if (!row.Flags.IsEmpty)
        {
            var flags = row.Flags.Select(flag => Given(arguments, flag)).Where(flag => flag is not null).SelectMany(flag => resolver.Resolve(flag!.Value, cancellationToken)).ToList();
            if (flags.Any(flag => flag is not ConstantValue))
                return true;
            if (!flags.Any(flag => flag is ConstantValue { Constant: true }))
                return false;
        }

        var client = new Taker(name, row.Provider);
        if (!row.IsBareHttp)
            _transports.Find(call, arguments, client, findings, cancellationToken);
        foreach (var source in row.Sources.Where(s => s.IsBeside))
        {
            if (Given(arguments, source.Parameter) is { } argument)
                Judge(resolver.Resolve(argument.Value, cancellationToken), argument.Value, source.Kind, client, findings);
        }

        if (row.Sources.Any(source => !source.IsBeside && IsSet(call, arguments, source, client, findings, cancellationToken)) || row.Default.Length == 0)
            return true;

        var verdict = judge.JudgeDefault(row.Default, row.Provider);
        if (verdict.Issue is { } issue)
            findings.Add(new ResidencyFinding(issue, place.GetLocation(), verdict.Subject, name, verdict.Provider ?? row.Provider, verdict.Host, verdict.Judgement) { Target = row.Target, Alternative = Alternative(row, verdict) });
        return true;
    }

    /// <summary>What to write to the row's target instead of its default.</summary>
    private static string? Alternative(ClientRow row, PlaceVerdict verdict) => row.Target?.Kind switch
    {
        ValueKind.Aws => PlaceJudge.EuAws,
        ValueKind.Google => PlaceJudge.EuGoogle,
        ValueKind.Url when verdict is { Alternative: { } host, Host: { } standard } => row.Default.Replace(standard, host),
        _ => null,
    };

    /// <summary>Whether the source decides the endpoint, or may: then the default says nothing.</summary>
    private bool IsSet(IOperation call, ImmutableArray<IArgumentOperation> arguments, EndpointSource source, Taker client, Findings findings, CancellationToken cancellationToken)
    {
        if (source.Parameter == "this")
            return source.Members.Any(member => IsWrittenOn(call, member, cancellationToken));
        if (Given(arguments, source.Parameter) is not { } argument)
            return false;
        if (source.Members.IsEmpty)
        {
            var values = resolver.Resolve(argument.Value, cancellationToken);
            Judge(values, argument.Value, source.Kind, client, findings);
            return values.Any(value => value is not ConstantValue { Constant: null });
        }

        var state = resolver.GetMember(argument.Value, source.Members[0], cancellationToken);
        return state.IsUnknown || state.Values.Any(value => value is not ConstantValue { Constant: null });
    }

    /// <summary>Whether the object that is created gets the member in its initializer, or in its file later on.</summary>
    private static bool IsWrittenOn(IOperation creation, string member, CancellationToken cancellationToken)
    {
        if (creation is IObjectCreationOperation { Initializer: { } initializer } && initializer.Initializers.Any(i => i is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } && property.Property.Name == member))
            return true;
        return creation.SemanticModel is { } model && model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment =>
            assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var receiver }
            && name == member
            && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(receiver, cancellationToken).Type, creation.Type));
    }

    private void Assigned(IPropertyReferenceOperation property, IOperation value, Findings findings, CancellationToken cancellationToken)
    {
        var receiver = property.Instance?.Type ?? property.Property.ContainingType;
        if (receiver is null)
            return;
        foreach (var row in facts.Properties[property.Property.Name])
        {
            if (ClientFacts.IsPartOf(receiver.ContainingAssembly?.Name ?? "", row.Assembly) && Is(receiver, row.Type))
            {
                var values = resolver.Resolve(value, cancellationToken);
                var name = receiver.Name + "." + property.Property.Name;
                Judge(values, value, row.Kind, new Taker(name, row.Provider), findings);
                if (row.Kind == ValueKind.Known && values.OfType<TextValue>().Select(text => Endpoint.Parse(text.Parts)).Select(e => e is null ? null : HostTable.Find(e.Host)).FirstOrDefault(fact => fact is { IsShared: false }) is { } known)
                    _transports.Find(property, new Taker(name, known.Provider), findings, cancellationToken);
                return;
            }
        }
    }

    private static bool Is(ITypeSymbol type, string name)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.ToDisplayString() == name)
                return true;
        }

        return type.AllInterfaces.Any(i => i.ToDisplayString() == name);
    }

    private void Judge(ImmutableArray<PossibleValue> values, IOperation expression, ValueKind kind, Taker taker, Findings findings)
    {
        foreach (var value in values)
        {
            if (value is SettingValue { Kind: SettingKind.Configuration, Key: var key } && findings.SettingKeys is { } keys)
                keys[key] = (kind, taker.Provider);
            IReadOnlyList<string?>? text = value switch
            {
                TextValue known => known.Parts,
                MemberValue member when kind is ValueKind.Aws or ValueKind.Google => [member.Member.Name],
                _ => null,
            };
            if (text is null)
                continue;
            var verdict = judge.Judge(text, kind, taker.Provider);
            if (verdict.Issue is { } issue)
                findings.Add(Finding(issue, verdict, value, expression, taker, findings.Tree));
            if (verdict.IsClearText)
                findings.Add(Finding(ResidencyIssue.ClearText, verdict, value, expression, taker, findings.Tree));
        }
    }

    /// <summary>At the text itself where that is in this file, else at the expression that brings it in.</summary>
    private static ResidencyFinding Finding(ResidencyIssue issue, PlaceVerdict verdict, PossibleValue value, IOperation expression, Taker taker, SyntaxTree tree)
    {
        var origin = value.Origin.Syntax;
        var isHere = origin.SyntaxTree == tree;
        return new ResidencyFinding(issue, (isHere ? origin : expression.Syntax).GetLocation(), verdict.Subject, taker.Name, verdict.Provider, verdict.Host, verdict.Judgement)
        {
            Alternative = verdict.Alternative,
            Origin = isHere ? null : origin.GetLocation(),
        };
    }

    /// <summary>The argument that is written for a parameter.</summary>
    private static IArgumentOperation? Given(ImmutableArray<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(a => a.Parameter?.Name == parameter && a.ArgumentKind != ArgumentKind.DefaultValue);

    private static string NameOf(SyntaxNode expression) => NameSyntax(expression) is SimpleNameSyntax name ? name.Identifier.ValueText : "";

    private static SyntaxNode NameSyntax(SyntaxNode expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax alias => alias.Name,
        _ => expression,
    };
}
