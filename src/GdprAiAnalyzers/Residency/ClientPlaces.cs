using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Residency;

/// <summary>Who receives a call, and where.</summary>
/// <param name="IsOutside">Whether that is known to be outside the allowed regions.</param>
internal sealed record Recipient(string? Provider, Region Place, bool IsOutside)
{
    /// <summary>Where a provider processes, as far as its own client tells: another's place says nothing about it.</summary>
    public static Region PlaceOf(string provider, Recipient? recipient) =>
        recipient is not null && (recipient.Provider ?? provider) == provider ? recipient.Place : Region.Unknown;
}

/// <summary>Tells of a call to a model where its client points. Asked for findings only, so it looks back from the call instead of forward from every client.</summary>
internal sealed class ClientPlaces
{
    // Chat client, adapter, middleware, wrapper, client, options.
    private const int Depth = 8;

    private readonly LookedAt _lookedAt = new();
    private readonly ValueResolver _resolver;
    private readonly Compilation _compilation;
    private readonly Lazy<ClientFacts> _facts;
    private readonly PlaceJudge _judge;
    private ImmutableArray<IObjectCreationOperation> _created;

    public ClientPlaces(Compilation compilation, GdprAiConfiguration configuration)
    {
        _compilation = compilation;
        _resolver = new ValueResolver(compilation, _lookedAt);
        _facts = new Lazy<ClientFacts>(() => ClientFacts.Of(compilation, withBareHttp: false));
        _judge = new PlaceJudge(new ResidencyPolicy(configuration));
    }

    /// <summary>The code that the answers so far depend on.</summary>
    public LookedAt LookedAt => _lookedAt;

    /// <summary>The recipient behind a host that a request names.</summary>
    public Recipient? OfHost(string host) => RecipientOf(_judge.Judge(new Endpoint("", host), onlyKnown: true));

    /// <summary>The recipient of a call, when every client that it may be made on points to one place.</summary>
    /// <param name="provider">Whose client it is, as far as that is known without looking at its endpoint.</param>
    public Recipient? Of(SyntaxNode call, string? provider, CancellationToken cancellationToken)
    {
        _lookedAt.Add(call.SyntaxTree);
        if (_facts.Value.IsEmpty || Bound.Model(_compilation, call.SyntaxTree).GetOperation(call, cancellationToken) is not IInvocationOperation invocation)
            return null;
        var clients = Clients(Receiver(invocation), null, provider, Depth, cancellationToken).Distinct().ToList();
        return clients.Count == 0 ? null : Agreed(clients.Select(client => Of(client, RowOf(client)!, cancellationToken)));
    }

    private static Recipient? Agreed(IEnumerable<Recipient?> recipients)
    {
        Recipient? agreed = null;
        foreach (var recipient in recipients)
        {
            if (recipient is null || (agreed is not null && agreed != recipient))
                return null;
            agreed = recipient;
        }

        return agreed;
    }

    private static IOperation? Receiver(IInvocationOperation call) => call.Instance ?? call.Arguments.FirstOrDefault()?.Value;

    /// <summary>The clients that an expression may be, or be made of.</summary>
    private IEnumerable<IObjectCreationOperation> Clients(IOperation? expression, CallFrame? frame, string? provider, int depth, CancellationToken cancellationToken)
    {
        if (expression is null || depth == 0 || expression.Type?.SpecialType == SpecialType.System_String)
            return [];
        return _resolver.Resolve(expression, frame, cancellationToken).SelectMany(value => value switch
        {
            ObjectValue { Origin: IObjectCreationOperation creation } when RowOf(creation) is not null => [creation],
            ObjectValue { Origin: IObjectCreationOperation wrapper, Frame: var inside } => wrapper.Arguments.SelectMany(a => Clients(a.Value, inside, provider, depth - 1, cancellationToken)),
            UnknownValue { Origin: IInvocationOperation factory } => Clients(Receiver(factory), null, provider, depth - 1, cancellationToken),
            UnknownValue { Origin: IPropertyReferenceOperation { Instance: { } owner and not IInstanceReferenceOperation } } => Clients(owner, null, provider, depth - 1, cancellationToken),
            UnknownValue { Origin: IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation } injected => Registered(injected.Origin.Type, provider, cancellationToken),
            _ => [],
        });
    }

    /// <summary>The client that dependency injection must mean: the only one of its type, or the only one at all; and of the provider that is known.</summary>
    private IEnumerable<IObjectCreationOperation> Registered(ITypeSymbol? type, string? provider, CancellationToken cancellationToken)
    {
        if (type is null || provider is null)
            return [];
        if (_created.IsDefault)
            _created = Created(cancellationToken).ToImmutableArray();
        var fitting = _created.Where(creation => _compilation.ClassifyCommonConversion(creation.Type!, type).IsImplicit).ToList();
        if (fitting.Count == 0 && IsOfClient(type))
            fitting.AddRange(_created);
        return fitting.Count == 1 && RowOf(fitting[0])!.Provider == provider ? fitting : [];
    }

    /// <summary>Whether the type comes from the package of a client, or abstracts from all of them.</summary>
    private bool IsOfClient(ITypeSymbol type) =>
        type.ContainingAssembly is { } assembly
        && (ClientFacts.IsPartOf(assembly.Name, "Microsoft.Extensions.AI") || ClientFacts.IsPartOf(assembly.Name, "Microsoft.SemanticKernel") || ClientFacts.IsPartOf(assembly.Name, "Microsoft.Agents.AI")
            || _created.Any(creation => SymbolEqualityComparer.Default.Equals(creation.Type!.ContainingAssembly, assembly)));

    private IEnumerable<IObjectCreationOperation> Created(CancellationToken cancellationToken)
    {
        var names = new WordList(_facts.Value.Creations.Select(group => group.Key));
        foreach (var group in _facts.Value.Creations)
            _lookedAt.AddWord(group.Key);
        foreach (var tree in _compilation.SyntaxTrees)
        {
            var words = TreeWords.Of(tree, cancellationToken);
            if (!names.IsIn(words))
                continue;
            _lookedAt.Add(tree);
            var model = Bound.Model(_compilation, tree);
            foreach (var node in TreeCalls.Of(tree, cancellationToken).CreationsOf(_facts.Value.Creations.Select(group => group.Key)))
            {
                if (model.GetOperation(node, cancellationToken) is IObjectCreationOperation { Type: not null } creation && RowOf(creation) is not null)
                    yield return creation;
            }
        }
    }

    private ClientRow? RowOf(IObjectCreationOperation creation) =>
        creation.Type is { } type ? _facts.Value.Creations[type.Name].FirstOrDefault(row => row.Flags.IsEmpty && row.HandsOver.All(name => creation.Arguments.All(a => a.Parameter?.Name != name)) && row.Name == type.ToDisplayString()) : null;

    /// <summary>The recipient of a client, where it is made.</summary>
    public Recipient? Of(IOperation made, ClientRow row, CancellationToken cancellationToken)
    {
        var arguments = ValueResolver.ArgumentsOf(made);
        foreach (var source in row.Sources.Where(source => !source.IsBeside))
        {
            var argument = source.Parameter == "this" ? null : arguments.FirstOrDefault(a => a.Parameter?.Name == source.Parameter && a.ArgumentKind != ArgumentKind.DefaultValue);
            if (argument is null && source.Parameter != "this")
                continue;
            var values = ImmutableArray<PossibleValue>.Empty;
            if (source.Members.IsEmpty)
            {
                values = _resolver.Resolve(argument!.Value, cancellationToken);
            }
            else
            {
                var state = argument is null ? _resolver.GetMember(new ObjectValue(made, null), source.Members[0], cancellationToken) : _resolver.GetMember(argument.Value, source.Members[0], cancellationToken);
                if (state.IsUnknown)
                    return null;
                values = state.Values;
            }

            values = values.RemoveAll(value => value is ConstantValue { Constant: null });
            if (!values.IsEmpty)
                return Agreed(values.Select(value => RecipientOf(value, source.Kind, row.Provider)));
        }

        return row.Default.Length == 0 ? null : RecipientOf(_judge.JudgeDefault(row.Default, row.Provider));
    }

    private Recipient? RecipientOf(PossibleValue value, ValueKind kind, string? provider) => value switch
    {
        TextValue text => RecipientOf(_judge.Judge(text.Parts, kind, provider)),
        MemberValue member when kind is ValueKind.Aws or ValueKind.Google => RecipientOf(_judge.Judge([member.Member.Name], kind, provider)),
        _ => null,
    };

    private static Recipient? RecipientOf(PlaceVerdict verdict) =>
        verdict.Judgement is { } judgement ? new Recipient(verdict.Provider, judgement.Place, verdict.Issue is ResidencyIssue.Endpoint or ResidencyIssue.DefaultEndpoint or ResidencyIssue.Location) : null;
}
