using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace GdprAi.Anonymization.Tests.AI;

/// <summary>Keeps what reached it, and answers as told.</summary>
internal sealed class FakeChatClient : IChatClient
{
    internal List<ChatMessage> Sent { get; private set; } = [];

    internal ChatOptions? SentOptions { get; private set; }

    internal Func<List<ChatMessage>, ChatResponse> Answer { get; set; } = sent => new ChatResponse(new ChatMessage(ChatRole.Assistant, sent[^1].Text));

    internal Func<List<ChatMessage>, IEnumerable<ChatResponseUpdate>>? Updates { get; set; }

    internal string SentText => string.Join("|", Sent.SelectMany(m => m.Contents).Select(c => c.ToString()));

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Sent = [.. messages];
        SentOptions = options;
        return Task.FromResult(Answer(Sent));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Sent = [.. messages];
        SentOptions = options;
        foreach (ChatResponseUpdate update in Updates!(Sent))
        {
            await Task.Yield();
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }
}
