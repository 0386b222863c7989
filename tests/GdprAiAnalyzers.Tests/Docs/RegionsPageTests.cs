using System.Text;
using GdprAiAnalyzers.Residency;
using Xunit;

namespace GdprAiAnalyzers.Tests.Docs;

/// <summary>The page of hosts and regions is made from the data.</summary>
public sealed class RegionsPageTests
{
    [Fact]
    public void Page_is_made_from_the_data()
    {
        const string path = "docs/regions.md";
        var expected = Page();
        var file = Path.Combine(Repository.Root, path);
        Repository.IsCurrent(path, File.Exists(file) ? Repository.Read(path) : "", expected, () => expected);
    }

    private static string Page()
    {
        var text = new StringBuilder(
            """
            # Hosts and regions

            What the rules [GDPRAI101](rules/GDPRAI101.md) to [GDPRAI106](rules/GDPRAI106.md) know, generated from the data. `unknown` stands for what the host does not tell and for what is not
            verified; `Global` for a provider that may process in any country. `EU+CH` is the EEA and Switzerland, `Europe` takes in the United Kingdom too. A provider may change what it
            documents: mind the dates.

            ## Hosts

            | Host | Provider | Place | Host in the EU | Source | Read |
            |---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var row in HostTable.All)
            text.Append($"| `{row[0]}` | {row[1]} | {(row[2].StartsWith("scheme:", StringComparison.Ordinal) ? "by its region" : row[2])} | {(row[3].Length > 0 ? $"`{row[3]}`" : "")} | {row[4]} | {row[5]} |\n");

        var facts = FactRows.Read("regions.facts");
        text.Append("\n## Regions\n\n| Cloud | Region | Place |\n|---|---|---|\n");
        foreach (var row in facts.Where(row => row.Kind is "azure" or "aws" or "google"))
            text.Append($"| {row.Kind switch { "azure" => "Azure", "aws" => "AWS", _ => "Google Cloud" }} | `{row[0]}` | {row[1]} |\n");

        text.Append("\n## Profiles of AWS Bedrock\n\n| Model id begins with | Place |\n|---|---|\n");
        foreach (var row in facts.Of("model"))
            text.Append($"| `{row[0]}` | {row[1]} |\n");

        text.Append("\n## Adequacy decisions\n\nArt. 45 GDPR. The dates are not evaluated when code is analyzed.\n\n| Country | Decision | Date | Ends | Note |\n|---|---|---|---|---|\n");
        foreach (var row in facts.Of("adequate"))
            text.Append($"| {row[0]} | {row[1]} | {row[2]} | {row[3]} | {row[4]} |\n");
        return text.ToString();
    }
}
