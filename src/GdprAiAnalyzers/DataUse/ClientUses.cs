using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Residency;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.DataUse;

/// <summary>A client that the code makes, and whose it is.</summary>
internal sealed record ClientUse(SyntaxNode Place, string Name, ProviderTerms Terms, Region Region);

/// <summary>Finds where clients of providers are made for which <c>gdprai.json</c> declares neither an agreement nor an opt-out.</summary>
internal sealed class ClientUses(Compilation compilation, GdprAiConfiguration configuration, ClientFacts facts, ClientPlaces places, ValueResolver resolver)
{
    private static readonly string[] GeneratedEndings = [".g.cs", ".g.i.cs", ".generated.cs", ".designer.cs"];

    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<ClientUse>> _uses = new();
    private readonly ImmutableHashSet<string> _names = facts.Creations.Select(g => g.Key).Concat(facts.Calls.Select(g => g.Key)).ToImmutableHashSet();

    /// <summary>Clients in one tree whose provider may train on the data.</summary>
    public IEnumerable<ClientUse> MayTrain(SyntaxTree tree, CancellationToken cancellationToken) =>
        Of(tree, cancellationToken).Where(use => use.Terms.Trains != Training.No);

    /// <summary>Clients in one tree whose provider's terms exclude training: of each provider the first in the compilation, which stands for all.</summary>
    public IEnumerable<ClientUse> Undeclared(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var here = Of(tree, cancellationToken).Where(use => use.Terms.Trains == Training.No).GroupBy(use => use.Terms.Name).Select(group => group.First()).ToList();
        if (here.Count == 0)
            return here;
        var earlier = compilation.SyntaxTrees.OrderBy(t => t.FilePath, StringComparer.Ordinal).TakeWhile(t => t != tree)
            .Where(t => !GeneratedEndings.Any(ending => t.FilePath.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            .SelectMany(t => Of(t, cancellationToken))
            .Select(use => use.Terms.Name);
        var taken = new HashSet<string>(earlier);
        return here.Where(use => !taken.Contains(use.Terms.Name));
    }

    private ImmutableArray<ClientUse> Of(SyntaxTree tree, CancellationToken cancellationToken) =>
        _uses.TryGetValue(tree, out var uses) ? uses : _uses[tree] = Find(tree, cancellationToken).ToImmutableArray();

    private IEnumerable<ClientUse> Find(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var words = TreeWords.Of(tree, cancellationToken);
        if (!_names.Any(words.MayContain))
            yield break;
        var model = Bound.Model(compilation, tree);
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!(node is ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax || (node is InvocationExpressionSyntax call && RequestControls.NameOf(call.Expression) is { } called && facts.Calls.Contains(called))))
                continue;
            var operation = model.GetOperation(node, cancellationToken);
            var rows = operation switch
            {
                IObjectCreationOperation { Type: { } type } => facts.Creations[type.Name].Where(row => row.Name == type.ToDisplayString()),
                IInvocationOperation { TargetMethod: var method } => facts.Calls[method.Name].Where(row =>
                    (row.Name == method.Name || row.Name == method.ContainingType.Name + "." + method.Name) && ClientFacts.IsPartOf(method.ContainingAssembly?.Name ?? "", row.Assembly)),
                _ => [],
            };
            if (rows.FirstOrDefault(row => Applies(operation!, row, cancellationToken)) is not { IsBareHttp: false } client || RecipientOf(operation!, client, cancellationToken) is not { } recipient)
                continue;
            if (ProviderTerms.Of(recipient.Provider) is { } terms && !IsDeclared(recipient.Provider, recipient.Host))
                yield return new ClientUse(PlaceOf(node), client.Name.Substring(client.Name.LastIndexOf('.') + 1), terms, Recipient.PlaceOf(recipient.Provider, places.Of(operation!, client, cancellationToken)));
        }
    }

    private bool IsDeclared(string provider, string? host) =>
        configuration.Processors.Any(p => (p.Dpa is not null || p.TrainingOptOut is not null) && (p.IsOf(provider) || p.Covers(provider, host)));

    private static SyntaxNode PlaceOf(SyntaxNode node) => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : node;

    /// <summary>Whether the row's flags hold: one SDK may serve two providers.</summary>
    private bool Applies(IOperation call, ClientRow row, CancellationToken cancellationToken)
    {
        if (row.Flags.IsEmpty)
            return true;
        return row.Flags.Select(flag => Given(call, flag)).Where(flag => flag is not null).SelectMany(flag => resolver.Resolve(flag!.Value, cancellationToken)).Any(value => value is not ConstantValue { Constant: false or null });
    }

    /// <summary>Whom the client talks to; <see langword="null"/> when that cannot be told, or when it is this machine.</summary>
    private (string Provider, string? Host)? RecipientOf(IOperation call, ClientRow row, CancellationToken cancellationToken)
    {
        if (row.HandsOver.Any(parameter => Given(call, parameter) is not null))
            return null;
        foreach (var source in row.Sources.Where(s => !s.IsBeside && s.Kind is ValueKind.Url))
        {
            var values = ValuesOf(call, source, cancellationToken);
            if (values.IsEmpty || values.All(v => v is ConstantValue { Constant: null }))
                continue;
            if (values.OfType<TextValue>().Select(text => Endpoint.Parse(text.Parts)).FirstOrDefault(e => e is not null) is not { } endpoint)
                return null;
            return HostTable.Find(endpoint.Host) is { } host ? (host.Provider, endpoint.Host) : endpoint.IsLocal ? null : row.Default.Length == 0 && endpoint.HasHole ? (row.Provider!, null) : null;
        }

        return (row.Provider!, null);
    }

    private ImmutableArray<PossibleValue> ValuesOf(IOperation call, EndpointSource source, CancellationToken cancellationToken)
    {
        if (source.Parameter == "this")
        {
            var initializer = (call as IObjectCreationOperation)?.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>()
                .FirstOrDefault(a => a.Target is IPropertyReferenceOperation property && source.Members.Contains(property.Property.Name));
            return initializer is null ? ImmutableArray<PossibleValue>.Empty : resolver.Resolve(initializer.Value, cancellationToken);
        }

        if (Given(call, source.Parameter) is not { } argument)
            return ImmutableArray<PossibleValue>.Empty;
        if (source.Members.IsEmpty)
            return resolver.Resolve(argument.Value, cancellationToken);
        var state = resolver.GetMember(argument.Value, source.Members[0], cancellationToken);
        return state.IsUnknown ? state.Values.Add(new UnknownValue(argument.Value)) : state.Values;
    }

    private static IArgumentOperation? Given(IOperation call, string parameter) =>
        ValueResolver.ArgumentsOf(call).FirstOrDefault(a => a.Parameter?.Name == parameter && !a.IsImplicit);
}
