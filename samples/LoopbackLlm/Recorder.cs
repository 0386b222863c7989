using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LoopbackLlm;

/// <summary>Keeps every request body, one JSON document a line, as a provider that stores prompts would.</summary>
public sealed class Recorder
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Lock _gate = new();
    private readonly List<JsonNode> _bodies = [];

    public Recorder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        File.WriteAllText(Path, "");
    }

    public string Path { get; }

    public int Count
    {
        get
        {
            lock (_gate)
                return _bodies.Count;
        }
    }

    /// <summary>Every text that arrived, wherever it stood in a body.</summary>
    public IReadOnlyList<string> Texts
    {
        get
        {
            lock (_gate)
                return [.. _bodies.SelectMany(TextsOf)];
        }
    }

    public void Add(string path, JsonNode body)
    {
        var line = new JsonObject { ["path"] = path, ["body"] = body.DeepClone() }.ToJsonString(Readable);
        lock (_gate)
        {
            _bodies.Add(body);
            File.AppendAllText(Path, line + "\n");
        }
    }

    private static IEnumerable<string> TextsOf(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(m => TextsOf(m.Value).Prepend(m.Key)),
        JsonArray items => items.SelectMany(TextsOf),
        JsonValue value => [value.ToString()],
        _ => [],
    };
}
