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

    /// <summary>The title of the fix that declares how training is excluded at every provider.</summary>
    public static string DeclareAllTerms => Get("DeclareAllTerms");

    /// <summary>The title of the fix that declares how training is excluded at one provider.</summary>
    public static string DeclareTerms(string provider) => string.Format(CultureInfo.InvariantCulture, Get("DeclareTerms"), provider);

    /// <summary>The title of one wrap: what is wrapped in what.</summary>
    public static string Wrap(Wrap wrap) =>
        string.Format(CultureInfo.InvariantCulture, Get(wrap.Helper == Helper.Text ? "WrapText" : wrap.Helper == Helper.Erase ? "Erase" : "WrapSource"), wrap.Target.ToString(), wrap.Helper);

    /// <summary>The title of the fix that writes another host, region or model.</summary>
    public static string UseAlternative(string value) => Format("UseAlternative", value);

    /// <summary>The title of the fix that gives a client an endpoint.</summary>
    public static string SetEndpoint(string value) => Format("SetEndpoint", value);

    /// <summary>The title of the fix that writes <c>https</c>.</summary>
    public static string UseEncryption => Get("UseEncryption");

    /// <summary>The title of the fix that keeps every request in the EU.</summary>
    public static string KeepAllInEu => Get("KeepAllInEu");

    /// <summary>The title of the fix that declares a recipient.</summary>
    public static string DeclareProcessor(string name) => Format("DeclareProcessor", name);

    /// <summary>The title of the fix that declares every recipient.</summary>
    public static string DeclareProcessors => Get("DeclareProcessors");

    /// <summary>The title of the fix that marks every member.</summary>
    public static string MarkAll => Get("MarkAll");

    /// <summary>The title of the fix that marks one member with its category.</summary>
    public static string Mark(string category) => Format("Mark", category);

    /// <summary>The title of the fix that reads a key from the environment or the settings.</summary>
    public static string ReadKey(string variable) => Format("ReadKey", variable);

    /// <summary>The title of the fix that marks one method as a sanitizer.</summary>
    public static string MarkSanitizer(string method) => Format("MarkSanitizer", method);

    /// <summary>The title of the fix that marks every such method.</summary>
    public static string MarkAllSanitizers => Get("MarkAllSanitizers");

    /// <summary>The title of the fix that declares one method as a sanitizer.</summary>
    public static string DeclareSanitizer(string method) => Format("DeclareSanitizer", method);

    /// <summary>The title of the fix that declares every such method.</summary>
    public static string DeclareAllSanitizers => Get("DeclareAllSanitizers");

    /// <summary>The title of the fix that wraps, begins a scope around the exchange and restores the answer.</summary>
    public static string BeginScope(Wrap wrap) => string.Format(CultureInfo.InvariantCulture, Get("BeginScope"), wrap.Target.ToString(), wrap.Helper);

    /// <summary>The title of the fix that begins a scope around every exchange.</summary>
    public static string BeginScopes => Get("BeginScopes");

    /// <summary>The title of the fix that takes away a callback that accepts every certificate.</summary>
    public static string CheckCertificate => Get("CheckCertificate");

    /// <summary>The title of the fix that takes away old versions of TLS.</summary>
    public static string LetSystemChooseTls => Get("LetSystemChooseTls");

    /// <summary>The title of the fix that turns off what records prompts and answers.</summary>
    public static string StopRecording => Get("StopRecording");

    /// <summary>The title of the fix that does so everywhere, and anonymizes what is logged.</summary>
    public static string StopRecordingAll => Get("StopRecordingAll");

    /// <summary>The title of the fix that says which region one recipient may process in.</summary>
    public static string AllowRegion(string name, string region) => string.Format(CultureInfo.InvariantCulture, Get("AllowRegion"), name, region);

    /// <summary>The title of the fix that writes the alternatives into a settings file.</summary>
    public static string UseAlternatives => Get("UseAlternatives");

    /// <summary>The title of the fix that declares that a method passes a value on and does nothing else with it.</summary>
    public static string DeclarePropagator(string method) => Format("DeclarePropagator", method);

    /// <summary>The title of the fix that declares that a method sends a value to a model.</summary>
    public static string DeclareSink(string method) => Format("DeclareSink", method);

    /// <summary>The title of the fix that declares what all such methods do.</summary>
    public static string DeclareMethods => Get("DeclareMethods");

    private static string Format(string name, string value) => string.Format(CultureInfo.InvariantCulture, Get(name), value);

    private static string Get(string name) => Texts.GetString(name) ?? name;
}
