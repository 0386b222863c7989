using System.Globalization;
using System.Resources;

namespace GdprAiAnalyzers.CodeFixes.Resources;

/// <summary>Titles of the fixes, in the language of the user interface.</summary>
internal static class FixTexts
{
    private static readonly ResourceManager Texts = new("GdprAiAnalyzers.CodeFixes.Resources.FixTexts", typeof(FixTexts).Assembly);

    /// <summary>The title of the fix that wraps everything.</summary>
    public static string WrapAll => Get("WrapAll");

    /// <summary>The title of the fix that makes all requests opt out.</summary>
    public static string OptOutAll => Get("OptOutAll");

    /// <summary>The title of the fix that makes one request opt out.</summary>
    public static string OptOut(string optOut) => string.Format(CultureInfo.InvariantCulture, Get("OptOut"), optOut);

    /// <summary>The title of one wrap: what is wrapped in what.</summary>
    public static string Wrap(Wrap wrap) =>
        string.Format(CultureInfo.InvariantCulture, Get(wrap.Helper == Helper.Text ? "WrapText" : wrap.Helper == Helper.Erase ? "Erase" : "WrapSource"), wrap.Target.ToString(), wrap.Helper);

    /// <summary>The title of the fix that marks every member.</summary>
    public static string MarkAll => Get("MarkAll");

    /// <summary>The title of the fix that marks one member with its category.</summary>
    public static string Mark(string category) => string.Format(CultureInfo.InvariantCulture, Get("Mark"), category);

    private static string Get(string name) => Texts.GetString(name) ?? name;
}
