namespace GdprAi.Anonymization;

/// <summary>A plug-in that finds further values in free text.</summary>
public interface IRecognizer
{
    /// <summary>Adds what it finds in <paramref name="text"/> to <paramref name="findings"/>.</summary>
    void Recognize(string text, ICollection<Finding> findings);
}
