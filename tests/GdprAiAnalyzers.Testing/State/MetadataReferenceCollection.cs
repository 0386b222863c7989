using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

public class MetadataReferenceCollection : List<MetadataReference>
{
    public MetadataReferenceCollection()
    {
    }

    public MetadataReferenceCollection(IEnumerable<MetadataReference> collection)
        : base(collection)
    {
    }

    public void Add(Assembly assembly) => Add(assembly.Location);

    public void Add(string path) => Add(ReferenceCache.Get(path));
}
