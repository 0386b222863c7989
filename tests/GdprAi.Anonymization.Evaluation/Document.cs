namespace GdprAi.Anonymization.Evaluation;

/// <summary>A stretch of text that carries a personal value.</summary>
internal readonly record struct Gold(int Start, int End, EntityKind Kind);

/// <summary>A text and what is personal in it.</summary>
internal sealed record Document(string Text, IReadOnlyList<Gold> Gold);

/// <summary>Something that finds personal values in a text.</summary>
internal delegate IReadOnlyList<Finding> Detector(string text);
