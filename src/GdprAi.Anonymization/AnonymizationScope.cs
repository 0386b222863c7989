namespace GdprAi.Anonymization;

/// <summary>A region of code in which <see cref="Anonymize"/> gives numbered placeholders that can be put back.</summary>
/// <remarks>
/// <para><c>using AnonymizationScope scope = AnonymizationScope.Begin();</c> The scope follows <c>await</c> into what is called, and never reaches another request.</para>
/// <para>Begin it in the method that also disposes of it: a scope begun in a called async method, or in an async iterator, does not flow back to the caller.</para>
/// </remarks>
public sealed class AnonymizationScope : IDisposable
{
    private static readonly AsyncLocal<AnonymizationScope?> s_current = new();

    private readonly AnonymizationScope? _outer;
    private readonly bool _ownsSession;
    private volatile bool _disposed;

    internal AnonymizationScope(AnonymizationSession session, bool ownsSession)
    {
        Session = session;
        _ownsSession = ownsSession;
        _outer = Current;
        s_current.Value = this;
    }

    /// <summary>The innermost scope that has begun and not ended, or <see langword="null"/>.</summary>
    public static AnonymizationScope? Current
    {
        get
        {
            AnonymizationScope? scope = s_current.Value;
            while (scope is { _disposed: true })
                scope = scope._outer;
            return scope;
        }
    }

    /// <summary>The map between values and placeholders.</summary>
    public AnonymizationSession Session { get; }

    /// <summary>Begins a scope with a session of its own.</summary>
    public static AnonymizationScope Begin(AnonymizationOptions? options = null) => new(new AnonymizationSession(options), ownsSession: true);

    /// <inheritdoc cref="AnonymizationSession.Restore"/>
    [return: PersonalData(PersonalDataCategory.FreeText)]
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(answer))]
    public string? Restore(string? answer) => Session.Restore(answer);

    /// <inheritdoc cref="AnonymizationSession.RestoreDetailed"/>
    public RestoreResult RestoreDetailed(string? answer) => Session.RestoreDetailed(answer);

    /// <inheritdoc cref="AnonymizationSession.CreateStreamingRestorer"/>
    public StreamingRestorer CreateStreamingRestorer() => Session.CreateStreamingRestorer();

    /// <summary>Ends the scope and forgets its values, unless it came from <see cref="AnonymizationSession.BeginScope"/>.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        if (s_current.Value == this)
            s_current.Value = _outer;
        if (_ownsSession)
            Session.Dispose();
    }

    /// <summary>The session's counts.</summary>
    public override string ToString() => Session.ToString();
}
