using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>Writes the findings of a compiler's log into the baseline of a gdprai.json; the rest of the file stays as it is. Compiled by MSBuild when it is asked for.</summary>
public sealed class WriteGdprAiBaseline : Task
{
    private static readonly string[] Subjects = { "sourceMember", "value", "sinkMember" };

    [Required]
    public string Sarif { get; set; }

    [Required]
    public string File { get; set; }

    [Required]
    public string Reason { get; set; }

    [Required]
    public string Expires { get; set; }

    public override bool Execute()
    {
        DateTime day;
        if (!DateTime.TryParseExact(Expires, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            Log.LogError("'" + Expires + "' is not a day such as 2027-03-31.");
            return false;
        }

        var results = Results().ToList();
        if (results.Any(result => Text(result, "level") == "error" && Text(result, "ruleId").StartsWith("CS", StringComparison.Ordinal)))
        {
            Log.LogError("The project does not compile.");
            return false;
        }

        var entries = results.Where(IsFinding).Select(Entry).Distinct().ToList();
        if (entries.Count > 0)
        {
            var text = System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File) : "{\n}\n";
            var changed = Insert(text, entries);
            if (changed == null)
            {
                Log.LogError(File + " is no JSON object; its baseline cannot be written.");
                return false;
            }

            System.IO.File.WriteAllText(File, changed, new UTF8Encoding(false));
        }

        Log.LogMessage(MessageImportance.High, File + ": " + entries.Count + " findings added to the baseline.");
        return true;
    }

    private IEnumerable<XElement> Results()
    {
        // Read as text first: the JSON reader takes no byte order mark.
        using (var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(System.IO.File.ReadAllText(Sarif)), XmlDictionaryReaderQuotas.Max))
        {
            return XDocument.Load(reader).Root.Elements("runs").Elements("item").Elements("results").Elements("item").ToList();
        }
    }

    // What a suppression in code answers for, and what is mere information, needs no entry. GDPRAI901 speaks of the file itself.
    private static bool IsFinding(XElement result)
    {
        var id = Text(result, "ruleId");
        return id.StartsWith("GDPRAI", StringComparison.Ordinal) && id != "GDPRAI901" && Text(result, "level") != "note" && result.Element("suppressions") == null;
    }

    private string Entry(XElement result)
    {
        var properties = result.Elements("properties").Elements("customProperties").FirstOrDefault();
        var subject = Subjects.Select(name => Text(properties, name)).FirstOrDefault(text => text.Length > 0);
        var place = Text(properties, "in");
        var members = new List<string> { Member("rule", Text(result, "ruleId")) };
        if (!string.IsNullOrEmpty(subject))
            members.Add(Member("subject", subject));
        if (place.Length > 0)
            members.Add(Member("in", place));
        members.Add(Member("reason", Reason));
        members.Add(Member("expires", Expires));
        return "    { " + string.Join(", ", members) + " }";
    }

    private static string Member(string name, string value)
    {
        return "\"" + name + "\": \"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
    }

    private static string Text(XElement element, string name)
    {
        return element == null ? "" : (string)element.Element(name) ?? "";
    }

    /// <summary>Adds to the baseline at the root, or adds a baseline; comments and layout stay. Null where the text is no object.</summary>
    private static string Insert(string text, List<string> entries)
    {
        int depth = 0, lastValue = -1, inBaseline = -1, end = -1;
        string lastText = "";
        var hasItems = false;
        var added = string.Join(",\n", entries);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || c == '\uFEFF')
                continue;
            if (c == '/' && i + 1 < text.Length && (text[i + 1] == '/' || text[i + 1] == '*'))
            {
                var close = text[i + 1] == '/' ? text.IndexOf('\n', i) : text.IndexOf("*/", i + 2, StringComparison.Ordinal) + 1;
                i = close <= i ? text.Length : close;
                continue;
            }

            if (depth == 0 && c != '{')
                return null;
            if (c == ']' && depth == inBaseline)
            {
                return Join(text, lastValue, i, hasItems, "\n" + added + "\n  ");
            }

            if (c == '}' && depth == 1)
            {
                end = i;
                break;
            }

            if (c == '"')
            {
                var start = i;
                for (i++; i < text.Length && text[i] != '"'; i++)
                {
                    if (text[i] == '\\')
                        i++;
                }

                lastText = depth == 1 && i < text.Length ? text.Substring(start + 1, i - start - 1) : lastText;
                lastValue = Math.Min(i, text.Length - 1);
                hasItems |= inBaseline > 0;
                continue;
            }

            if (c == '{' || c == '[')
            {
                depth++;
                hasItems |= inBaseline > 0;
                if (c == '[' && depth == 2 && lastText == "baseline")
                    inBaseline = depth;
            }
            else if (c == '}' || c == ']')
            {
                depth--;
            }

            lastValue = i;
        }

        return end < 0 ? null : Join(text, lastValue, end, text[lastValue] != '{', "\n  \"baseline\": [\n" + added + "\n  ]\n");
    }

    // The comma goes behind the last value, what is new before the bracket: comments between them stay where they are.
    private static string Join(string text, int lastValue, int close, bool hasItems, string added)
    {
        var comma = hasItems && text[lastValue] != ',' ? "," : "";
        return text.Substring(0, lastValue + 1) + comma + text.Substring(lastValue + 1, close - lastValue - 1).TrimEnd() + added + text.Substring(close);
    }
}
