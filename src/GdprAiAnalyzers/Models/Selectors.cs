namespace GdprAiAnalyzers.Models;

/// <summary>The steps of an access path that are not member names.</summary>
internal static class Selectors
{
    /// <summary>Some element of a collection, or the content of a builder, stream or buffer.</summary>
    public const string Element = "[*]";

    /// <summary>Content whose member is not known: it is read through every member.</summary>
    public const string Unknown = "[?]";

    /// <summary>The element under a constant index or key.</summary>
    public static string At(object? key) => "[" + (key is string text ? "\"" + text + "\"" : key) + "]";

    /// <summary>In a row: the element under the key that the call passes for a parameter, <c>[key]</c>.</summary>
    public static bool IsKeyed(string selector) => selector.Length > 2 && selector[0] == '[' && char.IsLetter(selector[1]);

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
