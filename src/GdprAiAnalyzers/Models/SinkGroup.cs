using System;
using System.Collections.Immutable;

namespace GdprAiAnalyzers.Models;

/// <summary>Names of sinks that count together: those of one SDK, where the code can use it at all.</summary>
/// <param name="Names">Simple names of methods, properties and constructor types.</param>
/// <param name="Surface">What the code must name to get at the SDK; <see langword="null"/> where it is the compilation's own, or the user's.</param>
internal sealed record SinkGroup(ImmutableHashSet<string> Names, SdkSurface? Surface)
{
    /// <summary>Whether code with certain words can reach the sinks.</summary>
    /// <param name="hasWord">Tells by its hash code whether a word stands in the code.</param>
    public bool IsWithin(Func<int, bool> hasWord) => Surface is null || Surface.IsWithin(hasWord);
}
