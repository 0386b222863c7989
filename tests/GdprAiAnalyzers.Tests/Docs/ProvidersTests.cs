using System.Text;
using GdprAiAnalyzers.Models;
using Xunit;

namespace GdprAiAnalyzers.Tests.Docs;

/// <summary>docs/providers.md is made from the model files: what is known of each SDK, and how well.</summary>
public sealed class ProvidersTests
{
    private const string Page = "docs/providers.md";

    private static readonly (SinkKind Kind, string Text)[] Kinds =
    [
        (SinkKind.Prompt, "Prompts, messages, instructions: [GDPRAI001](rules/GDPRAI001.md), [002](rules/GDPRAI002.md), [003](rules/GDPRAI003.md)"),
        (SinkKind.ToolResult, "Tool results: [GDPRAI004](rules/GDPRAI004.md)"),
        (SinkKind.File, "Files, batches, fine-tuning: [GDPRAI005](rules/GDPRAI005.md)"),
        (SinkKind.Embedding, "Embeddings, vector stores: [GDPRAI006](rules/GDPRAI006.md)"),
        (SinkKind.EndUserId, "End-user ids, metadata: [GDPRAI008](rules/GDPRAI008.md)"),
        (SinkKind.Telemetry, "Telemetry: [GDPRAI009](rules/GDPRAI009.md)"),
    ];

    private static readonly Dictionary<Evidence, string> Strengths = new()
    {
        [Evidence.Assembly] = "verified: a test resolves each member in the assembly",
        [Evidence.Source] = "read in the source",
        [Evidence.Documentation] = "read in the documentation",
        [Evidence.Provisional] = "provisional",
    };

    [Fact]
    public void Page_is_made_from_the_models()
    {
        var path = Path.Combine(Repository.Root, Page);
        var text = Text();
        Repository.IsCurrent(Page, File.Exists(path) ? File.ReadAllText(path) : "", text, () => text);
    }

    [Fact]
    public void Every_SDK_every_package_and_every_kind_is_on_the_page()
    {
        var text = Text();
        foreach (var file in EmbeddedModels.Sdks)
        {
            Assert.Contains($"\n## {file.Sdks[0].Name}\n", text);
            Assert.All(file.Sdks, sdk => Assert.Contains($"| `{sdk.Package}` | {sdk.Checked} | {Strengths[sdk.Evidence]} | {sdk.Date} | [", text));
        }

        Assert.All(EmbeddedModels.Sdks.SelectMany(file => file.Rows).Where(row => row.Kind == RowKind.Sink), row => Assert.Contains(Kinds, kind => kind.Kind == row.SinkKind));
    }

    private static string Text()
    {
        var text = new StringBuilder(
            """
            # What is known of each SDK

            Made from the model files in `src/GdprAiAnalyzers/Models/Data` by the tests; change those. A call is listed where an argument of it leaves for a model or its provider;
            model names, ids, temperatures and the like are not followed. The `…Async` twin of a listed call is covered with it. An SDK that a project does not reference
            costs it nothing. Anything that is not listed can be declared in `gdprai.json`.

            """);
        foreach (var file in EmbeddedModels.Sdks.OrderBy(file => file.Sdks[0].Name, StringComparer.OrdinalIgnoreCase))
        {
            text.Append($"\n## {file.Sdks[0].Name}\n\n| Package | Checked | Evidence | Date | Source |\n|---|---|---|---|---|\n");
            foreach (var sdk in file.Sdks)
                text.Append($"| `{sdk.Package}` | {sdk.Checked} | {Strengths[sdk.Evidence]} | {sdk.Date} | [{new Uri(sdk.Link).Host}]({sdk.Link}) |\n");

            var sinks = file.Rows.Where(row => row.Kind == RowKind.Sink).ToArray();
            var providers = sinks.Select(row => row.Provider).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray();
            text.Append($"\nProvider: {(providers.Length == 0 ? "that of the client behind it" : string.Join(", ", providers))}{(sinks.Any(row => row.IsLocal) ? " (in the process: nothing is transferred)" : "")}\n\n| What leaves | Members |\n|---|---|\n");
            foreach (var (kind, title) in Kinds)
            {
                var rows = sinks.Where(row => row.SinkKind == kind && row.Until is null).ToArray();
                if (rows.Length > 0)
                    text.Append($"| {title} | {Members(rows)} |\n");
            }

            if (sinks.Any(row => row.Until != null))
            {
                text.Append("\n| Earlier members | Last version |\n|---|---|\n");
                foreach (var version in sinks.Where(row => row.Until != null).GroupBy(row => row.Until!).OrderByDescending(version => Order(version.Key)))
                    text.Append($"| {Members(version)} | {version.Key} |\n");
            }
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    // "ChatClient: CompleteChat, CompleteChatStreaming"
    private static string Members(IEnumerable<ModelRow> rows) =>
        string.Join("; ", rows.GroupBy(row => TypeName(row.Id.TypeName)).Select(type => $"`{type.Key}`: " + string.Join(", ", Names([.. type.Select(row => row.Id.MemberName)]))));

    private static IEnumerable<string> Names(HashSet<string> names) =>
        names.Where(name => !(name.EndsWith("Async", StringComparison.Ordinal) && names.Contains(name[..^5])))
            .Select(name => name == "#ctor" ? "new" : name.StartsWith("set_", StringComparison.Ordinal) ? name[4..] : name)
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static string TypeName(string name)
    {
        name = name[(name.LastIndexOf('.') + 1)..];
        var tick = name.IndexOf('`');
        return tick < 0 ? name : name[..tick];
    }

    private static Version Order(string version)
    {
        var digits = string.Concat(version.TakeWhile(c => char.IsDigit(c) || c == '.')).Trim('.');
        return Version.TryParse(digits.Contains('.') ? digits : digits + ".0", out var parsed) ? parsed : new Version();
    }
}
