namespace GdprAi.Anonymization.AI;

/// <summary>Content that cannot be anonymized was about to be sent; nothing was.</summary>
public sealed class ContentBlockedException : InvalidOperationException
{
    internal ContentBlockedException(string contentType)
        : base($"Content of type '{contentType}' cannot be anonymized, and was not sent. Remove it, or allow it in AnonymizingChatOptions.") =>
        ContentType = contentType;

    /// <summary>The type of the content; never anything of the content itself.</summary>
    public string ContentType { get; }
}
