using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

public class SourceFileCollection : List<(string filename, SourceText content)>
{
    public void Add((string filename, string content) file) => Add((file.filename, SourceText.From(file.content)));

    public void AddRange(IEnumerable<(string filename, string content)> files)
    {
        foreach (var file in files)
            Add(file);
    }
}
