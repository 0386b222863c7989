using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes;

/// <summary>Which helper is chosen: by category, member name and type.</summary>
public sealed class WrapHelperTests
{
    [Theory]
    [InlineData("Email", "Anonymize.Email")]
    [InlineData("BackupEmail", "Anonymize.Email")]
    [InlineData("HomePhone", "Anonymize.Phone")]
    [InlineData("MobileNumber", "Anonymize.Phone")]
    [InlineData("PostalAddress", "Anonymize.Address")]
    [InlineData("FullName", "Anonymize.Name")]
    [InlineData("NameField", "Anonymize.Name")]
    [InlineData("Street", "Anonymize.Address")]
    [InlineData("Iban", "Anonymize.Iban")]
    [InlineData("CardNumber", "Anonymize.Card")]
    [InlineData("TaxClass", "Anonymize.Value")]
    [InlineData("Salary", "Anonymize.Value")]
    [InlineData("NationalId", "Anonymize.NationalId")]
    [InlineData("IpAddress", "Anonymize.Ip")]
    [InlineData("LastIp", "Anonymize.Ip")]
    [InlineData("Login", "Anonymize.Id")]
    [InlineData("Plate", "Anonymize.Plate")]
    [InlineData("Number", "Anonymize.Id")]
    [InlineData("Id", "Anonymize.Id")]
    [InlineData("ParentId", "Anonymize.Id")]
    [InlineData("Key", "Anonymize.Id")]
    [InlineData("LegacyKey", "Anonymize.Id")]
    [InlineData("BirthDate", "Generalize.AgeBand")]
    [InlineData("BirthDay", "Generalize.AgeBand")]
    [InlineData("BornAt", "Generalize.AgeBand")]
    [InlineData("Dob", "Generalize.AgeBand")]
    [InlineData("Age", "Generalize.AgeBand")]
    [InlineData("Gender", "Anonymize.Value")]
    [InlineData("Title", "Anonymize.Value")]
    [InlineData("Notes", "Anonymize.Text")]
    [InlineData("Mail", "Anonymize.Email")]
    [InlineData("Motto", "Anonymize.Value")]
    [InlineData("Mailbox", "Anonymize.Email")]
    [InlineData("GetEmail()", "Anonymize.Email")]
    public Task A_value_gets_the_helper_for_its_category_and_type(string member, string helper) => FixTest.VerifyAsync(
        "llm.Ask($\"About {{|GDPRAI001:c." + member + "|}}\");",
        "llm.Ask($\"About {" + helper + "(c." + member + ")}\");");

    [Theory]
    [InlineData("Diagnosis", "Redact.Erase")]
    [InlineData("SickSince", "Redact.Erase")]
    [InlineData("Church", "Redact.Erase")]
    public Task A_special_category_gets_its_helper(string member, string helper) => FixTest.VerifyAsync(
        "llm.Ask($\"About {{|GDPRAI002:c." + member + "|}}\");",
        "llm.Ask($\"About {" + helper + "(c." + member + ")}\");");

    [Theory]
    [InlineData("{|GDPRAI003:c|}", "Anonymize.Object(c)")]
    [InlineData("{|GDPRAI003:n|}!", "Anonymize.Object(n!)")]
    [InlineData("{|GDPRAI003:new[] { c }|}", "new[] { c }.Select(x => Anonymize.Object(x))")]
    [InlineData("{|GDPRAI003:Load(c).ToList()|}", "Load(c).ToList().Select(x => Anonymize.Object(x))")]
    public Task A_whole_object_is_copied(string expression, string wrapped) => FixTest.VerifyFileAsync(
        Serializing(expression, ""),
        Serializing(wrapped, FixTest.Import + "\n"));

    private static string Serializing(string expression, string import) =>
        $$"""
        using System.Text.Json;
        using Domain;
        {{import}}
        public class Exporter
        {
            public string Run(Llm llm, Customer c, Customer? n) => llm.Ask(JsonSerializer.Serialize({{expression}}));

            private static List<Customer> Load(Customer c) => [c];
        }

        """;

    [Theory]
    [InlineData("Emails", "Anonymize.Email")]
    [InlineData("Mails", "Anonymize.Email")]
    [InlineData("Phones", "Anonymize.Phone")]
    public Task The_items_of_a_sequence_are_wrapped(string member, string helper) => FixTest.VerifyAsync(
        "llm.Ask(string.Join(\", \", {|GDPRAI001:c." + member + "|}));",
        "llm.Ask(string.Join(\", \", c." + member + ".Select(x => " + helper + "(x))));");

    [Fact]
    public Task A_list_stays_a_list_where_it_must() => FixTest.VerifyAsync(
        """
        List<string> all = {|GDPRAI001:c.Emails|};
        string[] phones = {|GDPRAI001:c.Phones|};
        llm.Ask(all[0] + phones[0]);
        """,
        """
        List<string> all = c.Emails.Select(x => Anonymize.Email(x)).ToList();
        string[] phones = c.Phones.Select(x => Anonymize.Phone(x)).ToArray();
        llm.Ask(all[0] + phones[0]);
        """);

    [Fact]
    public Task The_item_of_a_sequence_is_named_apart_from_locals() => FixTest.VerifyAsync(
        """
        var x = ", ";
        llm.Ask(string.Join(x, {|GDPRAI001:c.Emails|}));
        """,
        """
        var x = ", ";
        llm.Ask(string.Join(x, c.Emails.Select(item => Anonymize.Email(item))));
        """);
}
