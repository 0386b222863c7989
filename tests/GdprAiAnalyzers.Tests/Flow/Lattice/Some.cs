using FsCheck;
using FsCheck.Fluent;
using GdprAiAnalyzers.Flow;
using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Tests.Flow.Lattice;

/// <summary>Generators of what the lattice is made of. Pools are small enough that equal things meet, and large enough to go beyond the bounds.</summary>
internal static class Some
{
    public static readonly SyntaxNode[] Nodes = [.. CSharpSyntaxTree.ParseText(string.Concat(Enumerable.Range(0, 40).Select(i => $"n{i}();")), path: "Nodes.cs").GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()];

    public static readonly Gen<SyntaxNode> Node = Gen.Elements(Nodes);

    public static readonly Gen<string> Selector = Gen.Elements("A", "B", "C", "", Selectors.Element, Selectors.Unknown, "[0]", "[\"k\"]", "!json", "!any");

    public static readonly Gen<Site> Site = from node in Node from calls in Gen.ArrayOf(Gen.Elements(Nodes[..6]), 3) from count in Gen.Choose(0, 3) select calls.Take(count).Aggregate(new Site(node, null, 0), (site, call) => site.Through(call));

    public static readonly Gen<AccessPath> Path =
        from root in Gen.OneOf(Gen.Choose(0, 2).Select(AccessPath.Parameter), Gen.Constant(AccessPath.This), Gen.Constant(AccessPath.Closure), Site.Select(AccessPath.DelegateResult))
        from steps in Selector.ArrayOf(Bounds.PathDepth + 3) from count in Gen.Choose(0, Bounds.PathDepth + 3)
        select steps.Take(count).Aggregate(root, (path, step) => path.Append(step));

    private static readonly Gen<Atom> Source =
        from origin in Node from entry in Node from name in Gen.Elements("Customer.Email", "Customer.Name") from guard in Gen.OneOf(Gen.Constant<AccessPath?>(null), Path.Select(p => (AccessPath?)p))
        select (Atom)new SourceAtom(new SourceModel(name, DataCategory.Contact), origin, entry, new Trace(entry, null), guard);

    private static readonly Gen<Atom> Object =
        from site in Site from tag in Gen.Elements("", "⟨copy⟩", "/A") from isOld in Gen.Elements(false, true)
        select (Atom)new ObjectAtom(site, tag, null, isOld: isOld);

    public static readonly Gen<Atom> Atom = Gen.OneOf(Source, Path.Select(p => (Atom)new InputAtom(p, null)), Object);

    private static readonly Gen<Value> Constant = Gen.Elements<object?>(null, "", "a", 1, 2, true).Select(Value.Constant);

    private static readonly Gen<Value> Small = Gen.Frequency((1, Gen.Elements(Value.Bottom, Value.Unknown, Value.Sanitized)), (3, Constant), (8, Atom.Select(a => Value.Of(a))), (4, Path.Select(p => Value.Input(new InputAtom(p, null)))));

    /// <summary>Values of any number of atoms, up to well over the bounds, and often of the same ones.</summary>
    public static readonly Gen<Value> AnyValue =
        from count in Gen.Frequency((2, Gen.Choose(0, 4)), (1, Gen.Choose(Bounds.AtomsPerValue - 8, Bounds.AtomsPerValue + 20)))
        from atoms in Atom.ArrayOf(count)
        from parts in Small.ArrayOf(4)
        select parts.Aggregate(atoms.Length == 0 ? Value.Bottom : Value.Of(atoms.Distinct().ToList()), (all, part) => all.Join(part));

    public static readonly Gen<(Value, Value, Value)> Three = from a in AnyValue from b in AnyValue from c in AnyValue select (a, b, c);

    public static void Always<T>(Gen<T> cases, Func<T, bool> law, int tests = 100) => Prop.ForAll(Arb.From(cases), law).Check(Config.QuickThrowOnFailure.WithMaxTest(tests));
}
