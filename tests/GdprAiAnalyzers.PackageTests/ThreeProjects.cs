namespace GdprAiAnalyzers.PackageTests;

/// <summary>A solution without any annotation: a domain, an application on top of it, and a program that talks to OpenAI.</summary>
internal static class ThreeProjects
{
    public static SolutionFolder In(Packed packed) => Files().Aggregate(new SolutionFolder(packed), (solution, file) => solution.With(file.Path, file.Text));

    private static IEnumerable<(string Path, string Text)> Files() =>
    [
        ("Shop.slnx", """
            <Solution>
              <Project Path="Shop.Application/Shop.Application.csproj" />
              <Project Path="Shop.Domain/Shop.Domain.csproj" />
              <Project Path="Shop.Web/Shop.Web.csproj" />
            </Solution>
            """),
        ("Shop.Domain/Shop.Domain.csproj", Project("")),
        ("Shop.Domain/Customer.cs", """
            namespace Shop.Domain;

            public class Customer
            {
                public int Id { get; set; }
                public string FirstName { get; set; } = "";
                public string LastName { get; set; } = "";
                public string Email { get; set; } = "";
                public DateTime BirthDate { get; set; }
                public string? Diagnosis { get; set; }
                public string Plan { get; set; } = "";
            }
            """),
        ("Shop.Domain/Ticket.cs", """
            namespace Shop.Domain;

            public record Ticket(int Number, string Subject, string Question, Customer Customer);
            """),
        ("Shop.Application/Shop.Application.csproj", Project("""<ProjectReference Include="../Shop.Domain/Shop.Domain.csproj" />""")),
        ("Shop.Application/IAssistant.cs", """
            using Shop.Domain;

            namespace Shop.Application;

            public interface IAssistant
            {
                Task<string> AnswerAsync(Ticket ticket);

                Task<string> AdviseAsync(Customer customer);
            }
            """),
        ("Shop.Application/SupportDesk.cs", """
            using Shop.Domain;

            namespace Shop.Application;

            public class SupportDesk(IAssistant assistant)
            {
                public async Task<string> HandleAsync(Ticket ticket) => await assistant.AnswerAsync(ticket);
            }
            """),
        ("Shop.Web/Shop.Web.csproj", Project(
            $"""<ProjectReference Include="../Shop.Application/Shop.Application.csproj" /><PackageReference Include="OpenAI" Version="{ThisBuild.VersionOf("OpenAI")}" />""",
            "<OutputType>Exe</OutputType>")),
        ("Shop.Web/OpenAIAssistant.cs", """
            using System.Text;
            using System.Text.Json;
            using OpenAI.Chat;
            using Shop.Application;
            using Shop.Domain;

            namespace Shop.Web;

            public class OpenAIAssistant(ChatClient chat) : IAssistant
            {
                public async Task<string> AnswerAsync(Ticket ticket)
                {
                    var prompt = new StringBuilder($"Answer '{ticket.Subject}': {ticket.Question}");
                    Describe(prompt, ticket.Customer);
                    ChatCompletion answer = await chat.CompleteChatAsync(prompt.ToString());
                    return answer.Content[0].Text;
                }

                public async Task<string> AdviseAsync(Customer customer)
                {
                    ChatCompletion answer = await chat.CompleteChatAsync("Which plan fits? " + JsonSerializer.Serialize(customer));
                    return answer.Content[0].Text;
                }

                private static void Describe(StringBuilder prompt, Customer customer)
                {
                    if (customer.Diagnosis is not null)
                        prompt.Append("Take care: ").AppendLine(customer.Diagnosis);
                    prompt.AppendLine($"Write to {customer.Email}.").AppendLine($"Call them {customer.FirstName}.");
                }
            }
            """),
        ("Shop.Web/Program.cs", """
            using OpenAI.Chat;
            using Shop.Application;
            using Shop.Domain;
            using Shop.Web;

            var chat = new ChatClient("gpt-5-mini", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
            var desk = new SupportDesk(new OpenAIAssistant(chat));
            Console.WriteLine(await desk.HandleAsync(new Ticket(1, "Plan", "Can I change it?", new Customer { Plan = "Basic" })));
            """),
    ];

    private static string Project(string references, string properties = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            {properties}
          </PropertyGroup>
          <ItemGroup>{references}</ItemGroup>
        </Project>
        """;
}
