using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.Configuration;

/// <summary>Something in a <c>gdprai.json</c> that does not count, and where it stands.</summary>
/// <param name="Key">The message's name in <c>Resources/Strings.resx</c>.</param>
internal sealed record ConfigurationProblem(string Key, ImmutableArray<string> Arguments, string Path, TextSpan Span, LinePositionSpan Lines)
{
    /// <summary>The message, in the language that the compiler asks for.</summary>
    public LocalizableString Message => new LocalizableResourceString(Key, Strings.ResourceManager, typeof(Strings), Arguments.ToArray());

    public Location Location => Location.Create(Path, Span, Lines);
}
