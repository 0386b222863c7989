using System.Diagnostics;

namespace GdprAi.Anonymization.Internal;

/// <summary>One value of a session and its placeholder.</summary>
[DebuggerDisplay("{Placeholder}")]
internal sealed class Entry(EntityKind kind, string family, string original, string placeholder, bool restorable)
{
    private volatile bool _restorable = restorable;

    internal EntityKind Kind { get; } = kind;

    internal string Family { get; } = family;

    /// <summary>The first spelling seen, which is what an answer gets back.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string Original { get; } = original;

    internal string Placeholder { get; } = placeholder;

    /// <summary>Off for a value that only the system prompt holds.</summary>
    internal bool Restorable
    {
        get => _restorable;
        set => _restorable = value;
    }

    /// <summary>Whether "x.y" or "x-y" after the placeholder makes it another value, as it does for addresses and keys.</summary>
    internal bool IsOneToken => Kind is not (EntityKind.Name or EntityKind.Phone) && Placeholder[0] != '[';
}
