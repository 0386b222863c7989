using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>Unmarked members that look personal, as sources. Packages are left out: rows describe what is personal in them.</summary>
internal sealed class InferredSources(Compilation compilation)
{
    private readonly PersonalNames _names = new();

    /// <summary>The source that a definition seems to be.</summary>
    public SourceModel? Find(ISymbol symbol)
    {
        if (symbol is IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property })
            symbol = property;
        if (symbol is IFieldSymbol { AssociatedSymbol: IPropertySymbol owner })
            symbol = owner;
        return symbol is IPropertySymbol or IFieldSymbol && !symbol.ContainingType.IsAnonymousType && (symbol.Locations.Any(location => location.IsInSource) || OwnCode.Contains(compilation, symbol.ContainingAssembly)) && _names.Find(symbol) is { } category
            ? new SourceModel(symbol.ContainingType.Name + "." + symbol.Name, category) { IsInferred = true }
            : null;
    }
}
