using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Testing;

namespace GdprAiAnalyzers.Tests.Fixes.Further;

/// <summary>Verifies one of the actions below the first one.</summary>
internal static class FurtherTest
{
    /// <summary>Verifies statements of a method that has a customer <c>c</c> and a model <c>llm</c>; <c>null</c> stands for "not offered".</summary>
    public static Task VerifyAsync(string key, string body, string? fixedBody, string members = "", string? fixedMembers = null, string import = FixTest.Import) =>
        Create(key, Method(body, members, ""), fixedBody is null ? null : Method(fixedBody, fixedMembers ?? members, import + "\n")).RunAsync();

    /// <summary>A test of a whole file.</summary>
    public static FixTest Create(string key, string source, string? fixedSource) => new(source, fixedSource ?? source) { CodeActionEquivalenceKey = key };

    /// <summary>The titles of all actions for the one diagnostic of some statements, in their order.</summary>
    public static async Task<IReadOnlyList<string>> TitlesAsync(string body, string members = "")
    {
        var titles = new List<string>();
        for (var i = 0; ; i++)
        {
            CodeAction? action = null;
            var source = Method(body, members, "");
            var test = new FixTest(source, source)
            {
                CodeActionEquivalenceKey = null,
                CodeActionIndex = i,
                CodeActionVerifier = (found, _) => action = found,
            };
            try
            {
                await test.RunAsync();
            }
            catch (Exception) when (action is not null)
            {
                // The test says that nothing is offered: whatever is, fails it after it was seen.
            }

            if (action is null)
                return titles;
            titles.Add(action.Title);
        }
    }

    public static string Method(string body, string members, string import) =>
        $$"""
        using Domain;
        {{import}}
        namespace App;

        public class Support
        {
            public object? Run(Customer c, Customer? n, Llm llm)
            {
                {{body.Replace("\n", "\n        ").Replace("        \n", "\n")}}
                return null;
            }

            {{members.Replace("\n", "\n    ").Replace("    \n", "\n")}}
        }

        """;
}
