namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What one project of a test is made of.</summary>
public class ProjectState
{
    public ProjectState(string name, string language, string defaultPrefix, string defaultExtension)
    {
        Name = name;
        AssemblyName = name;
        Language = language;
        DefaultPrefix = defaultPrefix;
        DefaultExtension = defaultExtension;
        Sources = new SourceFileList(defaultPrefix, defaultExtension);
    }

    public string Name { get; }

    public string AssemblyName { get; set; }

    public string Language { get; }

    public ReferenceAssemblies? ReferenceAssemblies { get; set; }

    public OutputKind? OutputKind { get; set; }

    public DocumentationMode? DocumentationMode { get; set; }

    public SourceFileList Sources { get; }

    public SourceFileCollection GeneratedSources { get; } = [];

    public SourceFileCollection AdditionalFiles { get; } = [];

    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    public List<Func<IEnumerable<(string filename, Text.SourceText content)>>> AdditionalFilesFactories { get; } = [];

    public List<string> AdditionalProjectReferences { get; } = [];

    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    private protected string DefaultPrefix { get; }

    private protected string DefaultExtension { get; }

    internal virtual bool IsEmpty =>
        Sources.Count + GeneratedSources.Count + AdditionalFiles.Count + AnalyzerConfigFiles.Count + AdditionalFilesFactories.Count
        + AdditionalProjectReferences.Count + AdditionalReferences.Count == 0;

    /// <summary>The texts that diagnostics point into and that fixes change, in a fixed order.</summary>
    internal IEnumerable<SourceFileCollection> Texts => [Sources, AdditionalFiles, AnalyzerConfigFiles];

    internal ProjectState Copy()
    {
        var copy = new ProjectState(Name, Language, DefaultPrefix, DefaultExtension);
        copy.TakeFrom(this);
        return copy;
    }

    /// <summary>Takes over whatever this state leaves unset.</summary>
    internal void TakeFrom(ProjectState other)
    {
        if (AssemblyName == Name)
            AssemblyName = other.AssemblyName;
        ReferenceAssemblies ??= other.ReferenceAssemblies;
        OutputKind ??= other.OutputKind;
        DocumentationMode ??= other.DocumentationMode;
        TakeIfEmpty(Sources, other.Sources);
        TakeIfEmpty(GeneratedSources, other.GeneratedSources);
        if (AdditionalFiles.Count + AdditionalFilesFactories.Count == 0)
        {
            AdditionalFiles.AddRange(other.AdditionalFiles);
            AdditionalFilesFactories.AddRange(other.AdditionalFilesFactories);
        }

        TakeIfEmpty(AnalyzerConfigFiles, other.AnalyzerConfigFiles);
        TakeIfEmpty(AdditionalProjectReferences, other.AdditionalProjectReferences);
        TakeIfEmpty(AdditionalReferences, other.AdditionalReferences);
    }

    private static void TakeIfEmpty<T>(List<T> list, List<T> other)
    {
        if (list.Count == 0)
            list.AddRange(other);
    }
}
