using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.Configuration;

/// <summary>Reads JSON with comments and trailing commas, keeps positions, reports what is malformed and goes on. Never throws.</summary>
internal sealed class JsonReader
{
    // Deeper nesting than any configuration has; keeps hostile input from exhausting the stack.
    private const int MaxDepth = 64;

    private readonly string _text;
    private readonly ImmutableArray<(string Key, TextSpan Span)>.Builder _errors = ImmutableArray.CreateBuilder<(string, TextSpan)>();
    private int _at;
    private int _depth;

    private JsonReader(string text) => _text = text;

    /// <summary>The root value, and what was malformed as resource keys with places.</summary>
    public static JsonValue Read(string text, out ImmutableArray<(string Key, TextSpan Span)> errors)
    {
        var reader = new JsonReader(text);
        reader.SkipTrivia();
        var root = reader.ReadValue();
        reader.SkipTrivia();
        if (reader._at < text.Length && reader._errors.Count == 0)
            reader.Error("Json_TrailingText", reader._at, 1);

        errors = reader._errors.ToImmutable();
        return root;
    }

    private bool AtEnd => _at >= _text.Length;

    private char Current => AtEnd ? '\0' : _text[_at];

    private JsonValue ReadValue()
    {
        var start = _at;
        if (AtEnd)
            return Malformed("Json_UnexpectedEnd", start);
        if (_depth >= MaxDepth)
        {
            _at = _text.Length;
            return Malformed("Json_TooDeep", start);
        }

        switch (Current)
        {
            case '{':
                return ReadObject();
            case '[':
                return ReadArray();
            case '"':
                var text = ReadString();
                return Value(JsonKind.String, start, text);
            case '-':
            case >= '0' and <= '9':
                return ReadNumber();
            default:
                return ReadWord();
        }
    }

    private JsonValue ReadObject()
    {
        var start = _at++;
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        _depth++;
        while (true)
        {
            SkipTrivia();
            if (AtEnd)
            {
                Unclosed("Json_UnclosedObject", start);
                break;
            }

            if (Current == '}')
            {
                _at++;
                break;
            }

            var nameStart = _at;
            if (Current != '"')
            {
                Error("Json_NameExpected", _at, 1);
                SkipTo(",}");
                TakeComma();
                continue;
            }

            var name = ReadString();
            var nameSpan = TextSpan.FromBounds(nameStart, _at);
            SkipTrivia();
            if (Current == ':')
            {
                _at++;
                SkipTrivia();
            }
            else
            {
                Error("Json_ColonExpected", nameSpan.Start, nameSpan.Length);
            }

            var value = ReadValue();
            members.Add(new JsonMember(name, nameSpan, value));
            EndOfItem('}');
        }

        _depth--;
        return new JsonValue(JsonKind.Object, TextSpan.FromBounds(start, _at), "", ImmutableArray<JsonValue>.Empty, members.ToImmutable());
    }

    private JsonValue ReadArray()
    {
        var start = _at++;
        var items = ImmutableArray.CreateBuilder<JsonValue>();
        _depth++;
        while (true)
        {
            SkipTrivia();
            if (AtEnd)
            {
                Unclosed("Json_UnclosedArray", start);
                break;
            }

            if (Current == ']')
            {
                _at++;
                break;
            }

            items.Add(ReadValue());
            EndOfItem(']');
        }

        _depth--;
        return new JsonValue(JsonKind.Array, TextSpan.FromBounds(start, _at), "", items.ToImmutable(), ImmutableArray<JsonMember>.Empty);
    }

    // After a value: a comma, or the end of the object or array, which the caller takes.
    private void EndOfItem(char close)
    {
        SkipTrivia();
        if (TakeComma() || AtEnd || Current == close)
            return;

        Error("Json_CommaExpected", _at, 1);
        if (Current is '"' or '{' or '[')
            return;

        SkipTo("," + close);
        TakeComma();
    }

    private bool TakeComma()
    {
        if (Current != ',')
            return false;
        _at++;
        return true;
    }

    private string ReadString()
    {
        var start = _at++;
        var text = new StringBuilder();
        while (true)
        {
            if (AtEnd || Current is '\r' or '\n')
            {
                Error("Json_UnclosedString", start, _at - start);
                return text.ToString();
            }

            var c = _text[_at++];
            if (c == '"')
                return text.ToString();
            if (c == '\\')
                ReadEscape(text);
            else
                text.Append(c);
        }
    }

    private void ReadEscape(StringBuilder text)
    {
        var start = _at - 1;
        var c = Current;
        if (!AtEnd)
            _at++;
        switch (c)
        {
            case '"' or '\\' or '/':
                text.Append(c);
                break;
            case 'b':
                text.Append('\b');
                break;
            case 'f':
                text.Append('\f');
                break;
            case 'n':
                text.Append('\n');
                break;
            case 'r':
                text.Append('\r');
                break;
            case 't':
                text.Append('\t');
                break;
            case 'u' when _at + 4 <= _text.Length
                && ushort.TryParse(_text.Substring(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                text.Append((char)code);
                _at += 4;
                break;
            default:
                Error("Json_Escape", start, _at - start);
                text.Append(c);
                break;
        }
    }

    private JsonValue ReadNumber()
    {
        var start = _at;
        while (Current is '-' or '+' or '.' or 'e' or 'E' or >= '0' and <= '9')
            _at++;

        var text = _text.Substring(start, _at - start);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? Value(JsonKind.Number, start, text)
            : Malformed("Json_Value", start);
    }

    private JsonValue ReadWord()
    {
        var start = _at;
        while (char.IsLetterOrDigit(Current) || Current == '_')
            _at++;
        if (_at == start)
            _at++;

        return _text.Substring(start, _at - start) switch
        {
            "true" => Value(JsonKind.True, start, ""),
            "false" => Value(JsonKind.False, start, ""),
            "null" => Value(JsonKind.Null, start, ""),
            _ => Malformed("Json_Value", start),
        };
    }

    private JsonValue Value(JsonKind kind, int start, string text) =>
        new(kind, TextSpan.FromBounds(start, _at), text, ImmutableArray<JsonValue>.Empty, ImmutableArray<JsonMember>.Empty);

    private JsonValue Malformed(string key, int start)
    {
        Error(key, start, _at - start);
        return Value(JsonKind.Malformed, start, "");
    }

    // What was malformed before often is why an end is missing: one message is enough.
    private void Unclosed(string key, int start)
    {
        if (_errors.Count == 0)
            Error(key, start, 1);
    }

    private void Error(string key, int start, int length)
    {
        start = System.Math.Min(start, _text.Length);
        _errors.Add((key, new TextSpan(start, System.Math.Max(0, System.Math.Min(length, _text.Length - start)))));
    }

    private void SkipTo(string stops)
    {
        while (!AtEnd && stops.IndexOf(Current) < 0)
            _at++;
    }

    private void SkipTrivia()
    {
        while (!AtEnd)
        {
            if (char.IsWhiteSpace(Current) || Current == '\uFEFF')
            {
                _at++;
            }
            else if (string.CompareOrdinal(_text, _at, "//", 0, 2) == 0)
            {
                SkipTo("\r\n");
            }
            else if (string.CompareOrdinal(_text, _at, "/*", 0, 2) == 0)
            {
                var end = _text.IndexOf("*/", _at + 2, System.StringComparison.Ordinal);
                if (end < 0)
                    Error("Json_UnclosedComment", _at, 2);
                _at = end < 0 ? _text.Length : end + 2;
            }
            else
            {
                return;
            }
        }
    }
}
