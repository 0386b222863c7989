using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace GdprAi.Anonymization.AI;

/// <summary>Replaces personal data in what goes to the model, and puts it back in the answers.</summary>
/// <remarks>
/// <para>Messages and options are copied, never changed. Text, instructions, tool arguments and results, author names and additional properties are anonymized; raw representations are dropped; images, sound, files and content of unknown types are blocked.</para>
/// <para><see cref="ChatOptions.RawRepresentationFactory"/> is called by the provider's adapter after this client: what it adds is not anonymized.</para>
/// </remarks>
public sealed class AnonymizingChatClient : DelegatingChatClient
{
    private readonly AnonymizingChatOptions _options;

    /// <summary>Creates a client around another.</summary>
    public AnonymizingChatClient(IChatClient innerClient, AnonymizingChatOptions? options = null)
        : base(innerClient) =>
        _options = options ?? new AnonymizingChatOptions();

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (messages is null)
            throw new ArgumentNullException(nameof(messages));
        using Conversation conversation = Conversation.Begin(_options, messages, options);
        OutgoingMessages outgoing = new(conversation.Session, _options);
        List<ChatMessage> sent = outgoing.Copy(messages);
        ChatResponse response = await base.GetResponseAsync(sent, outgoing.Copy(options), cancellationToken).ConfigureAwait(false);
        return _options.RestoreResponses ? Incoming(conversation, options).Copy(response) : response;
    }

    /// <inheritdoc/>
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (messages is null)
            throw new ArgumentNullException(nameof(messages));
        // The scope is read here and not in the iterator, where it is gone after the first update.
        AnonymizationSession? ambient = _options.SessionProvider is null ? AnonymizationScope.Current?.Session : null;
        return Stream(messages, options, ambient, cancellationToken);
    }

    private async IAsyncEnumerable<ChatResponseUpdate> Stream(
        IEnumerable<ChatMessage> messages, ChatOptions? options, AnonymizationSession? ambient, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using Conversation conversation = ambient is null ? Conversation.Begin(_options, messages, options) : new Conversation(ambient, ownsSession: false);
        OutgoingMessages outgoing = new(conversation.Session, _options);
        List<ChatMessage> sent = outgoing.Copy(messages);
        IAsyncEnumerable<ChatResponseUpdate> updates = base.GetStreamingResponseAsync(sent, outgoing.Copy(options), cancellationToken);
        if (!_options.RestoreResponses)
        {
            await foreach (ChatResponseUpdate update in updates.ConfigureAwait(false))
                yield return update;
            yield break;
        }

        StreamingLanes lanes = new(conversation.Session, Incoming(conversation, options), IsJson(options));
        await foreach (ChatResponseUpdate update in updates.ConfigureAwait(false))
            yield return lanes.Push(update);
        foreach (ChatResponseUpdate rest in lanes.Complete())
            yield return rest;
    }

    private IncomingMessages Incoming(Conversation conversation, ChatOptions? options) => new(conversation.Session, _options, IsJson(options));

    private static bool IsJson(ChatOptions? options) => options?.ResponseFormat is ChatResponseFormatJson;
}
