using System.Runtime.CompilerServices;
using System.Text.Json;
using GdprAi.Anonymization;
using Microsoft.Extensions.AI;
using Rag.Data;

namespace Rag.Ai;

/// <summary>Answers questions of the support team from earlier cases.</summary>
public sealed class CaseAssistant(IChatClient chat, CaseIndex index, CustomerTools tools, ILogger<CaseAssistant> log)
{
    /// <summary>Streams an answer; the model may call the tools.</summary>
    public async IAsyncEnumerable<string> AnswerAsync(string question, Customer customer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var notes = await index.FindAsync(question, 3, cancellation);
        List<ChatMessage> messages =
        [
            new(ChatRole.System, Context.Of(notes)), // GDPRAI001
            new(ChatRole.System, $"The customer has the plan {customer.Plan} and this illness: {customer.Diagnosis}."), // GDPRAI002
            new(ChatRole.User, question)
            {
                AuthorName = customer.Name, // GDPRAI008
            },
        ];
        var options = new ChatOptions { Tools = tools.All, MaxOutputTokens = 500 };
        await foreach (var update in chat.GetStreamingResponseAsync(messages, options, cancellation))
            yield return update.Text;
    }

    /// <summary>Proposes another plan.</summary>
    public async Task<string> AdviseAsync(Customer customer, CancellationToken cancellation)
    {
        var card = JsonSerializer.Serialize(customer); // GDPRAI003
        var answer = await chat.GetResponseAsync("Which plan fits? " + card, cancellationToken: cancellation);
        log.LogInformation("{Tokens} tokens", answer.Usage?.TotalTokenCount);
        log.LogDebug("Advice: {Advice}", answer.Text); // GDPRAI009
        return answer.Text;
    }

    /// <summary>The same question, asked as it should be: no people in the context, placeholders that come back in the answer.</summary>
    public async Task<string> AnswerWithoutPeopleAsync(string question, Customer customer, CancellationToken cancellation)
    {
        using var scope = AnonymizationScope.Begin();
        var notes = await index.FindAsync(question, 3, cancellation);
        List<ChatMessage> messages =
        [
            new(ChatRole.System, Context.WithoutPeople(notes)),
            new(ChatRole.System, $"The customer is {Anonymize.Name(customer.Name)}, with the plan {customer.Plan}."),
            new(ChatRole.User, Anonymize.Text(question)),
        ];
        var answer = await chat.GetResponseAsync(messages, cancellationToken: cancellation);
        log.LogInformation("Answered with {Tokens} tokens", answer.Usage?.OutputTokenCount);
        return scope.Restore(answer.Text);
    }
}
