using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.Tests.Flow;

/// <summary>Breaks sources: deletes, duplicates and swaps nodes.</summary>
internal static class Fuzzer
{
    public sealed record Seed(string Usings, TypeParts[] Types);

    public sealed record TypeParts(string Header, string[] Members);

    public static Seed[] Seeds() => [.. FlowCorpus.FileNames.Select(FlowCorpus.Read).Concat(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Flow", "Real"), "*.cs").Select(File.ReadAllText)).Select(Read).Where(s => s.Types.Length > 0)];

    /// <summary>Some steps of damage to a whole text.</summary>
    public static string Mutate(string source, Random random)
    {
        for (var count = random.Next(1, 5); count > 0; count--) source = Step(source, random);
        return source;
    }

    public static string Mutate(Seed[] seeds, int seed)
    {
        var random = new Random(seed);
        var file = seeds[random.Next(seeds.Length)];
        var type = file.Types[random.Next(file.Types.Length)];
        var members = string.Join("\n", Enumerable.Range(0, 3).Select(_ => type.Members[random.Next(type.Members.Length)]).Distinct());
        var source = file.Usings + type.Header + "\n" + members + "\n}\n";
        for (var count = random.Next(1, 4); count > 0; count--) source = Step(source, random);
        return source;
    }

    private static Seed Read(string text)
    {
        var root = (CompilationUnitSyntax)FlowAnalysis.Parse(text, "Seed.cs").GetRoot();
        var types = root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<TypeDeclarationSyntax>()
            .Where(type => type.Members.Count > 0)
            .Select(type => new TypeParts(root.ToFullString()[type.SpanStart..type.Members[0].FullSpan.Start], [.. type.Members.Select(m => m.ToFullString())]));
        return new(root.Usings.ToFullString(), [.. types]);
    }

    private static string Step(string source, Random random)
    {
        var nodes = FlowAnalysis.Parse(source, "Broken.cs").GetRoot().DescendantNodes().Where(n => n.Span.Length is > 0 and < 300).ToList();
        if (nodes.Count < 2) return source;
        var (one, two) = (nodes[random.Next(nodes.Count)].Span, nodes[random.Next(nodes.Count)].Span);
        var expressions = nodes.Where(n => n is ExpressionSyntax).ToList();
        return random.Next(4) switch
        {
            0 => source.Remove(one.Start, one.Length),
            1 => source.Insert(one.End, " " + source.Substring(one.Start, one.Length)),
            2 when !one.OverlapsWith(two) => Swap(source, one, two),
            3 when expressions.Count > 0 => Wrap(source, expressions[random.Next(expressions.Count)].Span, random),
            _ => source.Remove(two.Start, two.Length),
        };
    }

    private static string Swap(string source, TextSpan a, TextSpan b)
    {
        var (first, second) = a.Start < b.Start ? (a, b) : (b, a);
        var (x, y) = (source.Substring(first.Start, first.Length), source.Substring(second.Start, second.Length));
        return source.Remove(second.Start, second.Length).Insert(second.Start, x).Remove(first.Start, first.Length).Insert(first.Start, y);
    }

    private static string Wrap(string source, TextSpan span, Random random)
    {
        string[] wrappers = ["Llm.Send({0})", "Llm.SendObject({0})", "(await {0})", "new List<string> {{ {0} }}", "({0}).Select(x => x)", "$\"{{{0}}}\"", "({0} is {{ }} z ? z : default)", "[.. {0}]", "ref {0}", "(() => {0})()"];
        return source.Remove(span.Start, span.Length).Insert(span.Start, string.Format(CultureInfo.InvariantCulture, wrappers[random.Next(wrappers.Length)], source.Substring(span.Start, span.Length)));
    }
}
