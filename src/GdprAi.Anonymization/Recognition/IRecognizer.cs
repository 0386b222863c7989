namespace GdprAi.Anonymization;

/// <summary>Adds a user's own kind of value, or a name model, to what free text is searched for.</summary>
public interface IRecognizer
{
    /// <summary>Adds a finding for each personal value in <paramref name="text"/>. Called from many threads at once.</summary>
    /// <param name="text">The text as the caller gave it; positions count in it.</param>
    /// <param name="findings">Where to add what was found, in any order.</param>
    void Recognize(string text, ICollection<Finding> findings);
}
