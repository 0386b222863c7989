using System.Globalization;

namespace GdprAi.Anonymization;

/// <summary>How a session names and bounds what it replaces. A session reads it once, when it is created.</summary>
public sealed class AnonymizationOptions
{
    /// <summary>How placeholders look. <see cref="PlaceholderStyle.Natural"/> by default.</summary>
    public PlaceholderStyle Style { get; set; }

    /// <summary>The culture of the words in placeholders; <see cref="CultureInfo.CurrentUICulture"/> when it is <see langword="null"/>.</summary>
    public CultureInfo? Culture { get; set; }

    /// <summary>The word before a person's letter, such as <c>Patient</c>; the culture's word for client when it is <see langword="null"/>.</summary>
    public string? NameLabel { get; set; }

    /// <summary>How many values a session remembers. A further value still gets a placeholder, but one that cannot be restored.</summary>
    public int MaxEntries { get; set; } = 10_000;

    /// <summary>How long a free text may be, in characters. A longer one is erased whole rather than passed on.</summary>
    public int MaxTextLength { get; set; } = 1 << 20;

    /// <summary>After how long without a call the session forgets its values; never when it is <see langword="null"/>.</summary>
    /// <remarks>Checked at the next call: dispose a session that is no longer needed.</remarks>
    public TimeSpan? IdleTimeout { get; set; }

    /// <summary>Whether originals are put back inside web addresses. Off by default: a link is how a hostile prompt carries data out.</summary>
    public bool RestoreInUrls { get; set; }

    /// <summary>Further recognizers for free text. When one fails, the text is erased.</summary>
    public IList<IRecognizer> Recognizers { get; } = [];
}
