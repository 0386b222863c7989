using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.Configuration;

/// <summary>An id as <c>gdprai.json</c> spells it, to be looked for in the compilation.</summary>
/// <param name="Argument">A parameter that some overload must have, where the place names one.</param>
internal sealed record ConfiguredId(MemberId Id, string Text, TextSpan Span, string? Argument);
