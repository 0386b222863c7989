using Xunit;

namespace GdprAiAnalyzers.Tests.Names;

/// <summary>What stands around a member: its type, the type that it stands in, its siblings, annotations and declarations.</summary>
public sealed class ContextTests
{
    [Theory]
    [InlineData("string?", "Contact")]
    [InlineData("string[]?", "Contact")]
    [InlineData("List<string>?", "Contact")]
    [InlineData("IReadOnlyCollection<string>?", "Contact")]
    [InlineData("System.Net.Mail.MailAddress?", "Contact")]
    [InlineData("bool", "-")]
    [InlineData("int", "-")]
    [InlineData("DayOfWeek", "-")]
    [InlineData("System.Threading.CancellationToken", "-")]
    [InlineData("Action<string>?", "-")]
    [InlineData("Func<string>?", "-")]
    [InlineData("DateTime", "-")]
    [InlineData("Guid", "-")]
    [InlineData("object?", "-")]
    [InlineData("IDisposable?", "-")]
    public async Task The_type_must_be_able_to_hold_it(string type, string category) => Assert.Equal(category, await NameTest.CategoryOfAsync("Customer", "Email", type));

    [Theory]
    [InlineData("BirthDate", "DateOnly?", "Demographic")]
    [InlineData("BirthDate", "DateTimeOffset", "Demographic")]
    [InlineData("HireDate", "DateOnly?", "-")]
    [InlineData("Salary", "decimal", "Financial")]
    [InlineData("Salary", "bool", "-")]
    [InlineData("Age", "int", "Demographic")]
    [InlineData("Age", "TimeSpan", "-")]
    [InlineData("Phone", "long", "Contact")]
    [InlineData("Phones", "int", "-")]
    [InlineData("LastIp", "System.Net.IPAddress?", "Online")]
    [InlineData("Nickname", "int", "-")]
    public async Task Dates_and_numbers_count_where_they_say_something(string member, string type, string category) =>
        Assert.Equal(category, await NameTest.CategoryOfAsync("Customer", member, type));

    [Theory]
    [InlineData("CustomerDto", "Name", "Name")]
    [InlineData("CustomerDetailsViewModel", "Name", "Name")]
    [InlineData("UserCreatedEvent", "Name", "Name")]
    [InlineData("IUser", "Name", "Name")]
    [InlineData("UserProfile", "Name", "Name")]
    [InlineData("UserRole", "Name", "-")]
    [InlineData("CustomerGroup", "Name", "-")]
    [InlineData("UserOptions", "Name", "-")]
    [InlineData("EmailOptions", "Email", "-")]
    [InlineData("SmtpSettings", "UserName", "-")]
    [InlineData("SmtpSettings", "FirstName", "Name")]
    [InlineData("FirstNameMapping", "FirstName", "-")]
    [InlineData("Company", "Email", "-")]
    [InlineData("Company", "ContactName", "Name")]
    [InlineData("StoreAddress", "Street", "-")]
    [InlineData("HomeAddress", "Street", "Location")]
    [InlineData("EmailAddress", "Address", "-")]
    [InlineData("MailAccount", "UserName", "-")]
    [InlineData("SeedUser", "Email", "-")]
    [InlineData("Account", "Name", "-")]
    [InlineData("Client", "Name", "-")]
    [InlineData("Client", "Nom", "Name")]
    public async Task The_type_it_stands_in_decides(string type, string member, string category) => Assert.Equal(category, await NameTest.CategoryOfAsync(type, member));

    [Theory]
    [InlineData("FileName")]
    [InlineData("HostName")]
    [InlineData("CompanyName")]
    [InlineData("RoleName")]
    [InlineData("EmailSubject")]
    [InlineData("SupportEmail")]
    [InlineData("DefaultEmail")]
    [InlineData("PhonePattern")]
    [InlineData("AddressFamily")]
    [InlineData("NameSpace")]
    public async Task Things_of_a_person_are_no_personal_data(string member) => Assert.Equal("-", await NameTest.CategoryOfAsync("Customer", member));

    [Fact]
    public async Task A_sibling_that_only_persons_have_makes_the_type_a_person() =>
        Assert.Equal(
            ["Entry.LastName Name", "Entry.Name Name", "Entry.City Location"],
            await NameTest.FindAsync("public class Entry { public string? LastName; public string? Name; public string? City; } public class Row { public string? LastStep; public string? Name; public string? City; }"));

    [Fact]
    public async Task An_e_mail_address_makes_a_client_a_person() =>
        Assert.Equal(
            ["Client.Name Name", "Client.Email Contact", "Bid.Email Contact"],
            await NameTest.FindAsync("public class Client { public string? Name; public string? Email; } public class Member { public string? Name; public string? Topic; } public class Bid { public string? Name; public string? Email; }"));

    [Fact]
    public async Task A_street_makes_the_type_an_address() =>
        Assert.Equal(
            ["Trip.Street Location", "Trip.City Location"],
            await NameTest.FindAsync("public class Trip { public string? Street; public string? City; public string? Name; } public class Tour { public string? Line; public string? City; }"));

    [Fact]
    public async Task A_base_type_that_is_a_person_counts() =>
        Assert.Equal(
            ["Boss.Name Name"],
            await NameTest.FindAsync("public class Employee { } public class Boss : Employee { public string? Name { get; set; } } public class Desk { public string? Name { get; set; } }"));

    [Fact]
    public async Task Users_of_Identity_are_persons() =>
        Assert.Equal(
            ["Admin2.Nick Name", "Admin2.City Location"],
            await NameTest.FindAsync("""
                using Microsoft.AspNetCore.Identity;
                public class Admin2 : IdentityUser { [System.ComponentModel.DataAnnotations.Schema.Column("nickname")] public string? Nick { get; set; } public string? City { get; set; } public string? Theme { get; set; } }
                """));

    [Fact]
    public async Task Positional_parameters_and_fields_count_statics_and_constants_do_not() =>
        Assert.Equal(
            ["Person.Email Contact", "Spot.Email Contact", "Holder.Email Contact"],
            await NameTest.FindAsync("""
                public record Person(string Email, string Topic);
                public readonly record struct Spot(string Email);
                public class Holder
                {
                    public string? Email;
                    private string? _phone;
                    public static string? Fax;
                    public const string Mobile = "";
                    public string Use() => _phone ?? "";
                    public void Set(string email) => _phone = email;
                }
                """));

    [Fact]
    public async Task Marked_members_are_not_reported() =>
        Assert.Equal(
            ["Person.Phone Contact", "Customer.Phone Contact"],
            await NameTest.FindAsync("""
                using GdprAi;
                public record Person([property: PersonalData] string Email, string Phone);
                public class Customer
                {
                    [PersonalData] public string? Email { get; set; }
                    [field: PersonalData] public string? Fax { get; set; }
                    public string? Phone { get; set; }
                }
                [PersonalData] public class Client { public string? Email { get; set; } }
                """));

    [Fact]
    public async Task Overrides_and_implementations_are_reported_once() =>
        Assert.Equal(
            ["IUser.Email Contact", "Root.Email Contact"],
            await NameTest.FindAsync("""
                public interface IUser { string? Email { get; } }
                public class User : IUser { public string? Email { get; set; } }
                public class Visitor : IUser { string? IUser.Email => ""; }
                public class Root { public virtual string? Email { get; set; } }
                public class Leaf : Root { public override string? Email { get; set; } }
                """));

    [Fact]
    public async Task An_implementation_of_a_member_that_is_not_personal_itself_is_reported() =>
        Assert.Equal(
            ["User.Name Name"],
            await NameTest.FindAsync("public interface INamed { string? Name { get; } } public class User : INamed { public string? Name { get; set; } } public class Page : INamed { public string? Name { get; set; } }"));

    [Theory]
    [InlineData("[EmailAddress]", "Contact")]
    [InlineData("[Phone]", "Contact")]
    [InlineData("[CreditCard]", "Financial")]
    [InlineData("[DataType(DataType.EmailAddress)]", "Contact")]
    [InlineData("[DataType(DataType.PhoneNumber)]", "Contact")]
    [InlineData("[DataType(DataType.PostalCode)]", "Location")]
    [InlineData("[DataType(DataType.CreditCard)]", "Financial")]
    [InlineData("[Column(\"e_mail\")]", "Contact")]
    [InlineData("[DataType(DataType.Url)]", null)]
    [InlineData("[Required]", null)]
    [InlineData("[Column(\"email_template\")]", null)]
    [InlineData("[Column(Order = 2)]", null)]
    public async Task Annotations_and_column_names_count(string attribute, string? category)
    {
        var found = await NameTest.FindAsync(Annotated("Letter", attribute));
        Assert.Equal(category is null ? [] : [$"Letter.Target {category}"], found);
    }

    [Theory]
    [InlineData("entity.Property(x => x.Target).HasColumnName(\"e_mail\");", "Contact")]
    [InlineData("entity.Property(x => x.Target).IsRequired().HasColumnName(Column);", "Contact")]
    [InlineData("entity.Property(x => x.Target).HasColumnName(\"email_template\");", null)]
    [InlineData("entity.Property(x => x.Target).HasColumnName(name);", null)]
    [InlineData("entity.Property(x => x.Marked).HasColumnName(\"e_mail\");", null)]
    [InlineData("entity.Property(x => x.Target).HasDefaultValue(\"e_mail\");", null)]
    public async Task Columns_that_the_model_builder_names_count(string mapping, string? category)
    {
        var found = await NameTest.FindAsync($$"""
            using System;
            using System.Linq.Expressions;
            using Microsoft.EntityFrameworkCore;
            public class Letter { public string? Target { get; set; } [GdprAi.PersonalData] public string? Marked { get; set; } }
            public class Mapping
            {
                private const string Column = "e_mail";
                public void Map(Builder<Letter> entity, string name) { {{mapping}} }
            }
            public class Builder<T> { public Builder Property<P>(Expression<Func<T, P>> property) => new(); }
            public class Builder { public Builder IsRequired() => this; public Builder HasDefaultValue(object value) => this; }
            namespace Microsoft.EntityFrameworkCore
            {
                public static class RelationalPropertyBuilderExtensions { public static Builder HasColumnName(this Builder builder, string? name) => builder; }
            }
            """);
        Assert.Equal(category is null ? [] : [$"Letter.Target {category}"], found);
    }

    [Theory]
    [InlineData("Company")]
    [InlineData("LetterOptions")]
    public async Task Annotations_in_types_about_things_do_not(string type) => Assert.Empty(await NameTest.FindAsync(Annotated(type, "[EmailAddress]")));

    [Fact]
    public async Task Projects_of_tests_are_left_alone()
    {
        const string Source = "public class Customer { public string? Email { get; set; } }";
        var framework = Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location);

        Assert.Empty(await NameTest.FindAsync(Source, framework));
        Assert.Equal(["Customer.Email Contact"], await NameTest.FindAsync(Source));
    }

    [Fact]
    public async Task Generated_code_is_left_alone() =>
        Assert.Empty(await NameTest.FindAsync("// <auto-generated/>\n#nullable enable\npublic class Customer { public string? Email { get; set; } }"));

    private static string Annotated(string type, string attribute) =>
        $$"""
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;
        public class {{type}} { {{attribute}} public string? Target { get; set; } }
        """;
}
