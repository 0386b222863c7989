using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>Decides whether a property, field, parameter, return value or type is personal: by a row, by an attribute, or by inheritance.</summary>
internal sealed class SourceFinder
{
    private readonly PersonalDataMarkers _markers;
    private readonly ModelIndex[] _layers;

    public SourceFinder(PersonalDataMarkers markers, params ModelIndex[] layers)
    {
        _markers = markers;
        _layers = layers;
    }

    /// <summary>The source that a definition is, or <see langword="null"/>.</summary>
    public SourceModel? Find(ISymbol symbol)
    {
        if (symbol is IFieldSymbol { AssociatedSymbol: IPropertySymbol owner })
            symbol = owner;
        if (symbol is IFieldSymbol { IsConst: true } or IMethodSymbol { MethodKind: MethodKind.PropertySet })
            return null;
        if (symbol is IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property })
            symbol = property;

        foreach (var declaration in Declarations(symbol))
        {
            if (FindOn(declaration) is { } category)
                return new SourceModel(DisplayOf(symbol), category != DataCategory.Other ? category : CategoryInference.Infer(symbol.Name, TypeOf(symbol)));
        }

        return null;
    }

    private DataCategory? FindOn(ISymbol symbol) =>
        FindRow(symbol) ?? (PersonalDataMarkers.IsPlatform(symbol.ContainingAssembly) ? null : Marked(symbol)) ?? (IsData(symbol) && symbol.ContainingType is { } type ? FindOn(type.OriginalDefinition) : null);

    private DataCategory? Marked(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => _markers.Find(method.GetReturnTypeAttributes()) ?? _markers.Find(method.GetAttributes()),
        IPropertySymbol property => _markers.Find(property.GetAttributes()) ?? BackingFieldMark(property) ?? (PositionalParameter(property) is { } parameter ? _markers.Find(parameter.GetAttributes()) : null),
        IFieldSymbol or IParameterSymbol or INamedTypeSymbol => _markers.Find(symbol.GetAttributes()),
        _ => null,
    };

    // [field: PersonalData] marks the field that the compiler makes for a property.
    private DataCategory? BackingFieldMark(IPropertySymbol property)
    {
        var field = property.ContainingType?.GetMembers($"<{property.Name}>k__BackingField").FirstOrDefault();
        return field is null ? null : _markers.Find(field.GetAttributes());
    }

    private DataCategory? FindRow(ISymbol symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType?.OriginalDefinition;
        if (type is null)
            return null;

        foreach (var layer in _layers)
        {
            if (layer.Find(type) is not { } rows)
                continue;

            var found = symbol switch
            {
                INamedTypeSymbol => rows.Named("").FirstOrDefault(row => row.Kind == RowKind.Source),
                IPropertySymbol => rows.Named("get_" + symbol.MetadataName).FirstOrDefault(IsUnconditional),
                IFieldSymbol => rows.Named(symbol.Name).FirstOrDefault(row => row.Id.Kind == 'F' && IsUnconditional(row)),
                IMethodSymbol method => Overloads(rows, method).FirstOrDefault(IsUnconditional),
                IParameterSymbol { ContainingSymbol: IMethodSymbol method } => Overloads(rows, method).FirstOrDefault(row => row.Parameter == symbol.Name),
                _ => null,
            };
            if (found != null)
                return found.Category ?? DataCategory.Other;
        }

        return null;
    }

    private static bool IsUnconditional(ModelRow row) => row is { Kind: RowKind.Source, Parameter: null, Condition: null };

    private static IReadOnlyList<ModelRow> Overloads(TypeRows rows, IMethodSymbol method) =>
        rows.Find(method.MethodKind == MethodKind.Constructor ? "#ctor" : method.Name, method);

    // The symbol, then what it overrides or implements; a parameter follows its method.
    private static IEnumerable<ISymbol> Declarations(ISymbol symbol)
    {
        symbol = symbol.OriginalDefinition;
        yield return symbol;

        if (symbol is IParameterSymbol parameter)
        {
            if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: not MethodKind.Constructor } method)
            {
                foreach (var inherited in Inherited(method).OfType<IMethodSymbol>().Where(m => m.Parameters.Length > parameter.Ordinal))
                    yield return inherited.Parameters[parameter.Ordinal];
            }
        }
        else if (symbol is IMethodSymbol or IPropertySymbol)
        {
            foreach (var inherited in Inherited(symbol))
                yield return inherited;
        }
    }

    private static IEnumerable<ISymbol> Inherited(ISymbol member) =>
        member.ContainingType is { } type ? MethodMatcher.Inherited(member, type.AllInterfaces) : [];

    // record Person([PersonalData] string Name): the property has its parameter's name and place.
    private static IParameterSymbol? PositionalParameter(IPropertySymbol property)
    {
        if (property.ContainingType is not { IsRecord: true } type)
            return null;

        return type.InstanceConstructors.SelectMany(constructor => constructor.Parameters).FirstOrDefault(parameter =>
            parameter.Name == property.Name
            && (property.IsImplicitlyDeclared || property.Locations.Any(location => parameter.Locations.Contains(location)) || property.DeclaringSyntaxReferences.IsEmpty));
    }

    private static bool IsData(ISymbol symbol) => symbol is IPropertySymbol { IsStatic: false } or IFieldSymbol { IsStatic: false };

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    private static string DisplayOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol or IParameterSymbol => symbol.Name,
        _ => symbol.ContainingType is { Name.Length: > 0 } type ? type.Name + "." + symbol.Name : symbol.Name,
    };
}
