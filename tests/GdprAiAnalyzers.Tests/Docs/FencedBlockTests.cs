using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Docs;
using GdprAiAnalyzers.Tests.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GdprAiAnalyzers.Tests.Docs;

/// <summary>
/// Every block of code in every document is tried. What a language means is fixed here, and a block of another language fails; shell lines, MSBuild files and pipelines are
/// run by the package tests, over the same list of blocks.
/// </summary>
public sealed partial class FencedBlockTests
{
    private static readonly IReadOnlyList<FencedBlock> Blocks = FencedBlock.All(Repository.Root);

    /// <summary>What a snippet of C# that is no whole file may use.</summary>
    private const string Around = """
        using System;
        using System.Threading.Tasks;
        using GdprAi;
        using GdprAi.Anonymization;
        using OpenAI.Chat;

        public sealed record Person(string Email);

        public sealed class Ticket;

        public sealed class Snippet(ChatClient chat)
        {
            private static string BuildPrompt(Ticket ticket) => ticket.ToString()!;

            public async Task<string> RunAsync(Person customer, Ticket ticket, string question)
            {
                await Task.Yield();
                _ = chat;
                /*statements*/
            }
        }
        """;

    public static TheoryData<string> Json => Of("json", "jsonc");

    public static TheoryData<string> Ini => Of("ini");

    public static TheoryData<string> CSharp => Of("csharp");

    public static TheoryData<string> Texts => Of("text");

    [Fact]
    public void Every_block_has_a_language_that_something_checks()
    {
        var elsewhere = new HashSet<string> { "sh", "xml", "yaml", "models" };
        Assert.NotEmpty(Blocks);
        Assert.All(Blocks, b => Assert.True(elsewhere.Contains(b.Language) || b.Language is "json" or "jsonc" or "ini" or "csharp" or "text", $"Nothing checks {b}"));
        // Each of these is read by one test alone.
        Assert.All(Blocks.Where(b => b.Language == "models"), b => Assert.Equal("CONTRIBUTING.md", b.Document));
        Assert.All(Blocks.Where(b => b.Language == "yaml"), b => Assert.EndsWith("ci.md", b.Document));
    }

    [Fact]
    public void Every_fence_is_a_block()
    {
        foreach (var document in Blocks.Select(b => b.Document).Distinct())
        {
            var fences = Repository.Read(document).Split('\n').Count(line => line.TrimStart().StartsWith("```", StringComparison.Ordinal));
            Assert.Equal(2 * Blocks.Count(b => b.Document == document), fences);
        }
    }

    [Theory]
    [MemberData(nameof(Json))]
    public void Settings_are_read_without_a_problem(string block)
    {
        var json = Get(block);
        // The pages of these two rules show a settings file, and a mistake on purpose: the package tests build both.
        if (Path.GetFileName(json.Document) is "GDPRAI104.md" or "GDPRAI901.md")
            return;
        Assert.Empty(ConfigurationReader.Read(SourceText.From(json.Text)).Problems.Select(p => p.Key));
    }

    [Theory]
    [MemberData(nameof(Ini))]
    public void Severities_and_options_exist(string block)
    {
        var ini = Get(block);
        var isGlobal = ini.Text.Contains("is_global = true");
        var section = "";
        foreach (var line in ini.Text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] is not '#'))
        {
            if (line[0] == '[')
            {
                section = line;
                Assert.Matches(@"^\[[^\]]*\*\.cs\]$", line);
                continue;
            }

            if (line is "root = true" or "is_global = true" or "gdprai_require_justification = true")
                continue;
            var severity = Severity().Match(line);
            Assert.True(severity.Success, $"'{line}' in {ini} is no severity");
            Assert.Contains(AllRules.Descriptors, d => d.Id == severity.Groups["id"].Value);
            Assert.True(isGlobal || section.Length > 0, $"'{line}' in {ini} stands in no section");
            // These stand in files that are no C#: a section does not reach them.
            if (severity.Groups["id"].Value is "GDPRAI901" or "GDPRAI104")
                Assert.True(isGlobal, $"'{line}' in {ini} has no effect in a section");
        }
    }

    [Theory]
    [MemberData(nameof(CSharp))]
    public void Code_compiles(string block)
    {
        var code = Get(block);
        // Compiled and analysed by DocumentedExampleTests of the package, and by ContributingTests.
        if (code.Document.Contains("/rules/") || code.Document == "CONTRIBUTING.md")
            return;

        var isFile = code.Text.Contains("class ");
        var source = isFile ? code.Text : Around.Replace("/*statements*/", code.Text.Contains("return ") ? code.Text : code.Text + "return prompt;");
        if (isFile && !code.Text.Contains("using "))
            source = "using GdprAi;\n" + source;
        var tree = FlowAnalysis.Parse(source, "Snippet.cs");
        var compilation = CSharpCompilation.Create(
            "Document",
            [tree],
            FlowAnalysis.References.AddRange(References()),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_message_is_one_that_a_rule_writes(string block)
    {
        var text = Get(block).Text.Replace('\n', ' ').TrimEnd();
        var printed = Printed().Match(text);
        Assert.True(printed.Success, $"{block} shows no message");

        var rule = AllRules.Get(printed.Groups["id"].Value);
        Assert.Equal(rule.DefaultSeverity.ToString().ToLowerInvariant(), printed.Groups["severity"].Value);
        var format = Regex.Replace(Regex.Escape(rule.MessageFormat.ToString(AllRules.English)), @"\\\{\d+}", ".+");
        Assert.Matches("^" + format + "$", printed.Groups["message"].Value);
    }

    private static IEnumerable<MetadataReference> References() =>
        new[] { typeof(OpenAI.Chat.ChatClient).Assembly, typeof(System.ClientModel.ApiKeyCredential).Assembly, typeof(GdprAi.Anonymization.Anonymize).Assembly }
            .Select(a => MetadataReference.CreateFromFile(a.Location));

    private static FencedBlock Get(string block) => Blocks.Single(b => b.ToString() == block);

    private static TheoryData<string> Of(params string[] languages) => [.. Blocks.Where(b => languages.Contains(b.Language)).Select(b => b.ToString())];

    [GeneratedRegex(@"^dotnet_diagnostic\.(?<id>GDPRAI\d{3})\.severity = (none|silent|suggestion|warning|error)$")]
    private static partial Regex Severity();

    [GeneratedRegex(@"^[^ ]+\(\d+,\d+\): (?<severity>warning|info) (?<id>GDPRAI\d{3}): (?<message>.*)$")]
    private static partial Regex Printed();
}
