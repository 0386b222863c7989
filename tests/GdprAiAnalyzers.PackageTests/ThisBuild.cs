using System.Reflection;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>What the project file of these tests wrote into their assembly.</summary>
internal static class ThisBuild
{
    public static string RepositoryRoot => Metadata("RepositoryRoot");

    public static string RepositoryUrl => Metadata("RepositoryUrl");

    public static string Configuration => Metadata("Configuration");

    public static string VersionPrefix => Metadata("VersionPrefix");

    /// <summary>The schema of SARIF 2.1.0, as the build got it.</summary>
    public static string SarifSchema => Metadata("SarifSchema");

    /// <summary>The package folder that the restore of these tests filled.</summary>
    public static string NuGetPackageRoot => Metadata("NuGetPackageRoot");

    /// <summary>The version of a package in <c>Directory.Packages.props</c>.</summary>
    public static string VersionOf(string package) => Metadata(package);

    private static string Metadata(string key) =>
        typeof(ThisBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
