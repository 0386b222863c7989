using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Tests.Flow;

/// <summary>
/// The annotated C# files beside this one. Every line with a sink call ends in <c>// leak</c> (optionally with the number of
/// diagnostics, <c>// leak: 2</c>, or with the source members, <c>// leak: Customer.Email, Customer.Name</c>) or <c>// clean</c>.
/// A known limit keeps its true verdict and says what happens today: <c>// leak, missed</c> or <c>// clean, reported</c>.
/// </summary>
internal static partial class FlowCorpus
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<CorpusFile>>> Files = new();

    // Extension members and the like do not parse on the older Roslyn that the tests also run on.
    private static readonly bool IsNewestHost = typeof(Compilation).Assembly.GetName().Version!.Major >= 5;

    public static IEnumerable<string> FileNames =>
        Directory.GetFiles(FlowAnalysis.Folder, "*.cs")
            .Select(Path.GetFileNameWithoutExtension)
            .OfType<string>()
            .Where(name => name[0] != '_' && (IsNewestHost || !name.StartsWith("CSharp14", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

    /// <summary>The file, compiled and analysed once.</summary>
    public static Task<CorpusFile> GetAsync(string name) => Files.GetOrAdd(name, key => new(() => AnalyzeAsync(key))).Value;

    public static string Read(string name) => File.ReadAllText(Path.Combine(FlowAnalysis.Folder, name + ".cs"));

    /// <summary>The annotated lines of a file, in order.</summary>
    public static IReadOnlyList<AnnotatedSink> Annotations(string name)
    {
        var tree = FlowAnalysis.Parse(Read(name), name + ".cs");
        var root = tree.GetRoot();
        return [.. tree.GetText().Lines.Select(line => (line, match: Annotation().Match(line.ToString()))).Where(x => x.match.Success).Select(x => Annotated(name, root, x.line, x.match))];
    }

    private static AnnotatedSink Annotated(string file, SyntaxNode root, Microsoft.CodeAnalysis.Text.TextLine line, Match match)
    {
        var detail = match.Groups["detail"].Value.Trim();
        int? count = match.Groups["verdict"].Value == "clean" ? 0 : int.TryParse(detail, out var number) ? number : null;
        string[] members = detail.Length > 0 && count is null ? detail.Split(',', StringSplitOptions.TrimEntries) : [];
        return new(file, CaseName(root, line), line.LineNumber + 1, line.ToString().Trim(), count, members, match.Groups["limit"].Success);
    }

    // The member of the outermost type that holds the line, so that helpers in nested types belong to their own case.
    private static string CaseName(SyntaxNode root, Microsoft.CodeAnalysis.Text.TextLine line)
    {
        var code = root.FindToken(line.Start + line.ToString().TakeWhile(char.IsWhiteSpace).Count());
        var members = code.Parent!.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().Where(m => m is not BaseNamespaceDeclarationSyntax).Reverse().Take(2);
        return string.Join(".", members.Select(NameOf));
    }

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        ConstructorDeclarationSyntax => "ctor",
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
        _ => member.Kind().ToString(),
    };

    private static async Task<CorpusFile> AnalyzeAsync(string name)
    {
        var compilation = FlowAnalysis.Compile(Read(name), name + ".cs");
        var diagnostics = await FlowAnalysis.CompileAndAnalyzeAsync(compilation);
        var byLine = diagnostics.Where(FlowAnalysis.IsFlow).ToLookup(SinkLine);
        return new(name, Annotations(name), byLine, SinkLines(compilation, name + ".cs"));
    }

    // The last step of a flow is the sink call.
    private static int SinkLine(Diagnostic diagnostic) =>
        (diagnostic.AdditionalLocations.Count > 0 ? diagnostic.AdditionalLocations[^1] : diagnostic.Location).GetLineSpan().StartLinePosition.Line + 1;

    /// <summary>Lines that name a method with a [SendsToLlm] parameter: each must be annotated.</summary>
    private static HashSet<int> SinkLines(Compilation compilation, string path)
    {
        var tree = compilation.SyntaxTrees.Single(t => t.FilePath == path);
        var model = compilation.GetSemanticModel(tree);
        return [.. tree.GetRoot().DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Where(node => model.GetSymbolInfo(node).Symbol is IMethodSymbol method && method.Parameters.Any(IsSink))
            .Select(node => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1)];
    }

    private static bool IsSink(IParameterSymbol parameter) => parameter.GetAttributes().Any(a => a.AttributeClass?.Name == "SendsToLlmAttribute");

    [GeneratedRegex(@"// (?<verdict>leak|clean)(?<limit>, (missed|reported))?(: ?(?<detail>[^/]*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Annotation();
}

/// <summary>What one annotated line expects.</summary>
/// <param name="Count">The number of diagnostics; <see langword="null"/> for one or more.</param>
/// <param name="Members">The source members; empty when the line names none.</param>
/// <param name="IsLimit">Whether the engine is known to get this line wrong.</param>
internal sealed record AnnotatedSink(string File, string Case, int Line, string Text, int? Count, string[] Members, bool IsLimit)
{
    public bool IsLeak => Count != 0;

    /// <summary>What is wrong, or <see langword="null"/>.</summary>
    public string? Check(IReadOnlyCollection<Diagnostic> found)
    {
        var problem = (IsLeak, found.Count) switch
        {
            (true, 0) or (false, > 0) when IsLimit => null,
            _ when IsLimit => "no longer a limit: take the mark away",
            (true, 0) => "MISSED",
            (false, > 0) => "FALSE ALARM",
            _ when Count is { } count && count != found.Count => $"expected {count}, found {found.Count}",
            _ => Members.Length == 0 ? null : CheckMembers(found),
        };
        return problem is null ? null : $"{File}.cs({Line}): {problem}: {Text}" + string.Concat(found.Select(d => "\n      " + d.GetMessage()));
    }

    private string? CheckMembers(IReadOnlyCollection<Diagnostic> found)
    {
        // GDPRAI003 names its members in the message.
        var objects = found.Where(d => d.Id == "GDPRAI003").Select(d => d.GetMessage()).ToList();
        var members = found.Where(d => d.Id != "GDPRAI003").Select(d => d.Properties.GetValueOrDefault("sourceMember") ?? "?").ToHashSet();
        var missing = Members.Where(m => !members.Contains(m) && !objects.Any(o => o.Contains(m[(m.IndexOf('.') + 1)..], StringComparison.Ordinal))).ToList();
        var surplus = members.Except(Members).ToList();
        return missing.Count + surplus.Count == 0 ? null : $"missing [{string.Join(", ", missing)}], surplus [{string.Join(", ", surplus)}]";
    }
}

/// <summary>One analysed corpus file.</summary>
internal sealed record CorpusFile(string Name, IReadOnlyList<AnnotatedSink> Sinks, ILookup<int, Diagnostic> ByLine, IReadOnlySet<int> SinkLines);
