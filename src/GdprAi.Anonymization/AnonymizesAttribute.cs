namespace GdprAi;

/// <summary>Marks a method whose result is no longer personal data: a sanitizer for GdprAiAnalyzers.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnonymizesAttribute : Attribute;
