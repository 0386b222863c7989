using Microsoft.Extensions.AI;

namespace GdprAi.Anonymization.AI;

/// <summary>What an <see cref="AnonymizingChatClient"/> does with content that it cannot read.</summary>
public enum BinaryContentPolicy
{
    /// <summary>The call fails before anything is sent. The exception names the content type only.</summary>
    Block,

    /// <summary>Images, sound and files are sent as they are.</summary>
    Allow,
}

/// <summary>How an <see cref="AnonymizingChatClient"/> treats a conversation.</summary>
public sealed class AnonymizingChatOptions
{
    /// <summary>Gives the session of a conversation. Without it, the session of <see cref="AnonymizationScope.Current"/> is used, and outside a scope a new one for each call.</summary>
    /// <remarks>A session belongs to one conversation of one person: key it by conversation, and dispose of it when the conversation ends.</remarks>
    public Func<IEnumerable<ChatMessage>, ChatOptions?, AnonymizationSession>? SessionProvider { get; set; }

    /// <summary>Options of the sessions that the client creates itself.</summary>
    public AnonymizationOptions? SessionOptions { get; set; }

    /// <summary>Roles whose messages are sent as they are. Empty by default.</summary>
    public ISet<ChatRole> UntouchedRoles { get; } = new HashSet<ChatRole>();

    /// <summary>Whether answers get their original values back. On by default.</summary>
    public bool RestoreResponses { get; set; } = true;

    /// <summary>Whether tool arguments get original values back. Off by default: a hostile prompt can make a model call a tool that sends them away.</summary>
    public bool RestoreToolArguments { get; set; }

    /// <summary>Whether values that only instructions and system messages hold come back in answers. Off by default: an answer is for the user.</summary>
    public bool RestoreSystemValues { get; set; }

    /// <summary>What happens to images, sound and files. Blocked by default, because personal data in them cannot be replaced.</summary>
    public BinaryContentPolicy BinaryContent { get; set; }

    /// <summary>Whether one sentence in the instructions asks the model to keep placeholders as they are. Off by default.</summary>
    public bool ExplainPlaceholders { get; set; }
}
