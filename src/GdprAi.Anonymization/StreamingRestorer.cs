using System.Text;
using GdprAi.Anonymization.Internal;

namespace GdprAi.Anonymization;

/// <summary>Puts original values back into an answer that arrives in pieces. Text is held back only while it may become a placeholder.</summary>
/// <remarks>One for each answer, used by one thread at a time. What it returns is personal data again.</remarks>
public sealed class StreamingRestorer
{
    private readonly AnonymizationSession _session;
    private readonly RestoreMachine _machine;
    private string _held = "";
    private bool _completed;

    internal StreamingRestorer(AnonymizationSession session, RestoreMachine machine)
    {
        _session = session;
        _machine = machine;
    }

    /// <summary>How many placeholders were replaced so far.</summary>
    public int Restored => _machine.Restored;

    /// <summary>What looked like a placeholder and was left.</summary>
    public IReadOnlyList<string> Unresolved => _machine.Unresolved;

    /// <summary>Takes a piece of the answer and returns what is certain by now.</summary>
    [return: PersonalData(PersonalDataCategory.FreeText)]
    public string Push(string? chunk)
    {
        if (_completed)
            throw new InvalidOperationException("The answer was completed.");
        return string.IsNullOrEmpty(chunk) ? "" : Process(_held.Length == 0 ? chunk! : _held + chunk, isEnd: false);
    }

#if NET8_0_OR_GREATER
    /// <summary>Takes a piece of the answer and returns what is certain by now.</summary>
    [return: PersonalData(PersonalDataCategory.FreeText)]
    public string Push(ReadOnlySpan<char> chunk) => Push(chunk.ToString());
#endif

    /// <summary>Ends the answer and returns what was held back.</summary>
    [return: PersonalData(PersonalDataCategory.FreeText)]
    public string Complete()
    {
        _completed = true;
        return _held.Length == 0 ? "" : Process(_held, isEnd: true);
    }

    /// <summary>Counts only.</summary>
    public override string ToString() => $"{Restored} restored";

    private string Process(string text, bool isEnd)
    {
        StringBuilder output = new(text.Length);
        int done = _session.Process(_machine, text, isEnd, output);
        _held = text.Substring(done);
        return output.ToString();
    }
}
