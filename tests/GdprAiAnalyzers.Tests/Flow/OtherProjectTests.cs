using Microsoft.CodeAnalysis;
using Xunit;

namespace GdprAiAnalyzers.Tests.Flow;

/// <summary>What is known of code in another project: its marks, and not its bodies.</summary>
public sealed class OtherProjectTests
{
    private const string Prompts = """
        namespace Application;

        public interface IAssistant
        {
            string Ask(/*parameter*/string prompt);
        }

        public static class Prompts
        {
            /*return*/
            public static string Greet(Customer customer) => "Greet " + customer.Email;
        }
        """;

    [Fact]
    public async Task Marked_members_of_another_project_are_sources()
    {
        var leak = Assert.Single(await FlowsAsync(Prompts, "Llm.Send(\"Greet \" + customer.Email);"));
        Assert.Contains("'Customer.Email'", leak.GetMessage());
    }

    /// <summary>A limit: the body that reads the address is not in this compilation.</summary>
    [Fact]
    public async Task A_prompt_that_another_project_builds_from_an_object()
    {
        Assert.Empty(await FlowsAsync(Prompts, "Llm.Send(Application.Prompts.Greet(customer));"));

        var marked = Prompts.Replace("/*return*/", "[return: GdprAi.PersonalData]");
        Assert.Single(await FlowsAsync(marked, "Llm.Send(Application.Prompts.Greet(customer));"));
    }

    /// <summary>A limit: the implementation that sends it is not in this compilation.</summary>
    [Fact]
    public async Task A_parameter_that_another_project_sends()
    {
        Assert.Empty(await FlowsAsync(Prompts, "assistant.Ask(customer.Email);"));

        var marked = Prompts.Replace("/*parameter*/", "[GdprAi.SendsToLlm] ");
        Assert.Single(await FlowsAsync(marked, "assistant.Ask(customer.Email);"));
    }

    private static async Task<IReadOnlyList<Diagnostic>> FlowsAsync(string other, string statement)
    {
        var referenced = FlowAnalysis.Compile(other, "Prompts.cs").WithAssemblyName("Application");
        FlowAnalysis.AssertCompiles(referenced);
        var code = FlowAnalysis.Parse($"static class Web {{ static void Run(Application.IAssistant assistant, Customer customer) {{ {statement} }} }}", "Web.cs");
        var compilation = FlowAnalysis.Compile(code).WithAssemblyName("Web").AddReferences(referenced.ToMetadataReference());
        FlowAnalysis.AssertCompiles(compilation);
        return [.. (await FlowAnalysis.AnalyzeAsync(compilation)).Where(FlowAnalysis.IsFlow)];
    }
}
