using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using GdprAi.Anonymization.Internal;

namespace GdprAi.Anonymization.Objects;

/// <summary>What writing and copying an object graph share: the bounds, and which types are looked into.</summary>
internal sealed class ObjectWalk(IPlaceholderSource source)
{
    internal const int MaxDepth = 64;
    private const int MaxNodes = 100_000;
    private int _nodes;

    internal IPlaceholderSource Source { get; } = source;

    /// <summary>Counts a value; <see langword="false"/> when the graph is too deep or too large to go on.</summary>
    internal bool Enter(int depth) => depth <= MaxDepth && ++_nodes <= MaxNodes;

    /// <summary>Whether a type is the user's own data, or a pair or tuple of the framework.</summary>
    internal static bool IsData(Type type)
    {
        string space = type.Namespace ?? "";
        bool isFramework = space == "System" || space.StartsWith("System.", StringComparison.Ordinal) || space.StartsWith("Microsoft.", StringComparison.Ordinal);
        return isFramework
            ? type.IsGenericType && (type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal)
                || type.FullName.StartsWith("System.Tuple`", StringComparison.Ordinal)
                || type.FullName.StartsWith("System.Collections.Generic.KeyValuePair`", StringComparison.Ordinal))
            : !typeof(Delegate).IsAssignableFrom(type) && !typeof(Type).IsAssignableFrom(type) && !type.IsPointer;
    }

    /// <summary>A first and a last name on one object are one person: both members get the person's one placeholder.</summary>
    internal string? Person(TypePlan plan, object owner)
    {
        string? first = null, last = null;
        foreach (TypePlan.Member member in plan.Members)
        {
            if (member.Kind == MemberKind.FirstName)
                first ??= member.Read(owner) as string;
            else if (member.Kind == MemberKind.LastName)
                last ??= member.Read(owner) as string;
        }

        return string.IsNullOrWhiteSpace(first) || string.IsNullOrWhiteSpace(last) ? null : Verbs.Name(Source, first, last, null);
    }

    /// <summary>The kind of a member of a marked object: by its own name.</summary>
    internal static MemberKind Within(MemberKind outer, MemberKind own, string name) =>
        own != MemberKind.Unmarked || outer == MemberKind.Unmarked ? own
        : outer == MemberKind.Erase ? MemberKind.Erase
        : MemberNames.Infer(name) ?? outer;

    internal sealed class ByReference : IEqualityComparer<object>
    {
        internal static readonly ByReference Instance = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object value) => RuntimeHelpers.GetHashCode(value);
    }
}
