using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Values;

/// <summary>One thing that an expression may be, as far as the code tells.</summary>
/// <param name="Origin">The expression that decides it: where a report belongs and a fix writes.</param>
internal abstract record PossibleValue(IOperation Origin)
{
    /// <summary>The variables, parameters and members through which the value came, nearest to the use first.</summary>
    public ImmutableArray<Alias> Aliases { get; init; } = ImmutableArray<Alias>.Empty;
}

/// <summary>A constant that is no text: <see langword="true"/>, a number, an enum's underlying value, <see langword="null"/>.</summary>
internal sealed record ConstantValue(IOperation Origin, object? Constant) : PossibleValue(Origin);

/// <summary>A text or URI; a part that the code does not tell is <see langword="null"/>.</summary>
internal sealed record TextValue(IOperation Origin, ImmutableArray<string?> Parts) : PossibleValue(Origin)
{
    /// <summary>The whole text, or <see langword="null"/> when a part is unknown.</summary>
    public string? Text => Parts.Any(p => p is null) ? null : string.Concat(Parts);

    /// <summary>What is known before the first unknown part.</summary>
    public string Prefix => string.Concat(Parts.TakeWhile(p => p is not null));
}

/// <summary>A static member of another assembly: <c>RegionEndpoint.EUWest1</c>.</summary>
internal sealed record MemberValue(IOperation Origin, ISymbol Member) : PossibleValue(Origin);

/// <summary>An object that the code creates; its members are asked for with <see cref="ValueResolver.GetMember"/>.</summary>
internal sealed record ObjectValue(IOperation Origin, CallFrame? Frame) : PossibleValue(Origin);

/// <summary>Read when the program runs, under a key: a configuration entry or an environment variable.</summary>
internal sealed record SettingValue(IOperation Origin, SettingKind Kind, string Key) : PossibleValue(Origin);

/// <summary>Where a setting is read from.</summary>
internal enum SettingKind
{
    /// <summary><c>IConfiguration</c>; the key is written with colons.</summary>
    Configuration,
    /// <summary><c>Environment.GetEnvironmentVariable</c>.</summary>
    Environment,
}

/// <summary>Nothing is known.</summary>
internal sealed record UnknownValue(IOperation Origin) : PossibleValue(Origin);

/// <summary>A variable, parameter, field or property that held a value, and where it was read.</summary>
internal sealed record Alias(ISymbol Symbol, IOperation Read, CallFrame? Frame);

/// <summary>The call that was entered to find a value: its arguments are what the callee's parameters hold.</summary>
internal sealed record CallFrame(IMethodSymbol Method, IOperation Call, CallFrame? Caller);

/// <summary>What one member of an object may hold at a use of the object.</summary>
/// <param name="Values">Everything that may have been written to it.</param>
/// <param name="MayBeUnset">Some way leads to the use without a write.</param>
/// <param name="IsUnknown">The object, or code that writes to it, cannot be seen.</param>
internal sealed record MemberState(ImmutableArray<PossibleValue> Values, bool MayBeUnset, bool IsUnknown);
