using GdprAiAnalyzers.Models;
using Xunit;

namespace GdprAiAnalyzers.Tests.Models;

public class SourceTests
{
    [Theory]
    [InlineData("[GdprAi.PersonalData]", "Contact")]
    [InlineData("[GdprAi.PersonalData(GdprAi.PersonalDataCategory.Health)]", "Health")]
    [InlineData("[Microsoft.AspNetCore.Identity.PersonalData]", "Contact")]
    [InlineData("[Microsoft.AspNetCore.Identity.ProtectedPersonalData]", "Contact")]
    [InlineData("[Own.SensitiveData]", "Contact")]
    [InlineData("[Own.SensitivePersonalData]", "Contact")]
    [InlineData("[Own.Pii(\"Financial\")]", "Financial")]
    [InlineData("[Own.DerivedPersonalData]", "Contact")]
    [InlineData("[Own.Customer]", "Contact")]
    [InlineData("[Own.HealthData]", "Health")]
    [InlineData("[Microsoft.Extensions.Compliance.Classification.UnknownDataClassification]", "Contact")]
    [InlineData("[Microsoft.Extensions.Compliance.Classification.NoDataClassification]", null)]
    [InlineData("[Own.PublicData]", null)]
    [InlineData("[System.Obsolete]", null)]
    [InlineData("", null)]
    public void An_attribute_marks_a_property_by_its_name(string attribute, string? category)
    {
        var compilation = new ModelCompilation($$"""
            namespace Microsoft.Extensions.Compliance.Classification
            {
                public abstract class DataClassificationAttribute : System.Attribute { }
                public sealed class NoDataClassificationAttribute : DataClassificationAttribute { }
                public sealed class UnknownDataClassificationAttribute : DataClassificationAttribute { }
            }
            namespace Own
            {
                class SensitiveDataAttribute : System.Attribute { }
                class SensitivePersonalDataAttribute : System.Attribute { }
                class PiiAttribute(string kind) : System.Attribute { public string Kind => kind; }
                class DerivedPersonalDataAttribute : Microsoft.AspNetCore.Identity.PersonalDataAttribute { }
                class CustomerAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute { }
                class PublicDataAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute { }
                class HealthDataAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute { }
            }
            class C { {{attribute}} public string Email { get; set; } = ""; }
            """);
        Assert.Equal(category, compilation.Source("P:C.Email")?.Category.ToString());
    }

    private const string Places = """
        using GdprAi;
        record Person([PersonalData] string Name, [property: PersonalData] string Phone, string Clean);
        [PersonalData(PersonalDataCategory.Health)] class Record { public string Text { get; set; } = ""; public static string Shared = ""; private string note = ""; }
        interface IHasEmail { [PersonalData] string Email { get; } [PersonalData] string Find(int id); void Use([PersonalData] string value); }
        class Impl : IHasEmail { public string Email => ""; public string Find(int id) => ""; public void Use(string value) { } }
        class Explicit : IHasEmail { string IHasEmail.Email => ""; string IHasEmail.Find(int id) => ""; void IHasEmail.Use(string value) { } }
        abstract class Base { [PersonalData] public abstract string City { get; } }
        class Derived : Base { public override string City => ""; }
        class Generic<T> { [PersonalData] public T Iban { get; set; } = default!; }
        class C
        {
            [PersonalData] public string field = "";
            [PersonalData] public const string Constant = "";
            [return: PersonalData] public string Result() => "";
            [PersonalData] public string Marked() => "";
            public void Take([PersonalData] string email, string other) { }
            public Generic<string> Closed { get; } = new();
        }
        """;

    [Theory]
    [InlineData("P:Person.Name", "Person.Name", "Name")]
    [InlineData("P:Person.Phone", "Person.Phone", "Contact")]
    [InlineData("P:Person.Clean", null, null)]
    [InlineData("P:Record.Text", "Record.Text", "Health")]
    [InlineData("F:Record.note", "Record.note", "Health")]
    [InlineData("F:Record.Shared", null, null)]
    [InlineData("P:Impl.Email", "Impl.Email", "Contact")]
    [InlineData("M:Impl.get_Email", "Impl.Email", "Contact")]
    [InlineData("M:Impl.Find(System.Int32)", "Impl.Find", "Other")]
    [InlineData("P:Derived.City", "Derived.City", "Location")]
    [InlineData("P:Generic`1.Iban", "Generic.Iban", "Financial")]
    [InlineData("F:C.field", "C.field", "Other")]
    [InlineData("F:C.Constant", null, null)]
    [InlineData("M:C.Result", "C.Result", "Other")]
    [InlineData("M:C.Marked", "C.Marked", "Other")]
    [InlineData("T:Record", "Record", "Health")]
    [InlineData("T:C", null, null)]
    public void Every_place_of_a_marker_counts(string id, string? display, string? category)
    {
        var source = new ModelCompilation(Places).Source(id);
        Assert.Equal((display, category), (source?.Display, source?.Category.ToString()));
    }

    [Fact]
    public void A_marked_parameter_is_a_source_also_in_an_implementation()
    {
        var compilation = new ModelCompilation(Places);
        var take = (Microsoft.CodeAnalysis.IMethodSymbol)compilation.Symbol("M:C.Take(System.String,System.String)");
        Assert.Equal("email", compilation.Models.GetSource(take.Parameters[0])?.Display);
        Assert.Null(compilation.Models.GetSource(take.Parameters[1]));

        var use = (Microsoft.CodeAnalysis.IMethodSymbol)compilation.Symbol("M:Impl.Use(System.String)");
        Assert.NotNull(compilation.Models.GetSource(use.Parameters[0]));
    }

    [Fact]
    public void Explicit_implementations_and_constructed_types_count()
    {
        var compilation = new ModelCompilation(Places);
        var property = compilation.Type("Explicit").GetMembers().OfType<Microsoft.CodeAnalysis.IPropertySymbol>().Single();
        Assert.NotNull(compilation.Models.GetSource(property));

        var closed = ((Microsoft.CodeAnalysis.IPropertySymbol)compilation.Symbol("P:C.Closed")).Type.GetMembers("Iban").Single();
        Assert.NotNull(compilation.Models.GetSource(closed));
    }

    [Theory]
    [InlineData("P:Microsoft.AspNetCore.Identity.IdentityUser`1.Email", "Contact")]
    [InlineData("P:Microsoft.AspNetCore.Identity.IdentityUser`1.NormalizedUserName", "Online")]
    [InlineData("P:Microsoft.AspNetCore.Identity.IdentityUser`1.Id", "Identifier")]
    [InlineData("P:Microsoft.AspNetCore.Identity.IdentityUser`1.ConcurrencyStamp", null)]
    [InlineData("P:Microsoft.AspNetCore.Http.ConnectionInfo.RemoteIpAddress", "Online")]
    [InlineData("P:Microsoft.AspNetCore.Http.ConnectionInfo.LocalIpAddress", null)]
    [InlineData("P:System.Net.Mail.MailAddress.Address", "Contact")]
    [InlineData("P:System.Net.Mail.MailAddress.Host", null)]
    public void Framework_members_are_personal_in_themselves(string id, string? category) =>
        Assert.Equal(category, ModelCompilation.Empty.Source(id)?.Category.ToString());

    [Fact]
    public void A_user_of_Identity_lists_the_inherited_members()
    {
        var compilation = new ModelCompilation("class AppUser : Microsoft.AspNetCore.Identity.IdentityUser { [GdprAi.PersonalData] public string City { get; set; } = \"\"; }");
        var names = compilation.Models.GetPersonalMembers(compilation.Type("AppUser")).Select(pair => pair.Member.Name).ToArray();
        Assert.Contains("City", names);
        Assert.Contains("NormalizedEmail", names);
        Assert.DoesNotContain("ConcurrencyStamp", names);
    }

    [Fact]
    public void The_configuration_names_further_attributes_and_members_of_other_code()
    {
        var compilation = new ModelCompilation(
            """
            namespace Acme { class GdprAttribute : System.Attribute { } class TracedAttribute : System.Attribute { } }
            class C
            {
                [Acme.Gdpr] public string A { get; set; } = "";
                [Acme.Traced] public string B { get; set; } = "";
                public string Mail { get; set; } = "";
                public string field = "";
                public string Find() => "";
                public void Use(string text, int id) { }
            }
            class D { public string Text { get; set; } = ""; }
            """,
            """
            {
              "personalDataAttributes": ["Acme.GdprAttribute", "Traced"],
              "models": { "sources": [
                { "id": "P:C.Mail", "category": "Financial" },
                { "id": "F:C.field" },
                { "id": "M:C.Find" },
                { "id": "M:C.Use(System.String,System.Int32)", "parameter": "text" },
                { "id": "T:D", "category": "health" }
              ] }
            }
            """);

        Assert.NotNull(compilation.Source("P:C.A"));
        Assert.NotNull(compilation.Source("P:C.B"));
        Assert.Equal(DataCategory.Financial, compilation.Source("P:C.Mail")?.Category);
        Assert.NotNull(compilation.Source("F:C.field"));
        Assert.NotNull(compilation.Source("M:C.Find"));
        Assert.NotNull(compilation.Method("M:C.Find").Source);
        Assert.Equal(DataCategory.Health, compilation.Source("P:D.Text")?.Category);

        var use = (Microsoft.CodeAnalysis.IMethodSymbol)compilation.Symbol("M:C.Use(System.String,System.Int32)");
        Assert.NotNull(compilation.Models.GetSource(use.Parameters[0]));
        Assert.Null(compilation.Models.GetSource(use.Parameters[1]));
        Assert.Null(compilation.Models.GetSource(use));
        Assert.Null(compilation.Method("M:C.Use(System.String,System.Int32)").Source);
    }
}
