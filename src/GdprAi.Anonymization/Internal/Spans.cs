namespace GdprAi.Anonymization.Internal;

/// <summary>A part of a text to replace; <see cref="Entry"/> is set when the value is known already.</summary>
internal readonly struct Span(int start, int end, EntityKind kind, Entry? entry)
{
    internal int Start { get; } = start;

    internal int End { get; } = end;

    internal EntityKind Kind { get; } = kind;

    internal Entry? Entry { get; } = entry;
}

/// <summary>Brings what recognizers found and what the session knows into one list of parts that do not overlap.</summary>
internal static class Spans
{
    internal static List<Span>? Merge(string text, List<Finding>? findings, List<KnownValues.Known>? known, List<Span>? own)
    {
        if (findings is null && known is null)
            return null;
        List<Span> all = new((findings?.Count ?? 0) + (known?.Count ?? 0));
        foreach (KnownValues.Known k in known ?? [])
            all.Add(new Span(k.Start, k.End, k.Entry.Kind, k.Entry));
        foreach (Finding f in findings ?? [])
            all.Add(new Span(f.Start, f.Start + f.Length, f.Kind, null));
        if (findings is not null)
            all.Sort(InOrder);
        List<Span> merged = Union(all);
        return own is null ? merged : Without(text, merged, own);
    }

    /// <summary>By place; of two at one place the longer first, and of two equal ones the known.</summary>
    private static int InOrder(Span a, Span b)
    {
        if (a.Start != b.Start)
            return a.Start.CompareTo(b.Start);
        if (a.End != b.End)
            return b.End.CompareTo(a.End);
        return (a.Entry is null).CompareTo(b.Entry is null);
    }

    /// <summary>Overlapping parts become one that covers both, of the longer one's kind: nothing of either may stay.</summary>
    private static List<Span> Union(List<Span> all)
    {
        List<Span> merged = new(all.Count);
        foreach (Span next in all)
        {
            Span last = merged.Count > 0 ? merged[merged.Count - 1] : default;
            if (merged.Count == 0 || next.Start >= last.End)
                merged.Add(next);
            else if (next.End > last.End)
                merged[merged.Count - 1] = new Span(last.Start, next.End, next.End - next.Start > last.End - last.Start ? next.Kind : last.Kind, null);
        }

        return merged;
    }

    /// <summary>Cuts the session's own placeholders out.</summary>
    private static List<Span> Without(string text, List<Span> spans, List<Span> own)
    {
        List<Span> rest = new(spans.Count);
        int o = 0;
        foreach (Span span in spans)
        {
            while (o < own.Count && own[o].End <= span.Start)
                o++;
            int start = span.Start;
            for (int i = o; i < own.Count && own[i].Start < span.End; i++)
            {
                AddRest(start, own[i].Start, span.Kind);
                start = own[i].End;
            }

            if (start == span.Start)
                rest.Add(span);
            else
                AddRest(start, span.End, span.Kind);
        }

        return rest;

        void AddRest(int start, int end, EntityKind kind)
        {
            for (int i = start; i < end; i++)
            {
                if (char.IsLetterOrDigit(text[i]))
                {
                    rest.Add(new Span(start, end, kind, null));
                    return;
                }
            }
        }
    }
}
