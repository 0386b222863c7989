using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.Configuration;

internal enum JsonKind
{
    Null,
    True,
    False,
    Number,
    String,
    Array,
    Object,
    /// <summary>Text that is no JSON value; the reader has reported it.</summary>
    Malformed,
}

/// <summary>A JSON value with its place in the text.</summary>
/// <param name="Text">A string's content, unescaped; a number as written.</param>
internal sealed record JsonValue(JsonKind Kind, TextSpan Span, string Text, ImmutableArray<JsonValue> Items, ImmutableArray<JsonMember> Members);

/// <summary>A member of a JSON object.</summary>
/// <param name="NameSpan">The place of the name, quotes included.</param>
internal sealed record JsonMember(string Name, TextSpan NameSpan, JsonValue Value);
