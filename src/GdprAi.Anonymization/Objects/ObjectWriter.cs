using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using GdprAi.Anonymization.Internal;

namespace GdprAi.Anonymization.Objects;

/// <summary>Writes an object as JSON with its marked members replaced. The object itself is only read.</summary>
[RequiresUnreferencedCode("Reads the members of objects by reflection.")]
internal sealed class ObjectWriter(IPlaceholderSource source)
{
    private readonly ObjectWalk _walk = new(source);
    private readonly StringBuilder _json = new();
    private readonly HashSet<object> _open = new(ObjectWalk.ByReference.Instance);

    internal static string Write(IPlaceholderSource source, object? value)
    {
        ObjectWriter writer = new(source);
        writer.Value(value, MemberKind.Unmarked, null, 0);
        return writer._json.ToString();
    }

    private void Value(object? value, MemberKind kind, string? person, int depth)
    {
        if (value is null)
            _json.Append("null");
        else if (Scalars.Is(value))
            Scalar(value, kind, person);
        else if (!_walk.Enter(depth))
            _json.Append("null");
        else if (kind == MemberKind.Erase)
            String(source.Words.Redacted);
        else if (value.GetType().IsValueType)
            Composite(value, kind, depth);
        else if (!_open.Add(value))
            _json.Append("null");
        else
        {
            Composite(value, kind, depth);
            _open.Remove(value);
        }
    }

    private void Composite(object value, MemberKind kind, int depth)
    {
        if (value is IDictionary dictionary)
            Entries(dictionary, kind, depth);
        else if (value is IEnumerable items)
            Items(items, kind, depth);
        else if (ObjectWalk.IsData(value.GetType()))
            Members(value, kind, depth);
        else
            String(kind == MemberKind.Unmarked ? Verbs.Text(source, value.ToString() ?? "") : Verbs.Value(source, value, "value"));
    }

    private void Scalar(object value, MemberKind kind, string? person)
    {
        if (kind is MemberKind.FirstName or MemberKind.LastName && person is not null && value is string)
            String(person);
        else if (kind != MemberKind.Unmarked)
            String(Scalars.Write(source, value, kind));
        else if (value is bool flag)
            _json.Append(flag ? "true" : "false");
        else if (value is double or float)
            Number(Convert.ToDouble(value, CultureInfo.InvariantCulture), (IFormattable)value);
        else if (value is decimal or sbyte or byte or short or ushort or int or uint or long or ulong)
            _json.Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
        else if (value is byte[])
            String(source.Words.Redacted);
        else if (value is DateTime or DateTimeOffset)
            String(((IFormattable)value).ToString("O", CultureInfo.InvariantCulture));
        else
            String(Text(Scalars.CopyUnmarked(source, value)));
    }

    private void Number(double value, IFormattable written)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
            _json.Append("null");
        else
            _json.Append(written.ToString("R", CultureInfo.InvariantCulture));
    }

    private static string Text(object value) => value switch
    {
#if NET8_0_OR_GREATER
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("O", CultureInfo.InvariantCulture),
#endif
        Enum name => name.ToString(),
        Uri uri => uri.OriginalString,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private void Members(object owner, MemberKind kind, int depth)
    {
        TypePlan plan = TypePlan.Of(owner.GetType());
        string? person = _walk.Person(plan, owner);
        bool first = true;
        _json.Append('{');
        foreach (TypePlan.Member member in plan.Members)
        {
            if (member.IsHidden)
                continue;
            Name(member.WrittenName, ref first);
            Value(member.Read(owner), ObjectWalk.Within(kind, member.Kind, member.Name), person, depth + 1);
        }

        _json.Append('}');
    }

    private void Entries(IDictionary dictionary, MemberKind kind, int depth)
    {
        bool first = true;
        _json.Append('{');
        foreach (DictionaryEntry entry in dictionary)
        {
            string key = Text(entry.Key);
            Name(kind == MemberKind.Unmarked ? Verbs.Text(source, key) : key, ref first);
            Value(entry.Value, ObjectWalk.Within(kind, MemberKind.Unmarked, key), null, depth + 1);
        }

        _json.Append('}');
    }

    private void Items(IEnumerable items, MemberKind kind, int depth)
    {
        bool first = true;
        _json.Append('[');
        foreach (object? item in items)
        {
            if (!first)
                _json.Append(',');
            first = false;
            if (!_walk.Enter(depth))
            {
                _json.Append("null");
                break;
            }

            Value(item, kind, null, depth + 1);
        }

        _json.Append(']');
    }

    private void Name(string name, ref bool first)
    {
        if (!first)
            _json.Append(',');
        first = false;
        String(name);
        _json.Append(':');
    }

    private void String(string text)
    {
        _json.Append('"');
        JsonText.Escape(text, _json);
        _json.Append('"');
    }
}
