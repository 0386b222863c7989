using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Flow.Summaries;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Reporting;

/// <summary>
/// Flows that no single method shows: one method leaves personal data in a field, another sends the field. Instance
/// fields are looked for in the type itself, static ones in the whole compilation.
/// </summary>
internal sealed class SharedFields(EngineContext context)
{
    private readonly Dictionary<(INamedTypeSymbol Type, string Member, bool IsStatic), IReadOnlyList<Held>> _held = new(HeldKeyComparer.Instance);

    /// <summary>A source that some method leaves under a member, and the steps below it that lead there.</summary>
    private sealed record Held(ISymbol Writer, ImmutableArray<string> Below, SourceAtom Source);

    public IEnumerable<FlowFinding> Find(CodeUnit unit, CancellationToken cancellationToken) =>
        Find(unit, unit.Bodies[unit.Bodies.Count - 1].Summary.Sinks, cancellationToken);

    public IEnumerable<FlowFinding> Find(CodeUnit unit, ImmutableArray<SummarySink> sinks, CancellationToken cancellationToken)
    {
        foreach (var sink in sinks)
        {
            var steps = Steps(sink.Path);
            if (steps.IsEmpty || TypeOf(sink.Path.Root, unit) is not { } type)
                continue;
            foreach (var held in HeldBy(type, steps[0], sink.Path.Root.Kind == RootKind.Static, cancellationToken))
            {
                if (SymbolEqualityComparer.Default.Equals(held.Writer, unit.Symbol) || !AreCompatible(held.Below, steps.RemoveAt(0)) || IsComposed(held.Writer, unit.Symbol, cancellationToken))
                    continue;
                var entry = sink.ReadAt ?? sink.Way?.Call ?? sink.Sink.Node;
                var source = held.Source;
                if (sink.Path.IsResidue && source.Source is not { IsSpecial: true, IsInferred: false })
                    continue;
                yield return FlowFinding.Create(
                    new SourceAtom(source.Source, source.Origin, entry, new Trace(entry, source.Trace), null, source.Members, source.Weakness, source.Residue ?? (sink.Path.IsResidue ? sink.Path.Selector!.Substring(Selectors.Residue("").Length) : null)), sink.Sink, sink.Way);
            }
        }
    }

    private static INamedTypeSymbol? TypeOf(AccessPath root, CodeUnit unit) => root.Kind switch
    {
        RootKind.This => unit.Symbol.ContainingType?.OriginalDefinition,
        RootKind.Static => root.StaticMember as INamedTypeSymbol,
        _ => null,
    };

    /// <summary>Everything personal that methods leave under a member.</summary>
    private IReadOnlyList<Held> HeldBy(INamedTypeSymbol type, string member, bool isStatic, CancellationToken cancellationToken)
    {
        var key = (type, member, isStatic);
        if (_held.TryGetValue(key, out var known))
            return known;
        var result = new List<Held>();
        foreach (var writer in Writers(type, member, isStatic, cancellationToken))
        {
            if (context.Summaries.Unit(writer, cancellationToken) is not { } unit)
                continue;
            context.Summaries.Ensure(unit, cancellationToken);
            var summary = unit.Bodies[unit.Bodies.Count - 1].Summary;
            foreach (var write in summary.Writes)
            {
                if (write.Owner is not InputAtom owner || owner.Path.Root is not { } root || isStatic != (root.Kind == RootKind.Static) || !isStatic && root.Kind != RootKind.This)
                    continue;
                if (isStatic && !SymbolEqualityComparer.Default.Equals(root.StaticMember, type))
                    continue;
                var steps = Steps(owner.Path).Add(write.Selector);
                if (steps[0] == member)
                    Collect(write.Value, steps.RemoveAt(0), summary, writer, result, []);
            }
        }

        _held[key] = result;
        return result;
    }

    private static void Collect(Value value, ImmutableArray<string> below, MethodSummary summary, ISymbol writer, List<Held> result, HashSet<Atom> seen)
    {
        foreach (var atom in value.Atoms)
        {
            if (atom is SourceAtom source)
            {
                result.Add(new Held(writer, below, source));
            }
            else if (atom is ObjectAtom && seen.Add(atom))
            {
                foreach (var write in summary.Writes.Where(w => w.Owner.Equals(atom)))
                    Collect(write.Value, below.Add(write.Selector), summary, writer, result, seen);
            }
        }
    }

    /// <summary>Members that mention the field, and (for what they only pass on) the members that mention those.</summary>
    private IEnumerable<ISymbol> Writers(INamedTypeSymbol type, string member, bool isStatic, CancellationToken cancellationToken)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var names = new Queue<string>([Selectors.NameOf(member)]);
        var seenNames = new HashSet<string>(names);
        while (names.Count > 0 && found.Count < Bounds.FieldWriters)
        {
            foreach (var entry in isStatic ? context.Index.Mentioning(names.Dequeue(), cancellationToken) : context.Index.Mentioning(names.Dequeue(), type, context.Edits, cancellationToken))
            {
                if (found.Count >= Bounds.FieldWriters)
                    break;
                foreach (var symbol in context.UnitsOf(entry, cancellationToken))
                {
                    var owner = symbol as INamedTypeSymbol ?? symbol.ContainingType;
                    if (!isStatic && !SymbolEqualityComparer.Default.Equals(owner?.OriginalDefinition, type))
                        continue;
                    if (found.Count >= Bounds.FieldWriters || !found.Add(symbol))
                        continue;
                    var name = symbol is IMethodSymbol { AssociatedSymbol: { } property } ? property.Name : symbol.Name;
                    if (symbol is IMethodSymbol { MethodKind: not (MethodKind.Constructor or MethodKind.StaticConstructor) } && seenNames.Add(name))
                        names.Enqueue(name);
                }
            }
        }

        return found;
    }

    /// <summary>Whether some method calls both: then the flow is told there, on the objects that it really has.</summary>
    private bool IsComposed(ISymbol writer, ISymbol reader, CancellationToken cancellationToken)
    {
        var writerName = writer is IMethodSymbol { MethodKind: MethodKind.Constructor } ? writer.ContainingType.Name : writer.Name;
        var readerName = (reader as IMethodSymbol)?.AssociatedSymbol?.Name ?? reader.Name;
        var looked = 0;
        foreach (var entry in context.Index.Mentioning(writerName, readerName, cancellationToken))
        {
            if (++looked > Bounds.FieldWriters)
                break;
            foreach (var symbol in context.UnitsOf(entry, cancellationToken))
            {
                if (context.Summaries.Unit(symbol, cancellationToken) is { } unit
                    && unit.Callees.Contains(writer, SymbolEqualityComparer.Default) && unit.Callees.Contains(reader, SymbolEqualityComparer.Default))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ImmutableArray<string> Steps(AccessPath path)
    {
        var steps = ImmutableArray.CreateBuilder<string>();
        for (var current = path; current.Parent is not null; current = current.Parent)
        {
            if (!Selectors.IsDeepRead(current.Selector!))
                steps.Insert(0, current.Selector!);
        }

        return steps.ToImmutable();
    }

    private static bool AreCompatible(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        for (var i = 0; i < a.Length && i < b.Length; i++)
        {
            if (a[i] == Selectors.Unknown || b[i] == Selectors.Unknown)
                return true;
            var bothElements = Selectors.IsElement(a[i]) && Selectors.IsElement(b[i]);
            if (a[i] != b[i] && !(bothElements && (a[i] == Selectors.Element || b[i] == Selectors.Element)))
                return false;
        }

        return true;
    }

    private sealed class HeldKeyComparer : IEqualityComparer<(INamedTypeSymbol Type, string Member, bool IsStatic)>
    {
        public static readonly HeldKeyComparer Instance = new();

        public bool Equals((INamedTypeSymbol Type, string Member, bool IsStatic) x, (INamedTypeSymbol Type, string Member, bool IsStatic) y) =>
            x.IsStatic == y.IsStatic && x.Member == y.Member && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

        public int GetHashCode((INamedTypeSymbol Type, string Member, bool IsStatic) obj) => obj.Member.GetHashCode();
    }
}
