using System.Collections.Generic;
using System.Linq;
using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Flow.Summaries;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Flow.Transfer;

/// <summary>Delegates that no visible call leads to: those a class keeps in its fields, and lambdas that run at some later time.</summary>
internal sealed partial class MethodAnalysis
{
    private bool _isFindingKept;

    /// <summary>The delegates that the members of a type put into the field at the beginning of a path.</summary>
    private IReadOnlyList<Atom> KeptDelegates(AccessPath path, SyntaxNode node)
    {
        if (path.Parent is null || _isFindingKept)
            return [];
        _isFindingKept = true;
        try
        {
            var before = _state;
            var kept = new HashSet<Atom>();
            switch (path.Root.Kind)
            {
                case RootKind.Static when path.Root.StaticMember is INamedTypeSymbol type:
                    Run(type, type.StaticConstructors.FirstOrDefault(), Value.Unknown);
                    RunWriters(type, Value.Unknown);
                    break;
                case RootKind.This when _body.Unit.Symbol.ContainingType is { } type:
                    foreach (var constructor in type.InstanceConstructors.Where(c => !SymbolEqualityComparer.Default.Equals(c, _body.Unit.Symbol)))
                        Run(constructor, null, Value.Input(new InputAtom(AccessPath.This, type)));
                    RunWriters(type, Value.Input(new InputAtom(AccessPath.This, type)));
                    break;
                case RootKind.Closure when IsThisOfClosure(path) && _body.Unit.Symbol.ContainingType is { } type:
                    foreach (var constructor in type.InstanceConstructors.Where(c => !SymbolEqualityComparer.Default.Equals(c, _body.Unit.Symbol)))
                        Run(constructor, null, ReadThis());
                    break;
                default:
                    return [];
            }

            Keep();
            var after = _state;
            _state = before;
            foreach (var entry in after.Entries())
            {
                if (_storage[entry.Key].Owner is ObjectAtom && before.Get(entry.Key) is null)
                    _state = _state.Set(entry.Key, entry.Value);
            }

            return kept.ToList();

            void Keep() => kept.UnionWith(ReadPath(path).Atoms.Where(a => a is ObjectAtom { Target: not null }));

            // Any of them may have been the last to write.
            void RunWriters(INamedTypeSymbol type, Value receiver)
            {
                var first = path;
                while (first.Parent?.Parent is not null)
                    first = first.Parent;
                var writers = _context.Index.Mentioning(Selectors.NameOf(first.Selector!), type, _context.Edits, _cancellationToken).Where(member => member.Node is MethodDeclarationSyntax).Take(Bounds.FieldWriters);
                foreach (var writer in writers.SelectMany(member => _context.UnitsOf(member, _cancellationToken)))
                {
                    if (SymbolEqualityComparer.Default.Equals(writer, _body.Unit.Symbol))
                        continue;
                    Keep();
                    Run(writer, null, receiver);
                }
            }
        }
        finally
        {
            _isFindingKept = false;
        }

        void Run(ISymbol first, ISymbol? second, Value receiver)
        {
            foreach (var symbol in new[] { first, second })
            {
                if (symbol is not null)
                    _body.Unit.Used.Add(symbol.OriginalDefinition);
                if (symbol is null || _context.Summaries.Body(symbol.OriginalDefinition, _cancellationToken) is not { Summary: { IsObscure: false } summary } body)
                    continue;
                if (body.Unit.State != Program.UnitState.Done)
                    _dependencies[body] = body.Version;
                var parameters = (symbol as IMethodSymbol)?.Parameters.Length ?? 0;
                var arguments = Enumerable.Repeat(new CallArgument(Value.Unknown, null), parameters).ToArray();
                new Application(this, symbol as IMethodSymbol, receiver, Value.Unknown, arguments, node).Run(summary, new Value?[parameters], isSink: true);
            }
        }
    }

    private static bool IsThisOfClosure(AccessPath path)
    {
        var current = path;
        while (current.Parent?.Parent is not null)
            current = current.Parent;
        return current.Selector == CapturedThis;
    }

    private Value ReadPath(AccessPath path) => path.Parent is null
        ? Value.Input(new InputAtom(path, null))
        : ReadMember(ReadPath(path.Parent), path.Selector!, null);

    /// <summary>Lambdas that nothing here calls may run once the method is over: what they captured reaches their sinks then.</summary>
    private void ReportLaterRuns(Value returned)
    {
        if (_body.IsNested)
            return;
        var sinks = new HashSet<SummarySink>(_sinks);
        foreach (var nested in _body.Unit.Bodies)
        {
            if (!nested.IsNested || nested.Summary.Sinks.IsEmpty || _invoked.Contains(nested.Symbol) && !_runLater.Contains(nested.Symbol) || returned.Atoms.Any(a => a is ObjectAtom { Target: { } target } && SymbolEqualityComparer.Default.Equals(target, nested.Symbol)))
                continue;
            var before = _state;
            var arguments = nested.Method!.Parameters.Select(_ => new CallArgument(Value.Unknown, null)).ToArray();
            Apply(nested.Summary, nested.Method, Value.Unknown, Environment, arguments, nested.Syntax, new Value?[arguments.Length], isSink: false);
            _state = before;
        }

        _sinks.RemoveWhere(s => s.Path.Root.Kind is not (RootKind.This or RootKind.Static) && !sinks.Contains(s));
    }
}
