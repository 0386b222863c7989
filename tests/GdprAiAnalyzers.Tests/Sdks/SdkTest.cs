using System.Text.RegularExpressions;
using GdprAiAnalyzers.Tests.Rules;
using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

/// <summary>Statements that use one SDK, each in a method of its own that has <c>Customer c</c>, <c>CancellationToken ct</c> and the SDK's objects.</summary>
/// <param name="usings">Namespaces that the statements use, parted by spaces.</param>
/// <param name="parameters">The SDK's objects.</param>
/// <param name="stubs">Packages that are not referenced.</param>
internal sealed partial class SdkTest(string usings, string parameters, params Stub[] stubs)
{
    /// <summary>Whether the SDKs that the tests reference are there as well.</summary>
    public bool WithRealSdks { get; init; } = true;

    /// <summary>Packages that the tests reference, by one of their types.</summary>
    public Type[] Packages { get; init; } = [];

    /// <summary>Declarations beside the statements.</summary>
    public string Declarations { get; init; } = "";

    /// <summary>Each marked expression is reported; where every one of them is <c>c.Topic</c> instead, nothing is.</summary>
    public async Task FindsAsync(params string[] statements)
    {
        Assert.All(statements, statement => Assert.Matches(Marked(), statement));
        await RunAsync(statements);
        await RunAsync(statements.Select(statement => Marked().Replace(statement, "c.Topic")));
    }

    /// <summary>Nothing is reported.</summary>
    public Task IsQuietAsync(params string[] statements)
    {
        Assert.All(statements, statement => Assert.DoesNotMatch(Marked(), statement));
        return RunAsync(statements);
    }

    private Task RunAsync(IEnumerable<string> statements)
    {
        var methods = statements.Select((statement, i) => $"    public async Task Case{i}(Customer c, CancellationToken ct, {parameters})\n    {{\n        {statement}\n    }}\n");
        var source = string.Concat(usings.Split(' ').Select(name => $"using {name};\n")) + "public class Support\n{\n" + string.Concat(methods) + "}\n" + Declarations;
        var test = new RuleTest(source, WithRealSdks);
        test.DisabledDiagnostics.AddRange(["SKEXP0001", "SKEXP0010", "SKEXP0110", "MCPEXP001", "MEVD9001", "OPENAI002", "CS0618"]);
        if (!WithRealSdks)
        {
            test.TestState.AdditionalReferences.Add(typeof(System.ClientModel.BinaryContent).Assembly);
            test.TestState.AdditionalReferences.Add(typeof(BinaryData).Assembly);
        }

        foreach (var package in Packages)
            test.TestState.AdditionalReferences.Add(package.Assembly);
        foreach (var stub in stubs)
            test.TestState.AdditionalReferences.Add(stub.Reference);
        return test.RunAsync();
    }

    [GeneratedRegex(@"\{\|GDPRAI\d+:.*?\|\}", RegexOptions.Singleline)]
    private static partial Regex Marked();
}
