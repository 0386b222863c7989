using System;
using System.Collections.Immutable;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.DataUse;

/// <summary>How the code writes a JSON object.</summary>
internal enum ShapeKind
{
    /// <summary><c>new { store = false }</c></summary>
    Anonymous,
    /// <summary>An object of a type with members.</summary>
    Typed,
    /// <summary>A dictionary or <c>JsonObject</c>.</summary>
    Keyed,
    /// <summary>A text.</summary>
    Text,
}

/// <summary>A JSON object that a request sends, as far as the code tells.</summary>
/// <param name="Members">The members that are known.</param>
/// <param name="IsOpen">There may be others.</param>
/// <param name="Syntax">The expression that writes the object.</param>
internal sealed record JsonShape(ShapeKind Kind, ImmutableArray<ShapeMember> Members, bool IsOpen, SyntaxNode Syntax);

/// <summary>A member of such an object: a value in code, a value in text, or one that is not set.</summary>
internal sealed record ShapeMember(string Name)
{
    /// <summary>The expression that gives the value.</summary>
    public IOperation? Value { get; init; }

    public CallFrame? Frame { get; init; }

    /// <summary>What a property holds; asked for only when its name matters.</summary>
    public Lazy<MemberState>? State { get; init; }

    /// <summary>The value in a JSON text.</summary>
    public JsonValue? Json { get; init; }

    /// <summary>What an unset property sends; <see langword="null"/> when it sends nothing.</summary>
    public object? Default { get; init; }
}
