using System.Reflection;
using System.Text.RegularExpressions;
using GdprAiAnalyzers.Flow;
using GdprAiAnalyzers.Tests.Flow;
using Xunit;

namespace GdprAiAnalyzers.Tests.Docs;

/// <summary>docs/limits.md and the corpus file that pins the limits speak of the same things.</summary>
public sealed partial class LimitsTests
{
    private static readonly string[] Lines = [.. Repository.Read("docs/limits.md").Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal))];

    [Fact]
    public void Every_pinned_limit_has_a_line() => Assert.Empty(Pinned().Except(Named()));

    [Fact]
    public void Every_line_is_pinned() => Assert.Empty(Named().Except(Pinned()));

    [Fact]
    public void Every_line_names_its_pin() => Assert.DoesNotContain(Lines, line => !Pin().IsMatch(line));

    [Fact]
    public void Every_bound_has_a_line_with_its_value()
    {
        var bounds = typeof(Bounds).GetFields(BindingFlags.Static | BindingFlags.Public);
        Assert.NotEmpty(bounds);
        Assert.DoesNotContain(bounds, b => !Repository.Read("docs/limits.md").Contains($" `{b.Name}` = {b.GetRawConstantValue()}:", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Named() => Lines.Select(line => Pin().Match(line).Groups[1].Value);

    private static IEnumerable<string> Pinned() =>
        FlowCorpus.FileNames.SelectMany(FlowCorpus.Annotations).Where(s => s.IsLimit).Select(s => s.File == "Limits" ? s.Case[(s.Case.IndexOf('.') + 1)..] : s.File + "." + s.Case)
            .Append(nameof(ReportingTests) + "." + nameof(ReportingTests.A_long_path_keeps_its_ends))
            .Append(nameof(OtherProjectTests) + "." + nameof(OtherProjectTests.A_prompt_that_another_project_builds_from_an_object))
            .Append(nameof(OtherProjectTests) + "." + nameof(OtherProjectTests.A_parameter_that_another_project_sends))
            .Append(nameof(UserModelTests) + "." + nameof(UserModelTests.Entries_that_do_not_act)).Distinct();

    [GeneratedRegex(@"\(`([\w.]+)`\)$")]
    private static partial Regex Pin();
}
