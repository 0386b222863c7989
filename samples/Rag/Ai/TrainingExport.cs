using System.Text.Json;
using OpenAI.Files;
using Rag.Data;

namespace Rag.Ai;

/// <summary>Uploads solved cases for fine-tuning.</summary>
public sealed class TrainingExport(OpenAIFileClient files)
{
    public async Task UploadAsync(IReadOnlyList<CaseNote> notes, CancellationToken cancellation)
    {
        var lines = notes.Select(n => JsonSerializer.Serialize(new { prompt = n.Title, completion = n.Solution, who = n.Customer.Name })); // GDPRAI005
        await files.UploadFileAsync(BinaryData.FromString(string.Join('\n', lines)).ToStream(), "cases.jsonl", FileUploadPurpose.FineTune, cancellation);
    }

    public async Task UploadWithoutPeopleAsync(IReadOnlyList<CaseNote> notes, CancellationToken cancellation)
    {
        var lines = notes.Select(n => JsonSerializer.Serialize(new { prompt = n.Title, completion = n.Solution }));
        await files.UploadFileAsync(BinaryData.FromString(string.Join('\n', lines)).ToStream(), "cases.jsonl", FileUploadPurpose.FineTune, cancellation);
    }
}
