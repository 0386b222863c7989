using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes;

/// <summary>A flow through members and calls: what serves other ends too stays as it is, and what goes in is wrapped, not what comes out.</summary>
public sealed class WrapThroughCallsTests
{
    [Theory]
    [InlineData("llm.Ask([[p.FullName]]);", "llm.Ask(Anonymize.Name(p.FullName));")]
    [InlineData("llm.Ask($'Dear {[[p.FullName]]}');", "llm.Ask($'Dear {Anonymize.Name(p.FullName)}');")]
    [InlineData("llm.Ask([[p.Reversed]]);", "llm.Ask(Anonymize.Name(p.Reversed));")]
    public Task A_value_computed_of_values_is_wrapped_where_it_is_read(string body, string wrapped) =>
        VerifyAsync("public string FullName => $'{First} {Last}'.Trim(); public string Reversed { get { return Last + ', ' + First; } }", body, "", wrapped);

    [Fact]
    public Task A_text_with_words_of_its_own_is_wrapped_inside() =>
        VerifyAsync(
            "public string Prompt => $'Write to {First}';", "llm.Ask([p.Prompt]);",
            "public string Prompt => $'Write to {Anonymize.Name(First)}';", "llm.Ask(p.Prompt);");

    [Theory]
    [InlineData("var age = [p.Born] is { } born ? 2026 - born.Year : 0; await AskAsync(llm, $'{age} years');", "var age = p.Born is { } born ? 2026 - born.Year : 0; await AskAsync(llm, Anonymize.Text($'{age} years'));")]
    [InlineData("var age = [p.Born] is { } born ? 2026 - born.Year : 0; var answer = await AskAsync(llm, $'{age} years');", "var age = p.Born is { } born ? 2026 - born.Year : 0; var answer = await AskAsync(llm, Anonymize.Text($'{age} years'));")]
    public Task What_goes_into_a_call_is_wrapped_and_not_its_answer(string body, string wrapped) => VerifyAsync("", body, "", wrapped);

    [Theory]
    [InlineData("var found = Gateway.FindAnswer(llm, [p.First]);", "var found = Gateway.FindAnswer(llm, Anonymize.Name(p.First));")]
    public Task A_call_that_sends_is_no_lookup(string body, string wrapped) => VerifyAsync("", body, "", wrapped);

    private static Task VerifyAsync(string members, string body, string fixedMembers, string fixedBody)
    {
        var isInside = fixedMembers.Length > 0;
        return new FixTest(Person(members, ""), Person(isInside ? fixedMembers : members, isInside ? FixTest.Import + "\n" : ""))
            .With("/0/Reader.cs", Reader(body, ""), Reader(fixedBody, isInside ? "" : FixTest.Import + "\n"))
            .RunAsync();
    }

    private static string Person(string members, string import) =>
        $$"""
        using GdprAi;
        {{import}}
        namespace App;

        public class Person
        {
            [PersonalData(PersonalDataCategory.Name)] public string First { get; set; } = "";
            [PersonalData(PersonalDataCategory.Name)] public string Last { get; set; } = "";
            [PersonalData(PersonalDataCategory.Demographic)] public DateOnly? Born { get; set; }
            {{members.Replace('\'', '"')}}
        }

        """;

    private static string Reader(string body, string import) =>
        $$"""
        using Domain;
        {{import}}
        namespace App;

        public static class Gateway
        {
            public static string FindAnswer(Llm llm, [GdprAi.SendsToLlm] string question) => llm + question;
        }

        public class Reader
        {
            public async Task Run(Person p, Llm llm)
            {
                await Task.Yield();
                {{body.Replace('\'', '"').Replace("[", "{|GDPRAI001:").Replace("]", "|}")}}
            }

            private static Task<string> AskAsync(Llm llm, string text) => Task.FromResult(llm.Ask(text));
        }

        """;
}
