namespace GdprAiAnalyzers.PackageTests;

/// <summary>The sources of the consumers.</summary>
internal static class Shop
{
    /// <summary>The line of <see cref="Support"/> in which the address leaves.</summary>
    public const int LeakLine = 15;

    /// <summary>The smallest leak: the e-mail address of a customer goes into a prompt.</summary>
    public const string Support = """
        using GdprAi;
        using OpenAI.Chat;

        namespace Shop;

        public sealed class Customer
        {
            [PersonalData]
            public string Email { get; set; } = "";
        }

        public sealed class Support(ChatClient client)
        {
            public string Answer(Customer customer) =>
                client.CompleteChat([customer.Email], new ChatCompletionOptions { StoredOutputEnabled = false }).Value.Content[0].Text;
        }
        """;

    /// <summary>Leaks of several kinds in the words of C# 7.3.</summary>
    public const string OldStyle = """
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using GdprAi;
        using OpenAI.Chat;

        namespace Shop
        {
            public class Customer
            {
                [PersonalData(PersonalDataCategory.Contact)]
                public string Email { get; set; }

                [PersonalData(PersonalDataCategory.Demographic)]
                public DateTime BirthDate { get; set; }

                [PersonalData(PersonalDataCategory.Health)]
                public string Diagnosis { get; set; }

                [PersonalData(PersonalDataCategory.Name)]
                public List<string> Names { get; set; }
            }

            public class Support
            {
                private readonly ChatClient _chat = new ChatClient("gpt-5-mini", "key");

                public string Answer(Customer customer)
                {
                    return _chat.CompleteChat("Write to " + customer.Email + ", born " + customer.BirthDate.ToString("d")).Value.Content[0].Text;
                }

                public string Explain(Customer customer)
                {
                    return _chat.CompleteChat($"Explain {customer.Diagnosis} to {string.Join(", ", customer.Names)}").Value.Content[0].Text;
                }

                public string Advise(Customer customer)
                {
                    return _chat.CompleteChat(JsonSerializer.Serialize(customer)).Value.Content[0].Text;
                }
            }
        }
        """;

    /// <summary>The same code without a mark.</summary>
    public static string Unmarked => Support.Replace("    [PersonalData]\n", "");

    /// <summary>A gateway of the user's own, which no built-in model knows. No LLM package is referenced.</summary>
    public const string Gateway = """
        using GdprAi;

        namespace Acme
        {
            public sealed class LlmGateway
            {
                public string Ask(string prompt) => prompt;
            }

            public sealed class Customer
            {
                [PersonalData]
                public string Email { get; set; } = "";
            }

            public sealed class Support
            {
                public string Answer(LlmGateway gateway, Customer customer) => gateway.Ask(customer.Email);
            }
        }
        """;

    /// <summary>Declares the gateway as a sink.</summary>
    public const string GatewayIsSink = """
        {
          "models": {
            "sinks": [
              { "id": "M:Acme.LlmGateway.Ask(System.String)", "arguments": ["prompt"], "provider": "OpenAI" }
            ]
          }
        }
        """;
}
