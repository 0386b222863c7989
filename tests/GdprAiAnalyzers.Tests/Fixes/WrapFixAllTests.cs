using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes;

/// <summary>Many flows fixed in one change; every other test runs Fix All too, in document, project and solution.</summary>
public sealed class WrapFixAllTests
{
    [Fact]
    public Task All_categories_are_fixed_together() => FixTest.VerifyAsync(
        """llm.Ask($"{{|GDPRAI001:c.FullName|}} {{|GDPRAI001:c.Id|}} {{|GDPRAI002:c.Diagnosis|}} {{|GDPRAI001:c.BirthDay|}}");""",
        """llm.Ask($"{Anonymize.Name(c.FullName)} {Anonymize.Id(c.Id)} {Redact.Erase(c.Diagnosis)} {Generalize.AgeBand(c.BirthDay)}");""");

    [Fact]
    public Task A_source_that_reaches_two_calls_is_wrapped_once()
    {
        var test = new FixTest(
            Method("var mail = {|GDPRAI001:{|GDPRAI001:c.Email|}|}; llm.Ask(mail); llm.Ask(mail);", ""),
            Method("var mail = Anonymize.Email(c.Email); llm.Ask(mail); llm.Ask(mail);", FixTest.Import + "\n"))
        {
            NumberOfIncrementalIterations = 1,
        };
        return test.RunAsync();
    }

    [Fact]
    public Task A_source_inside_a_wrapped_text_keeps_its_own_helper()
    {
        var test = new FixTest(
            Method("string FindName(string key) => key; llm.Ask({|GDPRAI001:c.Email|} + FindName({|GDPRAI001:c.FullName|}));", ""),
            Method("string FindName(string key) => key; llm.Ask(Anonymize.Text(Anonymize.Email(c.Email) + FindName(c.FullName)));", FixTest.Import + "\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task Flows_of_several_files_into_one_source_file_are_fixed_in_one_change()
    {
        const string Prompts =
            """
            using Domain;
            {0}
            namespace App;

            public static class Prompts
            {
                public static string Build(Customer c) => $"{1} {2}";
            }

            """;
        var first = Method("llm.Ask({|GDPRAI001:{|GDPRAI001:Prompts.Build(c)|}|});", "").Replace("class Support", "class First");
        var second = first.Replace("class First", "class Second");
        var test = new FixTest(first, first.Replace("{|GDPRAI001:", "").Replace("|}", ""))
            .With("/0/Second.cs", second, second.Replace("{|GDPRAI001:", "").Replace("|}", ""))
            .With(
                "/0/Prompts.cs",
                Prompts.Replace("{0}", "").Replace("{1}", "{c.Email}").Replace("{2}", "{c.FullName}"),
                Prompts.Replace("{0}", FixTest.Import + "\n").Replace("{1}", "{Anonymize.Email(c.Email)}").Replace("{2}", "{Anonymize.Name(c.FullName)}"));
        test.NumberOfIncrementalIterations = 2;
        return test.RunAsync();
    }

    private static string Method(string body, string import) =>
        $$"""
        using Domain;
        {{import}}
        namespace App;

        public class Support
        {
            public object? Run(Llm llm, Customer c)
            {
                {{body.Replace("; ", ";\n        ")}}
                return null;
            }
        }

        """;
}
