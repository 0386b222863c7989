using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using GdprAiAnalyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.Residency;

/// <summary>Judges the endpoints, regions and models in an <c>appsettings*.json</c>: values that lead outside or cannot be told.</summary>
internal sealed class SettingsFile(PlaceJudge judge)
{
    private static readonly char[] Separators = ['/', '\\'];

    // Words of section names under which LLM clients read. "AI" counts only as a word of its own: MailSettings has none.
    private static readonly Regex LlmWord = new(
        @"(?i:openai|anthropic|claude|mistral|ollama|bedrock|gemini|vertexai|semantickernel|genai|huggingface|deepseek|openrouter|groq|(?<![a-z])llm(?![a-z]))|(?<![A-Za-z])AI(?![a-z])|(?<=[a-z])AI(?![a-z])",
        RegexOptions.CultureInvariant);

    private static readonly Regex Address = new(@"[A-Za-z][A-Za-z0-9+.-]*://[^\s;,""'<>]+", RegexOptions.CultureInvariant);

    public static bool IsSettings(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(Separators) + 1);
        return name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
    }

    /// <param name="keys">What the code reads under a key, for keys whose names do not say it.</param>
    public IEnumerable<ResidencyFinding> Analyze(string path, SourceText text, IReadOnlyDictionary<string, (ValueKind Kind, string? Provider)> keys)
    {
        var root = JsonReader.Read(text.ToString(), out _);
        foreach (var (key, value) in Values(root, ""))
        {
            var seen = new HashSet<ResidencyIssue>();
            foreach (var verdict in Judge(key, value.Text, keys))
            {
                var location = Location.Create(path, value.Span, text.Lines.GetLinePositionSpan(value.Span));
                if (verdict.Issue is { } issue && seen.Add(issue))
                    yield return Finding(issue, verdict, location, key);
                if (verdict.IsClearText && seen.Add(ResidencyIssue.ClearText))
                    yield return Finding(ResidencyIssue.ClearText, verdict, location, key);
            }
        }
    }

    private static ResidencyFinding Finding(ResidencyIssue issue, PlaceVerdict verdict, Location location, string key) =>
        new(issue, location, verdict.Subject, key, verdict.Provider, verdict.Host, verdict.Judgement) { Alternative = verdict.Alternative };

    private IEnumerable<PlaceVerdict> Judge(string key, string value, IReadOnlyDictionary<string, (ValueKind Kind, string? Provider)> keys)
    {
        if (keys.TryGetValue(key, out var read) && read.Kind is not ValueKind.Known)
            return [judge.Judge([value], read.Kind, read.Provider)];

        var name = key.Substring(key.LastIndexOf(':') + 1);
        var section = LlmWord.Match(key);
        var addresses = Address.Matches(value).Cast<Match>().Select(match => Endpoint.Parse(match.Value)).OfType<Endpoint>().ToList();
        if (addresses.Count > 0)
            return addresses.Select(endpoint => judge.Judge(endpoint, onlyKnown: !(section.Success && IsEndpointName(name))));
        return section.Success && ScopeOf(key, name) is ({ } kind, var provider) ? [judge.Judge([value], kind, provider)] : [];
    }

    private static bool IsEndpointName(string name) => EndsWith(name, "Endpoint", "Url", "Uri", "BaseAddress", "BaseDomain", "Host");

    /// <summary>What a name under an LLM section holds: a region of Google or AWS, or a model id.</summary>
    private static (ValueKind? Kind, string? Provider) ScopeOf(string key, string name)
    {
        bool Mentions(string word) => key.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
        if (EndsWith(name, "Region", "Location"))
            return Mentions("bedrock") ? (ValueKind.Aws, "AWS Bedrock") : Mentions("vertex") || Mentions("gemini") || Mentions("genai") ? (ValueKind.Google, "Google Vertex AI") : (null, null);
        return EndsWith(name, "Model", "ModelId", "ModelName") ? (ValueKind.Model, null) : (null, null);
    }

    private static bool EndsWith(string name, params string[] endings) => endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<(string Key, JsonValue Value)> Values(JsonValue value, string key)
    {
        switch (value.Kind)
        {
            case JsonKind.String:
                return [(key, value)];
            case JsonKind.Object:
                return value.Members.SelectMany(member => Values(member.Value, key.Length == 0 ? member.Name : key + ":" + member.Name));
            case JsonKind.Array:
                return value.Items.SelectMany((item, i) => Values(item, key + ":" + i));
            default:
                return [];
        }
    }
}
