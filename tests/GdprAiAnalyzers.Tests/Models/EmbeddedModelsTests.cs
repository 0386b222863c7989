using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GdprAiAnalyzers.Tests.Models;

/// <summary>The drift guard: what the models name exists in what this project references.</summary>
public class EmbeddedModelsTests
{
    // Packages that this project does not reference. A name under any other namespace that resolves to nothing is a mistake.
    private static readonly string[] Unreferenced =
    [
        "AutoMapper.", "Mapster.", "MapsterMapper.", "GdprAi.Anonymization.", "Microsoft.Extensions.Compliance.", "System.Text.RedactionStringBuilderExtensions",
        "Microsoft.Extensions.AI.ChatClientStructuredOutputExtensions", "Microsoft.EntityFrameworkCore.", "OpenAI.Responses.OpenAIResponseClient", "System.IO.Hashing.",
        "Microsoft.SemanticKernel.", "OllamaSharp.",
    ];

    public static TheoryData<string> Names => [.. EmbeddedModels.Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_line_is_in_the_grammar(string name) => Assert.Empty(EmbeddedModels.Files[name].Value.Errors);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_id_names_something(string name)
    {
        var compilation = ModelCompilation.Empty.Compilation;
        var unknown = EmbeddedModels.Files[name].Value.Rows
            .Where(row => row.Until is null && !Unreferenced.Any(row.Id.TypeName.StartsWith) && MemberResolver.Resolve(row.Id, compilation).IsEmpty)
            .Select(row => row.Id.ToString());
        Assert.Empty(unknown);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_named_argument_is_a_parameter_of_some_overload(string name)
    {
        var compilation = ModelCompilation.Empty.Compilation;
        var parametersOf = EmbeddedModels.Files[name].Value.Rows.ToLookup(
            row => string.Join(",", row.Flows.SelectMany(flow => new[] { flow.From?.Name, flow.To.Name })
                .Concat(row.Arguments.Select(argument => argument.Value.Name))
                .Append(row.Condition?.Argument.Name)
                .Where(argument => argument != null).Distinct()) + "|" + string.Join(",", row.Flows.Select(PortText.Of)),
            row => MemberResolver.Resolve(row.Id, compilation).OfType<IMethodSymbol>().SelectMany(method => method.Parameters).Select(parameter => parameter.Name).ToArray());

        // Rows of one line share its arguments: each must fit at least one of them.
        foreach (var line in parametersOf)
        {
            var known = line.SelectMany(names => names).ToHashSet();
            if (known.Count > 0)
                Assert.All(line.Key.Split('|')[0].Split(',', StringSplitOptions.RemoveEmptyEntries), argument => Assert.Contains(argument, known));
        }
    }

    [Fact]
    public void Every_gate_is_a_type_and_only_SDK_files_have_sinks()
    {
        foreach (var (name, file) in EmbeddedModels.Files)
        {
            Assert.All(file.Value.Gates, gate => Assert.NotNull(ModelCompilation.Empty.Compilation.GetTypeByMetadataName(gate)));
            var isSdk = name.StartsWith("Models/llm-", StringComparison.Ordinal);
            Assert.Equal(isSdk, !file.Value.Gates.IsEmpty);
            Assert.Equal(isSdk, file.Value.Rows.Any(row => row.Kind == RowKind.Sink));
        }
    }

    [Fact]
    public void A_project_without_an_SDK_has_no_sinks()
    {
        var without = new ModelCompilation("class C { }", frameworkOnly: true);
        Assert.False(without.Models.HasSinks);
        Assert.Empty(without.Models.SinkNames);
        Assert.True(ModelCompilation.Empty.Models.HasSinks);
        Assert.Superset(new HashSet<string> { "CompleteChat", "CreateResponseAsync", "GetStreamingResponseAsync", "CountTokens" }, ModelCompilation.Empty.Models.SinkNames.ToHashSet());
    }
}
