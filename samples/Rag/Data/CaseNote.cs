namespace Rag.Data;

/// <summary>What was done in an earlier case, with the vector that it is found by.</summary>
public sealed class CaseNote
{
    public int Id { get; set; }

    public string Title { get; set; } = "";

    public string Solution { get; set; } = "";

    public Customer Customer { get; set; } = new();

    public byte[] Vector { get; set; } = [];
}
