using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.Flow.Program;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>The models for looking into methods that are declared to anonymize: what such a method is given is personal.</summary>
internal sealed class AnonymizerModels(IFlowModels models, ISet<string> names) : IFlowModels
{
    // A parameter with one of these words says how, not whom.
    private static readonly HashSet<string> Settings =
    [
        "prefix", "suffix", "label", "kind", "purpose", "salt", "pepper", "key", "secret", "replacement", "mask", "placeholder", "format", "culture", "locale", "language", "separator", "pattern", "regex",
        "fallback", "default", "keep", "length", "count", "max", "min", "width", "size", "start", "index", "step", "offset", "version", "scope", "tenant", "type", "style", "mode", "options", "char", "symbol", "namespace",
    ];

    // A parameter with one of these words holds sentences: what is recognized in them is replaced, not the whole.
    private static readonly HashSet<string> Texts = ["text", "texte", "message", "prompt", "body", "content", "note", "notes", "comment", "description", "input", "html", "markdown", "json"];

    public bool HasSinks => false;

    public ImmutableHashSet<string> SinkNames => ImmutableHashSet<string>.Empty;

    public WordList SinkWords => new([]);

    public ImmutableArray<SinkGroup> SinkGroups => ImmutableArray<SinkGroup>.Empty;

    public ToolModels Tools => models.Tools;

    /// <summary>Whether a method has promised to anonymize.</summary>
    public bool IsAnonymizer(IMethodSymbol method) => names.Contains(NameOf(method)) && models.GetMethod(method).IsSanitizer;

    private static string NameOf(IMethodSymbol method)
    {
        var name = method.AssociatedSymbol?.Name ?? method.Name;
        return name.Substring(name.LastIndexOf('.') + 1);
    }

    public MethodModel GetMethod(IMethodSymbol method, ITypeSymbol? receiverType = null) => models.GetMethod(method, receiverType);

    public SourceModel? GetSource(ISymbol member) => models.GetSource(member) ?? (member is IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter && IsAnonymizer(method) && IsData(parameter, method)
        ? new SourceModel(parameter.Name, CategoryOf(parameter))
        : null);

    private static DataCategory CategoryOf(IParameterSymbol parameter) => CategoryInference.Infer(parameter.Name, parameter.Type) switch
    {
        DataCategory.Other when NameWords.Split(parameter.Name).Any(Texts.Contains) => DataCategory.FreeText,
        var category => category,
    };

    public IReadOnlyList<(ISymbol Member, SourceModel Source)> GetPersonalMembers(ITypeSymbol type, ReadMode mode = ReadMode.Json) => models.GetPersonalMembers(type, mode);

    public bool IsPersonalRecordMember(ISymbol member) => false;

    public bool IsHiddenFromSerializer(ISymbol member, ReadMode mode = ReadMode.Json) => models.IsHiddenFromSerializer(member, mode);

    // What is marked is what counts; else the first that can hold a value, and those that say whose it is.
    private bool IsData(IParameterSymbol parameter, IMethodSymbol method)
    {
        if (!CanBeData(parameter) || method.Parameters.Any(p => models.GetSource(p) is not null))
            return false;
        return method.Parameters.FirstOrDefault(CanBeData) is { } first && SymbolEqualityComparer.Default.Equals(first, parameter)
            || CategoryInference.Infer(parameter.Name, parameter.Type) is not DataCategory.Other;
    }

    private static bool CanBeData(IParameterSymbol parameter) =>
        parameter.RefKind != RefKind.Out && !NameWords.Split(parameter.Name).Any(Settings.Contains) && IsData(parameter.Type);

    // The members of the user's own types are marked one by one.
    private static bool IsData(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] })
            type = underlying;
        if (type.SpecialType == SpecialType.System_Boolean || type.TypeKind is TypeKind.Enum or TypeKind.Delegate)
            return false;
        return type.SpecialType == SpecialType.System_Object || type is ITypeParameterSymbol || TypeFacts.IsPlain(type)
            || type.Name is "StringBuilder" or "MailAddress" or "IPAddress" or "Uri" or "JsonNode" or "JsonElement" or "JsonDocument"
            || Element(type) is { } element && (TypeFacts.IsPlain(element) || element.SpecialType == SpecialType.System_Object);
    }

    private static ITypeSymbol? Element(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", TypeArguments: [var item] } ? item : TypeFacts.ElementType(type);
}
