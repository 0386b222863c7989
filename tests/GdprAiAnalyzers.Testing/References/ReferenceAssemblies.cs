using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The framework, packages and assemblies that a test compiles against; all resolved offline.</summary>
public sealed class ReferenceAssemblies
{
    private readonly Lazy<ImmutableArray<MetadataReference>> _references;

    public ReferenceAssemblies(string targetFramework)
        : this(targetFramework, null, [], [])
    {
    }

    public ReferenceAssemblies(string targetFramework, PackageIdentity? referenceAssemblyPackage, string referenceAssemblyPath)
        : this(targetFramework, (referenceAssemblyPackage, referenceAssemblyPath), [], [])
    {
    }

    private ReferenceAssemblies(
        string targetFramework, (PackageIdentity? Package, string Path)? framework, ImmutableArray<PackageIdentity> packages, ImmutableArray<string> assemblies)
    {
        TargetFramework = targetFramework;
        ReferenceAssemblyPackage = framework?.Package;
        ReferenceAssemblyPath = framework?.Path;
        Packages = packages;
        Assemblies = assemblies;
        _references = new(() => ReferenceResolver.Resolve(this));
    }

    /// <summary>The framework that the tests run on.</summary>
    public static ReferenceAssemblies Default { get; } = Net.For(Environment.Version.Major);

    public string TargetFramework { get; }

    public PackageIdentity? ReferenceAssemblyPackage { get; }

    public string? ReferenceAssemblyPath { get; }

    public ImmutableArray<PackageIdentity> Packages { get; }

    public ImmutableArray<string> Assemblies { get; }

    public ReferenceAssemblies AddPackages(ImmutableArray<PackageIdentity> packages) => WithPackages(Packages.AddRange(packages));

    public ReferenceAssemblies WithPackages(ImmutableArray<PackageIdentity> packages) => new(TargetFramework, Framework, packages, Assemblies);

    public ReferenceAssemblies AddAssemblies(ImmutableArray<string> assemblies) => WithAssemblies(Assemblies.AddRange(assemblies));

    public ReferenceAssemblies WithAssemblies(ImmutableArray<string> assemblies) => new(TargetFramework, Framework, Packages, assemblies);

    public Task<ImmutableArray<MetadataReference>> ResolveAsync(string? language, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<ImmutableArray<MetadataReference>>(cancellationToken)
            : Task.FromResult(_references.Value);

    private (PackageIdentity? Package, string Path)? Framework =>
        ReferenceAssemblyPath is null ? null : (ReferenceAssemblyPackage, ReferenceAssemblyPath);

    public static class Net
    {
        public static ReferenceAssemblies Net80 { get; } = For(8);

        public static ReferenceAssemblies Net90 { get; } = For(9);

        public static ReferenceAssemblies Net100 { get; } = For(10);

        internal static ReferenceAssemblies For(int major) =>
            new($"net{major}.0", new PackageIdentity("Microsoft.NETCore.App.Ref", $"{major}.0.0"), Path.Combine("ref", $"net{major}.0"));
    }

    public static class NetStandard
    {
        public static ReferenceAssemblies NetStandard20 { get; } =
            new("netstandard2.0", new PackageIdentity("NETStandard.Library", "2.0.3"), Path.Combine("build", "netstandard2.0", "ref"));
    }
}
