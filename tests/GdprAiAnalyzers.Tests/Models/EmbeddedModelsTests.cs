using System.Collections.Immutable;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Models;
using GdprAiAnalyzers.Tests.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GdprAiAnalyzers.Tests.Models;

/// <summary>The drift guard: what the models name exists in what this project references.</summary>
public class EmbeddedModelsTests
{
    // Libraries that are no SDK, that this project does not reference and that no stub declares.
    private static readonly string[] Unreferenced =
    [
        "AutoMapper.", "Mapster.", "MapsterMapper.", "GdprAi.Anonymization.", "Microsoft.Extensions.Compliance.", "System.Text.RedactionStringBuilderExtensions",
        "Microsoft.EntityFrameworkCore.", "System.IO.Hashing.", "Microsoft.SemanticKernel.", "OllamaSharp.OllamaToolAttribute",
        "Microsoft.Extensions.AI.OpenTelemetry", "Microsoft.Agents.AI.OpenTelemetryAgent", "Microsoft.Agents.AI.Workflows.Observability.", "Azure.Core.", "Serilog.", "NLog.", "log4net.",
        "Microsoft.Extensions.VectorData.VectorStoreDataAttribute", "Microsoft.Extensions.VectorData.VectorStoreVectorAttribute", "Microsoft.Extensions.VectorData.VectorStoreRecord",
    ];

    // What this project references and the stubs of what it cannot.
    private static readonly Lazy<Compilation[]> Today = new(() =>
    [
        ModelCompilation.Empty.Compilation.AddReferences(Stub.All.Where(stub => !stub.IsOldForm && !stub.IsApart).Select(stub => stub.Reference)),
        .. Stub.All.Where(stub => stub.IsApart).Select(stub => CSharpCompilation.Create("Apart", references: [stub.Reference])),
    ]);

    // And each older form of a package by itself.
    private static readonly Lazy<Compilation[]> Worlds = new(() =>
        [.. Today.Value, .. Stub.All.Where(stub => stub.IsOldForm).Select(stub => CSharpCompilation.Create("Old", references: [stub.Reference]))]);

    public static TheoryData<string> Names => [.. EmbeddedModels.Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_line_is_in_the_grammar(string name) => Assert.Empty(EmbeddedModels.Files[name].Value.Errors);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_id_names_something(string name) =>
        Assert.Empty(Rows(name).Where(row => Resolve(row).IsEmpty).Select(row => row.Id.ToString()).Distinct());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_member_that_is_gone_says_since_when(string name)
    {
        // Where one row of a type is about an older version, the others of a type that is gone need not repeat it.
        var old = Rows(name).Where(row => row.Until != null).Select(row => row.Id.TypeName).ToHashSet();
        foreach (var row in Rows(name))
        {
            var isThere = Today.Value.Any(world => !MemberResolver.Resolve(row.Id, world).IsEmpty);
            Assert.True(isThere ? row.Until is null : row.Until != null || old.Contains(row.Id.TypeName), row.Id.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_named_argument_is_a_parameter_of_some_overload(string name)
    {
        var parametersOf = Rows(name).ToLookup(
            row => string.Join(",", row.Flows.SelectMany(flow => new[] { flow.From?.Name, flow.To.Name })
                .Concat(row.Arguments.Select(argument => argument.Value.Name))
                .Append(row.Condition?.Argument.Name)
                .Where(argument => argument != null).Distinct()) + "|" + row.Id.TypeName + "|" + string.Join(",", row.Flows.Select(PortText.Of)),
            row => Resolve(row).OfType<IMethodSymbol>().SelectMany(method => method.Parameters).Select(parameter => parameter.Name).ToArray());

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
            Assert.All(file.Value.Gates, gate => Assert.Contains(Worlds.Value, world => !world.GetTypesByMetadataName(gate).IsEmpty));
            var isSdk = name.StartsWith("Models/llm-", StringComparison.Ordinal);
            Assert.Equal(isSdk, !file.Value.Gates.IsEmpty);
            Assert.Equal(isSdk, file.Value.Rows.Any(row => row.Kind == RowKind.Sink));
            Assert.Equal(isSdk, !file.Value.Sdks.IsEmpty);
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

    [Fact]
    public void An_SDK_that_is_not_referenced_brings_no_names()
    {
        foreach (var stub in Stub.All.Where(stub => !stub.IsOldForm && !stub.IsApart))
        {
            // The framework and one package: no name is met that only files of other SDKs have.
            var compilation = CSharpCompilation.Create("One", references: [.. new ModelCompilation("", frameworkOnly: true).Compilation.References, .. stub.Uses.Append(stub).Select(used => used.Reference)]);
            var here = EmbeddedModels.Sdks.Where(sdk => sdk.Gates.Any(gate => !compilation.GetTypesByMetadataName(gate).IsEmpty)).SelectMany(sdk => sdk.Rows);
            var names = new FlowModels(compilation, new GdprAiConfiguration([])).SinkNames;
            Assert.Empty(names.Except(here.Where(row => row.Kind == RowKind.Sink).Select(row => NameOf(row.Id))));
        }
    }

    private static string NameOf(MemberId id) =>
        id.MemberName == "#ctor" ? id.TypeName[(id.TypeName.LastIndexOf('.') + 1)..].Split('`')[0] : id.MemberName.StartsWith("set_", StringComparison.Ordinal) ? id.MemberName[4..] : id.MemberName;

    private static IEnumerable<ModelRow> Rows(string name) =>
        EmbeddedModels.Files[name].Value.Rows.Where(row => !Unreferenced.Any(row.Id.TypeName.StartsWith));

    private static ImmutableArray<ISymbol> Resolve(ModelRow row) =>
        Worlds.Value.Select(world => MemberResolver.Resolve(row.Id, world)).FirstOrDefault(symbols => !symbols.IsEmpty, []);
}
