using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Models;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.DataUse;

/// <summary>Finds the requests of a compilation that could opt out of training or storage and do not.</summary>
internal sealed class RequestControls
{
    private readonly Compilation _compilation;
    private readonly ImmutableHashSet<string> _names;
    private readonly ImmutableHashSet<string> _optionNames;
    private readonly List<Func<IInvocationOperation, CancellationToken, RequestFinding?>> _checks = [];

    public RequestControls(Compilation compilation, GdprAiConfiguration configuration, ValueResolver resolver, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        var facts = ControlFacts.Instance;
        var endpoints = new Endpoints(resolver, facts);
        var shapes = new JsonShapes(resolver);
        var declared = configuration.OptOuts;
        var bodies = new RequestBodies(resolver, shapes, declared);
        var typed = new TypedRequests(resolver, facts, endpoints, bodies, new Patches(resolver, compilation));
        var names = ImmutableHashSet.CreateBuilder<string>();
        var optionNames = ImmutableHashSet.CreateBuilder<string>();

        var calls = facts.Calls.Where(c => IsReferenced(c.IsOnReceiver ? c.TypeName : c.OptionsType)).ToList();
        if (calls.Count > 0)
        {
            names.UnionWith(calls.SelectMany(c => c.Methods).Where(m => m != "*"));
            optionNames.UnionWith(calls.Where(c => c.Methods[0] == "*").Select(c => c.OptionsType.Substring(c.OptionsType.LastIndexOf('.') + 1)));
            _checks.Add(typed.Check);
            if (IsReferenced("Microsoft.Extensions.AI.IChatClient"))
            {
                names.UnionWith(ChatClients.Methods);
                _checks.Add(new ChatClients(resolver, facts, endpoints, typed).Check);
            }
        }

        if (compilation.SyntaxTrees.Any(tree => tree.TryGetText(out var text) && facts.NamesHost(text.ToString())))
        {
            names.UnionWith(HttpRequests.Methods);
            _checks.Add(new HttpRequests(resolver, facts, shapes, bodies, declared).Check);
        }

        var sinks = new DeclaredSinks(configuration, facts, resolver, shapes, bodies);
        if (!sinks.Names.IsEmpty)
        {
            names.UnionWith(sinks.Names);
            _checks.Add(sinks.Check);
        }

        _names = names.ToImmutable();
        _optionNames = optionNames.ToImmutable();
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Whether the compilation can have such a request at all.</summary>
    public bool IsEmpty => _checks.Count == 0;

    /// <summary>The requests in one tree that lack an opt-out, each once.</summary>
    public IEnumerable<RequestFinding> Find(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var words = TreeWords.Of(tree, cancellationToken);
        var isAnyCall = _optionNames.Any(words.MayContain);
        if (!isAnyCall && !_names.Any(words.MayContain))
            yield break;
        SemanticModel? model = null;
        foreach (var call in tree.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!isAnyCall && !(NameOf(call.Expression) is { } name && _names.Contains(name)))
                continue;
            model ??= Bound.Model(_compilation, tree);
            if (model.GetOperation(call, cancellationToken) is IInvocationOperation invocation && Check(invocation, cancellationToken) is { } finding)
                yield return finding;
        }
    }

    private RequestFinding? Check(IInvocationOperation call, CancellationToken cancellationToken) =>
        _checks.Select(check => check(call, cancellationToken)).FirstOrDefault(finding => finding is not null);

    private bool IsReferenced(string metadataName) => ReferencedTypes.Any(_compilation, metadataName);

    internal static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
