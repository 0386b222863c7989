using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes.Further;

/// <summary>A scope around the exchange, and the answer restored where its text is read.</summary>
public sealed class ScopeTests
{
    private const string Key = "GDPRAI.BeginScope";

    [Theory]
    [InlineData(
        "return chat.CompleteChat($\"Greet {{|GDPRAI001:c.Email|}}.\").Value.Content[0].Text;",
        "using var scope = AnonymizationScope.Begin();\nreturn scope.Restore(chat.CompleteChat($\"Greet {Anonymize.Email(c.Email)}.\").Value.Content[0].Text);")]
    [InlineData(
        "ChatCompletion answer = chat.CompleteChat($\"Greet {{|GDPRAI001:c.Email|}}.\");\nreturn answer.Content[0].Text;",
        "using var scope = AnonymizationScope.Begin();\nChatCompletion answer = chat.CompleteChat($\"Greet {Anonymize.Email(c.Email)}.\");\nreturn scope.Restore(answer.Content[0].Text);")]
    [InlineData(
        "// Who it is\nvar name = {|GDPRAI001:c.FullName|};\n\n// Ask\nvar answer = await chat.CompleteChatAsync(\"Greet \" + name);\nConsole.WriteLine(answer.Value.Content[0].Text); // show it\nreturn answer.Value.Id;",
        "using var scope = AnonymizationScope.Begin();\n// Who it is\nvar name = Anonymize.Name(c.FullName);\n\n// Ask\nvar answer = await chat.CompleteChatAsync(\"Greet \" + name);\nConsole.WriteLine(scope.Restore(answer.Value.Content[0].Text)); // show it\nreturn answer.Value.Id;")]
    [InlineData(
        "var answer = await ai.GetResponseAsync($\"Greet {{|GDPRAI001:c.Email|}}.\").ConfigureAwait(false);\nreturn answer.Text;",
        "using var scope = AnonymizationScope.Begin();\nvar answer = await ai.GetResponseAsync($\"Greet {Anonymize.Email(c.Email)}.\").ConfigureAwait(false);\nreturn scope.Restore(answer.Text);")]
    [InlineData(
        "var answer = llm.Ask({|GDPRAI001:Build(c)|});\nreturn answer.ToUpperInvariant();",
        "using var scope = AnonymizationScope.Begin();\nvar answer = scope.Restore(llm.Ask(Build(c)));\nreturn answer.ToUpperInvariant();")]
    // One scope for all rounds
    [InlineData(
        "var texts = new List<string>();\nforeach (var customer in all)\n{\n    var answer = await ai.GetResponseAsync($\"Greet {{|GDPRAI001:customer.Email|}}.\");\n    texts.Add(answer.Text);\n}\nreturn texts[0];",
        "var texts = new List<string>();\nusing var scope = AnonymizationScope.Begin();\nforeach (var customer in all)\n{\n    var answer = await ai.GetResponseAsync($\"Greet {Anonymize.Email(customer.Email)}.\");\n    texts.Add(scope.Restore(answer.Text));\n}\nreturn texts[0];")]
    // A log keeps the placeholders.
    [InlineData(
        "var answer = await ai.GetResponseAsync($\"Greet {{|GDPRAI001:c.Email|}}.\");\nSystem.Diagnostics.Debug.WriteLine(answer.Text);\nreturn answer.Text;",
        "using var scope = AnonymizationScope.Begin();\nvar answer = await ai.GetResponseAsync($\"Greet {Anonymize.Email(c.Email)}.\");\nSystem.Diagnostics.Debug.WriteLine(answer.Text);\nreturn scope.Restore(answer.Text);")]
    // Another variable has the name.
    [InlineData(
        "var scope = \"mail\";\nvar answer = llm.Ask(scope + {|GDPRAI001:c.Email|});\nreturn answer;",
        "var scope = \"mail\";\nusing var anonymizationScope = AnonymizationScope.Begin();\nvar answer = anonymizationScope.Restore(llm.Ask(scope + Anonymize.Email(c.Email)));\nreturn answer;")]
    [InlineData(
        "if (all.Count > 0)\n{\n    return llm.Ask({|GDPRAI001:c.Email|});\n}\n\nreturn \"\";",
        "if (all.Count > 0)\n{\n    using var scope = AnonymizationScope.Begin();\n    return scope.Restore(llm.Ask(Anonymize.Email(c.Email)));\n}\n\nreturn \"\";")]
    // A block as the body of Anthropic's answer
    [InlineData(
        "var message = await service.Create(new Anthropic.Models.Messages.MessageCreateParams { Model = \"m\", MaxTokens = 64, Messages = [new Anthropic.Models.Messages.UserMessageParam { Content = {|GDPRAI001:c.Email|} }] });\nforeach (var block in message.Content)\n{\n    if (block.TryPickText(out var text))\n        return text.Text;\n}\n\nreturn \"\";",
        "using var scope = AnonymizationScope.Begin();\nvar message = await service.Create(new Anthropic.Models.Messages.MessageCreateParams { Model = \"m\", MaxTokens = 64, Messages = [new Anthropic.Models.Messages.UserMessageParam { Content = Anonymize.Email(c.Email) }] });\nforeach (var block in message.Content)\n{\n    if (block.TryPickText(out var text))\n        return scope.Restore(text.Text);\n}\n\nreturn \"\";")]
    public Task The_answer_is_restored_where_it_is_read(string body, string fixedBody) => VerifyAsync(body, fixedBody);

    [Theory]
    [InlineData(
        "await foreach (var update in ai.GetStreamingResponseAsync($\"Greet {{|GDPRAI001:c.Email|}}.\"))\n    Console.Write(update.Text);\nreturn \"\";",
        "using var scope = AnonymizationScope.Begin();\nvar restorer = scope.CreateStreamingRestorer();\nawait foreach (var update in ai.GetStreamingResponseAsync($\"Greet {Anonymize.Email(c.Email)}.\"))\n    Console.Write(restorer.Push(update.Text));\nConsole.Write(restorer.Complete());\nreturn \"\";")]
    [InlineData(
        "var text = new System.Text.StringBuilder();\nforeach (var update in chat.CompleteChatStreaming(\"Greet \" + {|GDPRAI001:c.FullName|}))\n{\n    foreach (var part in update.ContentUpdate)\n        text.Append(part.Text);\n}\nreturn text.ToString();",
        "var text = new System.Text.StringBuilder();\nusing var scope = AnonymizationScope.Begin();\nvar restorer = scope.CreateStreamingRestorer();\nforeach (var update in chat.CompleteChatStreaming(\"Greet \" + Anonymize.Name(c.FullName)))\n{\n    foreach (var part in update.ContentUpdate)\n        text.Append(restorer.Push(part.Text));\n}\ntext.Append(restorer.Complete());\nreturn text.ToString();")]
    // What the rest of the answer would be written with is gone after the loop.
    [InlineData(
        "await foreach (var update in ai.GetStreamingResponseAsync($\"Greet {{|GDPRAI001:c.Email|}}.\"))\n    Console.WriteLine(\"{0} {1}\", update.ResponseId, update.Text);\nreturn \"\";", null)]
    public Task An_answer_in_pieces_goes_through_a_restorer(string body, string? fixedBody) => VerifyAsync(body, fixedBody);

    [Theory]
    // Nobody reads the answer
    [InlineData("chat.CompleteChat($\"Greet {{|GDPRAI001:c.Email|}}.\");\nreturn \"\";")]
    [InlineData("var answer = chat.CompleteChat($\"Greet {{|GDPRAI001:c.Email|}}.\");\nreturn answer.Value.Id;")]
    [InlineData("llm.Ask({|GDPRAI001:c.Email|});\nreturn \"\";")]
    // Nothing turns an erased value back
    [InlineData("return llm.Ask(\"Has \" + {|GDPRAI002:c.Diagnosis|});")]
    [InlineData("return llm.Ask(\"Born \" + {|GDPRAI001:c.BirthDay|});")]
    // A restored answer would go to the model again
    [InlineData("var draft = llm.Ask({|GDPRAI001:c.Email|});\nreturn llm.Ask(\"Shorten \" + draft);")]
    // A scope is there
    [InlineData("using var scope = GdprAi.Anonymization.AnonymizationScope.Begin();\nreturn llm.Ask({|GDPRAI001:c.Email|});")]
    public Task It_is_not_offered_where_it_would_serve_nothing(string body) => VerifyAsync(body, null);

    [Fact]
    public Task Exchanges_of_one_method_share_a_scope()
    {
        const string Body = "var first = llm.Ask({0});\nvar second = llm.Ask({1});\nreturn first + second;";
        const string Fixed = "using var scope = AnonymizationScope.Begin();\nvar first = scope.Restore(llm.Ask({0}));\nvar second = {2};\nreturn first + second;";
        var test = FurtherTest.Create(
            Key,
            Method(string.Format(Body, "{|GDPRAI001:c.Email|}", "{|GDPRAI001:c.FullName|}"), ""),
            Method(string.Format(Fixed, "Anonymize.Email(c.Email)", "", "llm.Ask({|GDPRAI001:c.FullName|})"), FixTest.Import + "\n"));
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.BatchFixedState.MarkupHandling = MarkupMode.Allow;
        test.BatchFixedState.Sources.Add(Method(string.Format(Fixed, "Anonymize.Email(c.Email)", "", "scope.Restore(llm.Ask(Anonymize.Name(c.FullName)))"), FixTest.Import + "\n"));
        foreach (var source in test.TestState.Sources.Skip(1))
            test.BatchFixedState.Sources.Add(source);
        return Prepare(test).RunAsync();
    }

    [Fact]
    public Task An_iterator_begins_no_scope()
    {
        const string Source =
            """
            using Domain;

            namespace App;

            public class Support
            {
                public IEnumerable<string> Run(Customer c, Llm llm)
                {
                    var answer = llm.Ask({|GDPRAI001:c.Email|});
                    yield return answer;
                }
            }

            """;
        return Prepare(FurtherTest.Create(Key, Source, null)).RunAsync();
    }

    [Fact]
    public Task Before_CSharp_8_there_is_no_declaration_to_write()
    {
        const string Source =
            """
            namespace App
            {
                public class Support
                {
                    public string Run(Domain.Customer c, Domain.Llm llm)
                    {
                        return llm.Ask({|GDPRAI001:c.Email|});
                    }
                }
            }

            """;
        var test = new OldTest(Source);
        return test.RunAsync();
    }

    [Fact]
    public Task A_method_of_one_expression_becomes_a_block() => Prepare(FurtherTest.Create(
        Key,
        """
        using Domain;
        using OpenAI.Chat;

        namespace App;

        public class Support
        {
            /// <summary>Answers.</summary>
            public async Task<string> Answer(Customer c, ChatClient chat) =>
                (await chat.CompleteChatAsync($"Greet {{|GDPRAI001:c.Email|}}.")).Value.Content[0].Text; // the text

            public string Other() => "";
        }

        """,
        """
        using Domain;
        using GdprAi.Anonymization;
        using OpenAI.Chat;

        namespace App;

        public class Support
        {
            /// <summary>Answers.</summary>
            public async Task<string> Answer(Customer c, ChatClient chat)
            {
                using var scope = AnonymizationScope.Begin();
                return scope.Restore((await chat.CompleteChatAsync($"Greet {Anonymize.Email(c.Email)}.")).Value.Content[0].Text);
            } // the text

            public string Other() => "";
        }

        """)).RunAsync();

    [Fact]
    public Task Top_level_statements_and_CRLF() => Prepare(FurtherTest.Create(
        Key,
        "using Domain;\r\nusing OpenAI.Chat;\r\n\r\nvar c = Store.Find();\r\nChatClient chat = null!;\r\n\r\n// Ask\r\nvar answer = await chat.CompleteChatAsync(\"Greet \" + {|GDPRAI001:c.FullName|});\r\nConsole.WriteLine(answer.Value.Content[0].Text);\r\n",
        "using Domain;\r\nusing GdprAi.Anonymization;\r\nusing OpenAI.Chat;\r\n\r\nvar c = Store.Find();\r\nChatClient chat = null!;\r\n\r\nusing var scope = AnonymizationScope.Begin();\r\n// Ask\r\nvar answer = await chat.CompleteChatAsync(\"Greet \" + Anonymize.Name(c.FullName));\r\nConsole.WriteLine(scope.Restore(answer.Value.Content[0].Text));\r\n"),
        OutputKind.ConsoleApplication).RunAsync();

    private static Task VerifyAsync(string body, string? fixedBody) => Prepare(FurtherTest.Create(Key, Method(body, ""), fixedBody is null ? null : Method(fixedBody, FixTest.Import + "\n"))).RunAsync();

    private static FixTest Prepare(FixTest test, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        foreach (var assembly in new[] { typeof(OpenAI.Chat.ChatClient), typeof(System.ClientModel.ClientResult), typeof(Microsoft.Extensions.AI.IChatClient), typeof(Anthropic.Services.IMessageService) })
            test.TestState.AdditionalReferences.Add(assembly.Assembly);
        test.TestState.OutputKind = kind;
        test.CompilerDiagnostics = CompilerDiagnostics.Errors;
        return test;
    }

    private static string Method(string body, string import) =>
        $$"""
        using Domain;
        {{import}}using Microsoft.Extensions.AI;
        using OpenAI.Chat;

        namespace App;

        public class Support
        {
            public async Task<string> Run(Customer c, List<Customer> all, Llm llm, OpenAI.Chat.ChatClient chat, IChatClient ai, Anthropic.Services.IMessageService service)
            {
                {{body.Replace("\n", "\n        ").Replace("        \n", "\n")}}
            }

            private static string Build(Customer c) => $"Write to {{(import.Length > 0 && body.Contains("Build(") ? "{Anonymize.Email(c.Email)}" : "{c.Email}")}}.";
        }

        """;

    /// <summary>A file of an older language version; the domain is in its own project.</summary>
    private sealed class OldTest : Microsoft.CodeAnalysis.CSharp.Testing.CSharpCodeFixTest<GdprAiAnalyzers.Rules.PersonalDataFlowAnalyzer, GdprAiAnalyzers.CodeFixes.WrapInHelperFix, DefaultVerifier>
    {
        public OldTest(string source)
        {
            TestCode = source;
            FixedCode = source;
            FixedState.MarkupHandling = MarkupMode.Allow;
            CodeActionEquivalenceKey = Key;
            var domain = ("/0/Domain.cs", "namespace Domain { public class Customer { [GdprAi.PersonalData] public string Email { get; set; } } public class Llm { public string Ask([GdprAi.SendsToLlm] string prompt) { return prompt.Length.ToString(); } } }");
            TestState.Sources.Add(domain);
            FixedState.Sources.Add(domain);
            TestState.AdditionalReferences.Add(typeof(GdprAi.PersonalDataAttribute).Assembly);
            SolutionTransforms.Add((solution, id) => solution.WithProjectParseOptions(id, ((CSharpParseOptions)solution.GetProject(id)!.ParseOptions!).WithLanguageVersion(LanguageVersion.CSharp7_3)));
        }
    }
}
