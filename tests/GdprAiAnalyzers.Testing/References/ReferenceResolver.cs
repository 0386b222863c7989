using System.Collections.Immutable;
using System.Xml.Linq;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Finds reference assemblies on this machine: frameworks in the SDK's targeting packs or the global packages folder,
/// packages in the global packages folder, where restoring a project that names them has put them.
/// </summary>
internal static class ReferenceResolver
{
    private static readonly string[] s_frameworks =
    [
        "net10.0", "net9.0", "net8.0", "net7.0", "net6.0", "net5.0", "netcoreapp3.1", "netcoreapp3.0",
        "netstandard2.1", "netstandard2.0", "netstandard1.6", "netstandard1.3", "netstandard1.1", "netstandard1.0",
    ];

    public static ImmutableArray<MetadataReference> Resolve(ReferenceAssemblies assemblies)
    {
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        // The framework's copy of an assembly wins over a package's, or types would be defined twice.
        foreach (var file in FrameworkFiles(assemblies))
            files.TryAdd(Path.GetFileNameWithoutExtension(file), file);
        foreach (var file in PackageFiles(assemblies))
            files.TryAdd(Path.GetFileNameWithoutExtension(file), file);
        foreach (var name in assemblies.Assemblies)
        {
            if (File.Exists(name))
                files[Path.GetFileNameWithoutExtension(name)] = name;
            else if (!files.ContainsKey(Path.GetFileNameWithoutExtension(name)) && !files.ContainsKey(name))
                throw new InvalidOperationException($"The assembly '{name}' is neither a file nor part of {assemblies.TargetFramework}.");
        }

        return [.. files.Values.Select(ReferenceCache.Get)];
    }

    private static IEnumerable<string> FrameworkFiles(ReferenceAssemblies assemblies)
    {
        if (assemblies.ReferenceAssemblyPackage is not { } package || assemblies.ReferenceAssemblyPath is not { } path)
            return [];

        var folder = FrameworkFolders(package)
            .Select(root => Path.Combine(root, path))
            .FirstOrDefault(Directory.Exists);
        if (folder is not null)
            return Directory.GetFiles(folder, "*.dll");

        return assemblies.TargetFramework.StartsWith("netstandard", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"The package {package.Id} {package.Version} is not in '{PackagesFolder}'; restore a project that names it.")
            : InstalledFramework();
    }

    private static IEnumerable<string> FrameworkFolders(PackageIdentity package)
    {
        var major = MajorOf(package.Version);
        return Versions(Path.Combine(PacksFolder, package.Id)).Concat(Versions(Path.Combine(PackagesFolder, package.Id.ToLowerInvariant())))
            .Where(version => version.Number.Major == major)
            .OrderByDescending(version => version.Number)
            .Select(version => version.Folder);
    }

    /// <summary>Any other framework version stands in for one that is not installed, as tests need its types and not its exact surface.</summary>
    private static IEnumerable<string> InstalledFramework()
    {
        foreach (var version in Versions(Path.Combine(PacksFolder, "Microsoft.NETCore.App.Ref")).OrderByDescending(version => version.Number))
        {
            var folder = Path.Combine(version.Folder, "ref", $"net{version.Number.Major}.0");
            if (Directory.Exists(folder))
                return Directory.GetFiles(folder, "*.dll");
        }

        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetDirectoryName(file) == runtime);
    }

    private static IEnumerable<string> PackageFiles(ReferenceAssemblies assemblies)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var queue = new Queue<(string Id, string Version, bool IsExact)>(assemblies.Packages.Select(package => (package.Id, package.Version, true)));
        while (queue.TryDequeue(out var package))
        {
            if (!seen.Add(package.Id))
                continue;
            var folder = FindPackage(package.Id, package.Version, package.IsExact);
            foreach (var dependency in Dependencies(folder, assemblies.TargetFramework))
                queue.Enqueue((dependency.Id, dependency.Version, false));
            foreach (var file in Assemblies(folder, assemblies.TargetFramework))
                yield return file;
        }
    }

    private static string FindPackage(string id, string version, bool isExact)
    {
        var root = Path.Combine(PackagesFolder, id.ToLowerInvariant());
        var exact = Path.Combine(root, version.ToLowerInvariant());
        if (Directory.Exists(exact))
            return exact;

        // A dependency states its lowest version; restore takes the lowest one that there is.
        var folder = isExact ? null : Versions(root).Where(candidate => candidate.Number >= NumberOf(version)).MinBy(candidate => candidate.Number).Folder;
        return folder ?? throw new InvalidOperationException($"The package {id} {version} is not in '{PackagesFolder}'; restore a project that names it.");
    }

    private static IEnumerable<string> Assemblies(string folder, string targetFramework)
    {
        foreach (var kind in new[] { "ref", "lib" })
        {
            var root = Path.Combine(folder, kind);
            if (Directory.Exists(root) && Nearest(Directory.GetDirectories(root), Path.GetFileName, targetFramework) is { } nearest)
                return Directory.GetFiles(nearest, "*.dll");
        }

        return [];
    }

    private static IEnumerable<(string Id, string Version)> Dependencies(string folder, string targetFramework)
    {
        var metadata = XDocument.Load(Directory.GetFiles(folder, "*.nuspec").Single()).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        var dependencies = metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "dependencies");
        if (dependencies is null)
            return [];

        var groups = dependencies.Elements().Where(element => element.Name.LocalName == "group").ToArray();
        var group = groups.Length == 0
            ? dependencies
            : Nearest(groups, element => ShortName((string?)element.Attribute("targetFramework")), targetFramework);
        return group is null
            ? []
            : group.Elements()
                .Where(element => element.Name.LocalName == "dependency")
                .Select(element => ((string)element.Attribute("id")!, ((string)element.Attribute("version")!).Trim('[', '(', ')', ']').Split(',')[0]));
    }

    private static T? Nearest<T>(IReadOnlyCollection<T> candidates, Func<T, string?> framework, string targetFramework)
        where T : class
    {
        var start = Math.Max(0, Array.IndexOf(s_frameworks, targetFramework));
        return s_frameworks.Skip(start)
            .Select(name => candidates.FirstOrDefault(candidate => string.Equals(framework(candidate), name, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(candidate => candidate is not null);
    }

    /// <summary>Folders say <c>netstandard2.0</c> where package manifests may say <c>.NETStandard2.0</c>.</summary>
    private static string ShortName(string? framework) => (framework ?? "netstandard1.0")
        .Replace(".NETStandard", "netstandard", StringComparison.OrdinalIgnoreCase)
        .Replace(".NETCoreApp", "net", StringComparison.OrdinalIgnoreCase);

    private static string PacksFolder { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs"));

    private static string PackagesFolder { get; } =
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static IEnumerable<(string Folder, Version Number)> Versions(string folder) =>
        Directory.Exists(folder) ? Directory.GetDirectories(folder).Select(version => (version, NumberOf(Path.GetFileName(version)))) : [];

    private static int MajorOf(string version) => NumberOf(version).Major;

    private static Version NumberOf(string version) =>
        Version.TryParse(version.Split('-', '+')[0], out var number) ? number : new Version(0, 0);
}
