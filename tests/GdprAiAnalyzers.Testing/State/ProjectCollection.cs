namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Projects by name. Reading a name that is not there adds an empty project.</summary>
public class ProjectCollection(string defaultLanguage, string defaultExtension) : Dictionary<string, ProjectState>
{
    public new ProjectState this[string projectName] => this[projectName, defaultLanguage];

    public ProjectState this[string projectName, string language]
    {
        get
        {
            if (!TryGetValue(projectName, out var project))
                Add(projectName, project = new ProjectState(projectName, language, $"/{projectName}/Test", defaultExtension));
            return project;
        }
    }
}
