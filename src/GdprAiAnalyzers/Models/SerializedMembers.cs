using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>Which members <c>System.Text.Json</c>, Json.NET and a record's <c>ToString()</c> print.</summary>
internal static class SerializedMembers
{
    private const string TextJson = "System.Text.Json.Serialization";
    private const string JsonNet = "Newtonsoft.Json";
    private const string DataContracts = "System.Runtime.Serialization";

    /// <summary>Whether the serializer leaves a property or field out.</summary>
    public static bool IsHidden(ISymbol member, ReadMode mode)
    {
        if (member.IsStatic || member is not (IPropertySymbol { GetMethod: not null, IsIndexer: false } or IFieldSymbol { IsConst: false, AssociatedSymbol: null }))
            return true;

        return mode switch
        {
            ReadMode.Text => member.DeclaredAccessibility != Accessibility.Public,
            ReadMode.Newtonsoft => IsHiddenFromJsonNet(member),
            _ => IsHiddenFromTextJson(member),
        };
    }

    /// <summary>The members that a serializer may print, those of base types included, without the ones that are overridden.</summary>
    public static IEnumerable<ISymbol> Of(ITypeSymbol type, ReadMode mode)
    {
        var seen = new HashSet<string>();
        foreach (var declaring in Declaring(type))
        {
            foreach (var member in declaring.GetMembers())
            {
                // What a derived type declares stands for the base member of that name, hidden or not.
                if (member is IPropertySymbol or IFieldSymbol && seen.Add(member.Name) && !IsHidden(member, mode))
                    yield return member;
            }
        }
    }

    private static IEnumerable<ITypeSymbol> Declaring(ITypeSymbol type)
    {
        for (ITypeSymbol? declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
            yield return declaring;

        if (type.TypeKind != TypeKind.Interface)
            yield break;
        foreach (var inherited in type.AllInterfaces)
            yield return inherited;
    }

    private static bool IsHiddenFromTextJson(ISymbol member)
    {
        if (Attribute(member, TextJson, "JsonIgnoreAttribute") is { } ignore)
        {
            // JsonIgnoreCondition: Never 0, Always 1 and the default; the others depend on the value.
            var condition = ignore.NamedArguments.FirstOrDefault(argument => argument.Key == "Condition").Value;
            return condition.IsNull || condition.Value is 1;
        }

        if (Attribute(member, TextJson, "JsonIncludeAttribute") != null)
            return false;

        return member is IFieldSymbol || !HasPublicGetter(member);
    }

    private static bool IsHiddenFromJsonNet(ISymbol member)
    {
        if (Attribute(member, JsonNet, "JsonIgnoreAttribute") != null || Attribute(member, DataContracts, "IgnoreDataMemberAttribute") != null)
            return true;
        if (Attribute(member, JsonNet, "JsonPropertyAttribute") != null || Attribute(member, DataContracts, "DataMemberAttribute") != null)
            return false;
        if (member.ContainingType is { } type && IsOptIn(type))
            return true;

        return !HasPublicGetter(member);
    }

    private static bool IsOptIn(INamedTypeSymbol type) =>
        Attribute(type, DataContracts, "DataContractAttribute") != null
        || (Attribute(type, JsonNet, "JsonObjectAttribute") is { } json
            && json.ConstructorArguments.Concat(json.NamedArguments.Where(argument => argument.Key == "MemberSerialization").Select(argument => argument.Value))
                .Any(argument => argument is { Kind: TypedConstantKind.Enum, Value: 1 }));

    private static bool HasPublicGetter(ISymbol member) =>
        member.DeclaredAccessibility == Accessibility.Public
        && member is not IPropertySymbol { GetMethod.DeclaredAccessibility: not (Accessibility.Public or Accessibility.NotApplicable) };

    private static AttributeData? Attribute(ISymbol symbol, string @namespace, string name) =>
        symbol.GetAttributes().FirstOrDefault(attribute =>
            attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace.ToDisplayString() == @namespace);
}
