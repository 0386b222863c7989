namespace GdprAi.Anonymization.Internal;

/// <summary>Where placeholders come from: a session, or the keyed fallback outside of one.</summary>
internal interface IPlaceholderSource
{
    Words Words { get; }

    /// <summary>The placeholder for a value that is neither null nor blank.</summary>
    string Issue(in PlaceholderKind kind, string value);

    string Text(string text);
}
