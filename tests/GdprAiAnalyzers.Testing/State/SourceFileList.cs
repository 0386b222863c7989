using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Sources that are named by their position, such as <c>/0/Test0.cs</c>, unless a test names them.</summary>
public class SourceFileList(string defaultPrefix, string defaultExtension) : SourceFileCollection
{
    public void Add(string content) => Add(SourceText.From(content));

    public void Add(SourceText content) => Add(($"{defaultPrefix}{Count}.{defaultExtension}", content));
}
