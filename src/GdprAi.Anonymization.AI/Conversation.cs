using Microsoft.Extensions.AI;

namespace GdprAi.Anonymization.AI;

/// <summary>One call: its session, and whether the session ends with it.</summary>
internal sealed class Conversation(AnonymizationSession session, bool ownsSession) : IDisposable
{
    internal AnonymizationSession Session { get; } = session;

    internal static Conversation Begin(AnonymizingChatOptions options, IEnumerable<ChatMessage> messages, ChatOptions? chatOptions)
    {
        AnonymizationSession? session = options.SessionProvider is { } provide ? provide(messages, chatOptions) : AnonymizationScope.Current?.Session;
        return session is null ? new Conversation(new AnonymizationSession(options.SessionOptions), true) : new Conversation(session, false);
    }

    public void Dispose()
    {
        if (ownsSession)
            Session.Dispose();
    }
}
