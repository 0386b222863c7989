using System;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.Configuration;

/// <summary>A finding that <c>gdprai.json</c> accepts for a while.</summary>
/// <param name="Rule">The id of its rule.</param>
/// <param name="Subject">What its message names first: a member, an endpoint, a call; <see langword="null"/> for any.</param>
/// <param name="In">Where it stands: a member, a type or namespace around it, or the name of a file; <see langword="null"/> for anywhere.</param>
/// <param name="Expires">The last day on which it is accepted.</param>
/// <param name="Span">The place of the entry in the text.</param>
internal sealed record BaselineEntry(string Rule, string? Subject, string? In, DateTime Expires, TextSpan Span);
