namespace GdprAi;

/// <summary>Marks a parameter whose value is sent to a large language model: a sink for GdprAiAnalyzers.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class SendsToLlmAttribute : Attribute
{
    /// <summary>The provider that receives the value, or <see langword="null"/> when it is not known.</summary>
    public string? Provider { get; set; }
}
