using System.Globalization;
using GdprAi.Anonymization;
using GdprAi.Anonymization.AI;
using Microsoft.Extensions.AI;

// Runs trimmed or natively compiled; the exit code says whether all of it works.
AnonymizationOptions french = new() { Culture = CultureInfo.InvariantCulture, NameLabel = "Client" };
using AnonymizationScope scope = AnonymizationScope.Begin(french);
string sent = Anonymize.Text($"Bonjour {Anonymize.Name("Zoé", "Lefèvre")}, écrivez à zoe@acme.fr ou à ZOE LEFEVRE.");
Check("text", sent, "Bonjour Client A, écrivez à user1@example.com ou à Client A.");
Check("restore", scope.Restore(sent), "Bonjour Zoé Lefèvre, écrivez à zoe@acme.fr ou à Zoé Lefèvre.");

StreamingRestorer restorer = scope.CreateStreamingRestorer();
Check("stream", string.Concat(sent.Select(c => restorer.Push(c.ToString()))) + restorer.Complete(), scope.Restore(sent));
Check("band", Generalize.AgeBand(37), "35-39 years");
Check("pseudonym", new Pseudonymizer(Pseudonymizer.GenerateKey(), "smoke").Create("K-1").Length.ToString(CultureInfo.InvariantCulture), "29");

ChatResponse response = await new Echo().WithAnonymization().GetResponseAsync("mail zoe@acme.fr");
Check("chat", response.Text, "mail zoe@acme.fr");
return Results.Failures;

static void Check(string what, string? actual, string? expected)
{
    bool passed = actual == expected;
    Console.WriteLine($"{(passed ? "ok    " : "FAILED")} {what}{(passed ? "" : $": '{actual}' instead of '{expected}'")}");
    Results.Failures += passed ? 0 : 1;
}

internal static class Results
{
    internal static int Failures { get; set; }
}

internal sealed class Echo : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, messages.Last().Text == "mail user1@example.com" ? messages.Last().Text : "leak")));

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
