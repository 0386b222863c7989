using Microsoft.Extensions.AI;

namespace GdprAi.Anonymization.AI;

/// <summary>Adds anonymization to a chat client.</summary>
public static class AnonymizingChatClientExtensions
{
    /// <summary>Replaces personal data in what goes to the model, and puts it back in the answers.</summary>
    /// <remarks>
    /// <para>With a builder: <c>builder.Use(inner => inner.WithAnonymization())</c>. Put function invocation outside of it, so that results of tools are anonymized too; put caching, logging and telemetry inside, so that they hold placeholders only.</para>
    /// <para>Recognition in free text is never complete. What can be put back is pseudonymised (Art. 4(5) GDPR), not anonymous.</para>
    /// </remarks>
    public static IChatClient WithAnonymization(this IChatClient client, AnonymizingChatOptions? options = null) =>
        new AnonymizingChatClient(client ?? throw new ArgumentNullException(nameof(client)), options);
}
