using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes;

/// <summary>How the helper is named: the <c>using</c> that is added, or the full name where the short one means something else.</summary>
public sealed class WrapImportTests
{
    private const string Ask =
        """
        public class Support
        {
            public string Run(Llm llm, Customer c) => llm.Ask({|GDPRAI001:c.Email|});
        }
        """;

    [Theory]
    [InlineData("using Domain;\nusing Zebra;\n", "using Domain;\nusing GdprAi.Anonymization;\nusing Zebra;\n")]
    [InlineData("using System.Text;\nusing Domain;\n", "using System.Text;\nusing Domain;\nusing GdprAi.Anonymization;\n")]
    [InlineData("using Domain;\nusing GdprAi.Anonymization;\n", "using Domain;\nusing GdprAi.Anonymization;\n")]
    [InlineData("using Domain;\nusing static System.Math;\nusing Text = System.String;\n", "using Domain;\nusing GdprAi.Anonymization;\nusing static System.Math;\nusing Text = System.String;\n")]
    [InlineData("// Header\n\nusing Zebra;\nusing Domain;\n", "// Header\n\nusing Zebra;\nusing Domain;\nusing GdprAi.Anonymization;\n")]
    [InlineData("// Header\n\nusing Zebra;\nusing static Domain.Customer;\nusing Domain;\n", "// Header\n\nusing Zebra;\nusing static Domain.Customer;\nusing Domain;\nusing GdprAi.Anonymization;\n")]
    public Task The_using_is_added_once_in_its_place(string usings, string expected) => VerifyAsync(
        usings + "\nnamespace App;\n\n" + Ask,
        expected + "\nnamespace App;\n\n" + Ask,
        "Anonymize.Email(c.Email)");

    [Fact]
    public Task A_file_without_usings_keeps_its_header() => VerifyAsync(
        "// Header\n\nnamespace Domain.App;\n\n" + Ask,
        "// Header\n\nusing GdprAi.Anonymization;\n\nnamespace Domain.App;\n\n" + Ask,
        "Anonymize.Email(c.Email)");

    [Fact]
    public Task A_using_inside_the_namespace_has_its_neighbour_there() => VerifyAsync(
        "namespace App\n{\n    using Domain;\n\n" + Indent(Ask) + "\n}\n",
        "namespace App\n{\n    using Domain;\n    using GdprAi.Anonymization;\n\n" + Indent(Ask) + "\n}\n",
        "Anonymize.Email(c.Email)");

    [Fact]
    public Task A_global_using_is_enough() => VerifyAsync(
        "global using GdprAi.Anonymization;\nusing Domain;\n\nnamespace App;\n\n" + Ask,
        "global using GdprAi.Anonymization;\nusing Domain;\n\nnamespace App;\n\n" + Ask,
        "Anonymize.Email(c.Email)");

    [Fact]
    public Task An_alias_is_used() => VerifyAsync(
        "using Domain;\nusing A = GdprAi.Anonymization.Anonymize;\n\nnamespace App;\n\n" + Ask,
        "using Domain;\nusing A = GdprAi.Anonymization.Anonymize;\n\nnamespace App;\n\n" + Ask,
        "A.Email(c.Email)");

    [Theory]
    [InlineData("public static class Anonymize;\n\n", "")]
    [InlineData("", "    public string Anonymize(string text) => text;\n")]
    [InlineData("", "    public string Anonymize { get; set; } = \"\";\n")]
    public Task A_name_of_the_users_own_is_not_taken(string type, string member)
    {
        var source = "using Domain;\n\nnamespace App;\n\n" + type + Ask.Replace("    public string Run", member + "    public string Run");
        return VerifyAsync(source, source, "GdprAi.Anonymization.Anonymize.Email(c.Email)");
    }

    [Fact]
    public Task An_imported_type_of_the_same_name_is_not_taken() => VerifyAsync(
        "using Domain;\nusing Mine;\n\nnamespace Mine { public static class Anonymize { public static string Email(string s) => s; } }\n\nnamespace App\n{\n" + Indent(Ask) + "\n}\n",
        "using Domain;\nusing Mine;\n\nnamespace Mine { public static class Anonymize { public static string Email(string s) => s; } }\n\nnamespace App\n{\n" + Indent(Ask) + "\n}\n",
        "GdprAi.Anonymization.Anonymize.Email(c.Email)");

    [Fact]
    public Task A_type_that_the_using_would_make_ambiguous_keeps_its_meaning() => VerifyAsync(
        "using Domain;\nusing Mine;\n\nnamespace Mine { public static class Redact { public static string Erase() => \"\"; } }\n\nnamespace App\n{\n" + Indent(Ask.Replace("|});", "|} + Redact.Erase());")) + "\n}\n",
        "using Domain;\nusing Mine;\n\nnamespace Mine { public static class Redact { public static string Erase() => \"\"; } }\n\nnamespace App\n{\n" + Indent(Ask.Replace("|});", "|} + Redact.Erase());")) + "\n}\n",
        "GdprAi.Anonymization.Anonymize.Email(c.Email)");

    [Theory]
    [InlineData("{|GDPRAI001:c.Email|}", "global::GdprAi.Anonymization.Anonymize.Email(c.Email)")]
    [InlineData("$\"{{|GDPRAI001:c.Email|}}\"", "$\"{(global::GdprAi.Anonymization.Anonymize.Email(c.Email))}\"")]
    public Task A_namespace_of_the_users_own_is_not_taken(string source, string wrapped) => VerifyAsync(
        "using Domain;\n\nnamespace App.GdprAi\n{\n    public static class Anonymize;\n}\n\nnamespace App\n{\n    public static class Anonymize;\n\n" + Indent(Ask.Replace("{|GDPRAI001:c.Email|}", source)) + "\n}\n",
        "using Domain;\n\nnamespace App.GdprAi\n{\n    public static class Anonymize;\n}\n\nnamespace App\n{\n    public static class Anonymize;\n\n" + Indent(Ask.Replace("{|GDPRAI001:c.Email|}", wrapped)) + "\n}\n",
        wrapped);

    private static Task VerifyAsync(string source, string fixedSource, string wrapped) =>
        FixTest.VerifyFileAsync(
            source,
            fixedSource.Replace("{|GDPRAI001:c.Email|}", wrapped));

    private static string Indent(string code) => "    " + code.Replace("\n", "\n    ");
}
