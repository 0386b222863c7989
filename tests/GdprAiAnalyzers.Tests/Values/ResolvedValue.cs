using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Tests.Values;

/// <summary>Resolves the argument of the only call of <c>Use(…)</c> in a source, and writes what it may be as text.</summary>
internal sealed class ResolvedValue
{
    private const string Library =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading.Tasks;
        global using Microsoft.Extensions.Configuration;
        public class Options { public Uri? Endpoint { get; set; } public bool? Store { get; set; } public string? Region { get; set; } }
        public record Settings(string Host) { public bool Store { get; init; } }
        public static class Sink { public static void Use(object? value) { } }
        """;

    private static readonly MetadataReference[] References =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.Configuration", StringComparison.Ordinal)))
            .Select(MetadataReference (path) => MetadataReference.CreateFromFile(path))
            .ToArray();

    private readonly ValueResolver _resolver;
    private readonly IOperation _argument;

    public ResolvedValue(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source);
        // Options live in another assembly, like an SDK's.
        var library = CSharpCompilation.Create("Sdk", [CSharpSyntaxTree.ParseText(Library)], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var usings = CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.Threading.Tasks; global using Microsoft.Extensions.Configuration; global using static Sink;");
        var compilation = CSharpCompilation.Create(
            "Test", [usings, tree], [.. References, library.ToMetadataReference()], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var errors = library.GetDiagnostics().Concat(compilation.GetDiagnostics()).Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            throw new ArgumentException(string.Join(Environment.NewLine, errors));
        _resolver = new ValueResolver(compilation);
        var call = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Single(node => node.Expression is IdentifierNameSyntax { Identifier.ValueText: "Use" });
        _argument = compilation.GetSemanticModel(tree).GetOperation(call.ArgumentList.Arguments[0].Expression)!;
    }

    /// <summary>What the argument may be: <c>"text"</c>, <c>"a{?}b"</c>, <c>true</c>, <c>null</c>, <c>new Options</c>, <c>config(A:B)</c>, <c>env(X)</c>, <c>?</c>.</summary>
    public string Values => Write(_resolver.Resolve(_argument, default));

    /// <summary>The same for one of its members; with <c>unset</c> and <c>unknown</c> where they apply.</summary>
    public string Member(string name)
    {
        var state = _resolver.GetMember(_argument, name, default);
        string[] parts = [.. state.Values.IsEmpty ? Array.Empty<string>() : [Write(state.Values)], .. state.MayBeUnset ? ["unset"] : Array.Empty<string>(), .. state.IsUnknown ? ["unknown"] : Array.Empty<string>()];
        return string.Join(" | ", parts);
    }

    private static string Write(IEnumerable<PossibleValue> values) => string.Join(" | ", values.Select(Write).Distinct().Order(StringComparer.Ordinal));

    private static string Write(PossibleValue value) => value switch
    {
        TextValue text => $"\"{string.Concat(text.Parts.Select(part => part ?? "{?}"))}\"",
        ConstantValue constant => constant.Constant?.ToString()?.ToLowerInvariant() ?? "null",
        MemberValue member => member.Member.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
        ObjectValue created => "new " + created.Origin.Type?.Name,
        SettingValue { Kind: SettingKind.Configuration } setting => $"config({setting.Key})",
        SettingValue setting => $"env({setting.Key})",
        _ => "?",
    };
}
