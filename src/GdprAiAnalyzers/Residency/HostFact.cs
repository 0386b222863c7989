namespace GdprAiAnalyzers.Residency;

/// <summary>What is known of a host.</summary>
/// <param name="Pattern">The row that speaks of it.</param>
/// <param name="Provider">The provider's display name.</param>
/// <param name="Place">Where it processes.</param>
/// <param name="EuHost">The same service in the EU, where the provider offers one.</param>
/// <param name="IsShared">Other services than models live on the host too.</param>
/// <param name="IsSite">Web pages stand on the host too.</param>
internal sealed record HostFact(string Pattern, string Provider, Region Place, string? EuHost, bool IsShared, bool IsSite, string Source, string Date);
