using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using OpenAI.Embeddings;
using Rag.Data;

namespace Rag.Ai;

/// <summary>Finds the earlier cases that are most like a question.</summary>
public sealed class CaseIndex(CaseDb db, EmbeddingClient embeddings)
{
    public async Task AddAsync(CaseNote note, CancellationToken cancellation)
    {
        var text = $"{note.Title}: {note.Solution} ({note.Customer.Name})"; // GDPRAI006
        OpenAIEmbedding embedding = await embeddings.GenerateEmbeddingAsync(text, cancellationToken: cancellation);
        note.Vector = MemoryMarshal.AsBytes(embedding.ToFloats().Span).ToArray();
        db.Notes.Add(note);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<IReadOnlyList<CaseNote>> FindAsync(string question, int count, CancellationToken cancellation)
    {
        OpenAIEmbedding query = await embeddings.GenerateEmbeddingAsync(question, cancellationToken: cancellation);
        var wanted = query.ToFloats().ToArray();
        var notes = await db.Notes.Include(n => n.Customer).AsNoTracking().ToListAsync(cancellation);
        return [.. notes.OrderByDescending(n => Likeness(n.Vector, wanted)).Take(count)];
    }

    private static float Likeness(byte[] vector, float[] wanted)
    {
        var sum = 0f;
        var known = MemoryMarshal.Cast<byte, float>(vector);
        for (var i = 0; i < wanted.Length && i < known.Length; i++)
            sum += known[i] * wanted[i];
        return sum;
    }
}
