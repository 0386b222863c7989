namespace Microsoft.CodeAnalysis.Testing;

public sealed class PackageIdentity(string id, string version)
{
    public string Id { get; } = id ?? throw new ArgumentNullException(nameof(id));

    public string Version { get; } = version ?? throw new ArgumentNullException(nameof(version));
}
