using GdprAiAnalyzers.Models;
using Xunit;

namespace GdprAiAnalyzers.Tests.Models;

public class ModelFileTests
{
    [Fact]
    public void A_file_has_gates_and_rows_and_comments()
    {
        var file = ModelFile.Parse("""
            # A comment
            requires | Acme.Client

            propagator | M:Acme.Box.#ctor | arg0 -> return   # to the end of the line
            neutral    | M:Acme.Box.A/B
            """);

        Assert.Equal(["Acme.Client"], file.Gates.AsEnumerable());
        Assert.Equal(["#ctor", "A", "B"], file.Rows.Select(row => row.Id.MemberName));
        Assert.Empty(file.Errors);
    }

    [Fact]
    public void A_file_says_which_packages_it_speaks_of()
    {
        var file = ModelFile.Parse("""
            sdk | Acme AI | package=Acme.Core | checked=1.2.0 | evidence=assembly | date=2026-11-22 | link=https://example.org/acme
            sdk | Acme AI | package=Acme.Extras | checked=0a1b2c3d | evidence=provisional | date=2026-11-21 | link=https://example.org/acme
            """);

        Assert.Empty(file.Errors);
        Assert.Equal(
            [
                new SdkFacts("Acme AI", "Acme.Core", "1.2.0", Evidence.Assembly, "2026-11-22", "https://example.org/acme"),
                new SdkFacts("Acme AI", "Acme.Extras", "0a1b2c3d", Evidence.Provisional, "2026-11-21", "https://example.org/acme"),
            ],
            file.Sdks.AsEnumerable());
    }

    [Fact]
    public void A_sink_has_arguments_exceptions_provider_and_kind()
    {
        var row = Assert.Single(ModelFile.Parse("""sink | M:Acme.Client.Ask | prompt, options except .User [*].Name, arg2.Text | provider="Acme AI" kind=file until=2.1""").Rows);

        Assert.Equal(("Acme AI", SinkKind.File, "2.1"), (row.Provider, row.SinkKind, row.Until));
        Assert.Equal(["prompt", "options", null], row.Arguments.Select(argument => argument.Value.Name));
        Assert.Equal(["User", "[*] Name"], row.Arguments[1].Except.Select(path => string.Join(" ", path)));
        Assert.Equal("arg2.Text!json", PortText.Of(row.Arguments[2].Value));
    }

    [Fact]
    public void A_source_has_a_category_and_a_condition()
    {
        var row = Assert.Single(ModelFile.Parse("""source | M:Acme.Claims.Find | Contact | type = "mail" "e-mail" """).Rows);

        Assert.Equal(DataCategory.Contact, row.Category);
        Assert.Equal("type", row.Condition!.Argument.Name);
        Assert.Equal(["e-mail", "mail"], row.Condition.Constants.Order());
    }

    [Theory]
    [InlineData("nonsense | M:A.B")]
    [InlineData("propagator | A.B | arg0 -> return")]
    [InlineData("propagator | M:A.B")]
    [InlineData("propagator | M:A.B | arg0 -> somewhere")]
    [InlineData("propagator | M:A.B | arg0 -> return,")]
    [InlineData("neutral | M:A.B | arg0 -> return")]
    [InlineData("source | P:A.B | Shoe size")]
    [InlineData("source | M:A.B | Contact | type = none")]
    [InlineData("sink | M:A.B | two words")]
    [InlineData("sink | M:A.B | prompt | kind=nothing")]
    [InlineData("sink | M:A.B | prompt | provider")]
    [InlineData("sink | M:A.B | prompt except name")]
    [InlineData("sink | M:A.B | prompt | provider=X | more")]
    [InlineData("requires")]
    [InlineData("sdk | Acme | package=Acme | checked=1.0 | evidence=assembly | date=2026-11-22")]
    [InlineData("sdk | Acme | package=Acme | checked=1.0 | evidence=hearsay | date=2026-11-22 | link=https://example.org")]
    [InlineData("sdk | Acme | package=Acme | checked=1.0 | evidence=7 | date=2026-11-22 | link=https://example.org")]
    [InlineData("sdk | Acme | package=Acme | checked=1.0 | evidence=source | date=22.11.2026 | link=https://example.org")]
    [InlineData("sdk | Acme | package=Acme | checked=1.0 | evidence=source | date=2026-11-22 | link=http://example.org")]
    [InlineData("sdk | Acme | package= | checked=1.0 | evidence=source | date=2026-11-22 | link=https://example.org")]
    [InlineData("sdk | | package=Acme | checked=1.0 | evidence=source | date=2026-11-22 | link=https://example.org")]
    [InlineData("sdk | Acme | package=Acme | checked=1.0 | colour=red | date=2026-11-22 | link=https://example.org")]
    public void A_line_outside_the_grammar_is_an_error_that_names_the_line(string line)
    {
        var file = ModelFile.Parse("# first\n" + line + "\nneutral | M:A.C");

        Assert.Equal("2: " + line, Assert.Single(file.Errors));
        Assert.Contains(file.Rows, row => row.Id.MemberName == "C");
    }

    [Theory]
    [InlineData("M:A.B`1.C``2(System.Collections.Generic.List{``0},System.Int32)")]
    [InlineData("M:A.B.#ctor(System.String)")]
    [InlineData("M:A.B.op_Implicit(System.String)~A.B")]
    [InlineData("M:A.B.C[first second]")]
    [InlineData("M:A.B.*")]
    [InlineData("P:A.B.C")]
    [InlineData("F:A.B.C")]
    [InlineData("T:A.B`1.Nested")]
    public void An_id_reads_as_it_is_written(string id) => Assert.Equal(id, MemberId.TryParse(id)!.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("A.B")]
    [InlineData("X:A.B")]
    [InlineData("M:B")]
    [InlineData("M:A.")]
    [InlineData("M:A.B(System.String")]
    [InlineData("F:A.B()")]
    [InlineData("M:A.B``x")]
    [InlineData("M:A B.C D!")]
    [InlineData("M:A.B[]")]
    public void Other_text_is_no_id(string id) => Assert.Null(MemberId.TryParse(id));
}
