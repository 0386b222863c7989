using System.Text;
using Rag.Data;

namespace Rag.Ai;

/// <summary>Earlier cases as a text for the model.</summary>
public static class Context
{
    public static string Of(IEnumerable<CaseNote> notes)
    {
        var text = new StringBuilder("Earlier cases:");
        foreach (var note in notes)
            text.AppendLine().Append("- ").Append(note.Title).Append(": ").Append(note.Solution).Append(" (").Append(note.Customer.Email).Append(')');
        return text.ToString();
    }

    /// <summary>The same without the people.</summary>
    public static string WithoutPeople(IEnumerable<CaseNote> notes) => string.Join('\n', notes.Select(n => $"- {n.Title}: {n.Solution}"));
}
