using OpenAI.Chat;

namespace SupportDesk.Ai;

/// <summary>Answers one question. The rest of the service does not know which model does it.</summary>
public interface IAssistant
{
    Task<string> AskAsync(string question, CancellationToken cancellation);
}

/// <summary>The assistant behind <see cref="IAssistant"/>.</summary>
public sealed class OpenAiAssistant(ChatClient chat) : IAssistant
{
    public async Task<string> AskAsync(string question, CancellationToken cancellation)
    {
        ChatCompletion completion = await chat.CompleteChatAsync([new UserChatMessage(question)], new ChatCompletionOptions { StoredOutputEnabled = false }, cancellation);
        return completion.Content[0].Text;
    }
}
