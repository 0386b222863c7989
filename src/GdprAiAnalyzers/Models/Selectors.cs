using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Models;

/// <summary>The steps of an access path that are not member names.</summary>
internal static class Selectors
{
    /// <summary>Some element of a collection, or the content of a builder, stream or buffer.</summary>
    public const string Element = "[*]";

    /// <summary>Content whose member is not known: it is read through every member.</summary>
    public const string Unknown = "[?]";

    private const char Hiding = '\'';

    /// <summary>The element under a constant index or key.</summary>
    public static string At(object? key) => "[" + (key is string text ? "\"" + text + "\"" : key) + "]";

    /// <summary>In a row: the element under the key that the call passes for a parameter, <c>[key]</c>.</summary>
    public static bool IsKeyed(string selector) => selector.Length > 2 && selector[0] == '[' && char.IsLetter(selector[1]);

    /// <summary>A field by its name; one that hides fields of classes above is told apart from them.</summary>
    public static string Field(IFieldSymbol field) => field.CorrespondingTupleField?.Name ?? Own(field.ContainingType, field.Name);

    /// <summary>What a primary constructor keeps of a parameter: in a record a property that records below share, in a class a field.</summary>
    public static string Kept(IParameterSymbol parameter) =>
        parameter.ContainingType is { IsRecord: false } type ? Own(type, parameter.Name) : parameter.Name;

    private static string Own(INamedTypeSymbol? type, string name)
    {
        var hidden = 0;
        for (var above = type?.BaseType; above is { SpecialType: SpecialType.None, Locations: [{ IsInSource: true }, ..] }; above = above.BaseType)
        {
            if (above.GetMembers(name).Any(member => member is IFieldSymbol) || above.InstanceConstructors.Any(c => IsPrimary(c) && c.Parameters.Any(p => p.Name == name)))
                hidden++;
        }

        return hidden == 0 ? name : name + Hiding + hidden;
    }

    private static bool IsPrimary(IMethodSymbol constructor) =>
        constructor is { ContainingType.IsRecord: false, Parameters.Length: > 0, DeclaringSyntaxReferences: [var reference, ..] } && reference.GetSyntax() is TypeDeclarationSyntax;

    /// <summary>The name of the member that a step leads to.</summary>
    public static string NameOf(string selector) => selector.IndexOf(Hiding) is > 0 and var end && char.IsDigit(selector[selector.Length - 1]) ? selector.Substring(0, end) : selector;

    /// <summary>Whether the step leads to an element: <c>[*]</c> or a constant index or key.</summary>
    public static bool IsElement(string selector) => selector.Length > 0 && selector[0] == '[' && selector != Unknown;

    /// <summary>Whether the step reads all that is reachable, as <c>!json</c> does. Broken code has members without a name, so a step may be empty.</summary>
    public static bool IsDeepRead(string selector) => selector.Length > 0 && selector[0] == '!';

    /// <summary>What is left of the value above after a sanitizer that a special category may not rely on: of nothing else is anything left.</summary>
    public static string Residue(string how) => "!~" + how;

    /// <summary>Whether the step is such a rest.</summary>
    public static bool IsResidue(string selector) => selector.Length > 1 && selector[0] == '!' && selector[1] == '~';

    /// <summary>What a lookup yields for the key above.</summary>
    public static string Lookup(string method, int argument) => "=" + method + "#" + argument;

    /// <summary>Whether the step is a lookup by the key above.</summary>
    public static bool IsLookup(string selector) => selector.Length > 0 && selector[0] == '=';
}
