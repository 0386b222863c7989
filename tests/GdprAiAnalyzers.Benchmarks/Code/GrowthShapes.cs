using System.Text;
using GdprAiAnalyzers.Benchmarks.Host;

namespace GdprAiAnalyzers.Benchmarks.Code;

/// <summary>Code that grows in one direction only, full of sources and sinks: the shapes in which dataflow engines turn quadratic.</summary>
internal static class GrowthShapes
{
    private const int MembersPerFile = 100;

    public static readonly string[] All = ["methods", "call sites", "chain depth", "wide switch", "sinks in one method", "locals in one method"];

    /// <summary>The size at which a shape starts to be measured, in its own unit; three doublings follow.</summary>
    public static int Smallest(string shape) => shape switch
    {
        "methods" => 2_750,
        "call sites" => 1_096,
        _ => 800,
    };

    /// <summary>A size at which a peer still answers within seconds.</summary>
    public static int SizeForPeers(string shape) => shape switch
    {
        "methods" => 500,
        "call sites" => 1_096,
        _ => 400,
    };

    /// <summary>How many flows a tool without any bound has to report.</summary>
    public static int Flows(string shape, int size) => shape == "wide switch" ? (size + 1) / 2 : throw new ArgumentOutOfRangeException(nameof(shape));

    public static CodeBase Create(string shape, int size, Vocabulary? words = null) => shape switch
    {
        "methods" => Methods(size, words ?? Vocabulary.Ours),
        "call sites" => CallSites(size, words ?? Vocabulary.Ours),
        "chain depth" => Chain(size, words ?? Vocabulary.Ours),
        "wide switch" => Switch(size, words ?? Vocabulary.Ours),
        "sinks in one method" => Sinks(size, words ?? Vocabulary.Ours),
        "locals in one method" => Locals(size, words ?? Vocabulary.Ours),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    /// <summary>Methods of ten lines, each with a finding of its own.</summary>
    private static CodeBase Methods(int count, Vocabulary words) => Of(words, "methods", count, count, Enumerable.Range(0, count).Select(i => $$"""
            public void Method{{i}}({{words.Input}} input, int number)
            {
                var text = new System.Text.StringBuilder("Number ").Append(number);
                foreach (var order in _seen)
                    text.Append(order.Trim());
                if (number > {{i}})
                    text.Append({{words.Source}});
                {{words.Sink("text.ToString()")}};
            }

        """));

    /// <summary>One helper of three methods, called from ever more places: clean and personal in turn.</summary>
    private static CodeBase CallSites(int count, Vocabulary words) => Of(words, "call sites", count, count / 2, Enumerable.Range(0, count).Select(i => $$"""
            public void Caller{{i}}({{words.Input}} input) => Send({{(i % 2 == 0 ? words.Source : words.Clean)}});

        """).Prepend($$"""
            private void Send(string text) => Wrap(text, "prompt");

            private void Wrap(string text, string kind) => Ask(kind + ": " + text);

            private void Ask(string prompt) => {{words.Sink("prompt")}};

        """), isPartial: true);

    /// <summary>Each method calls the next; the source is at one end and the sink at the other.</summary>
    private static CodeBase Chain(int depth, Vocabulary words) => Of(words, "chain depth", depth, 1, Enumerable.Range(0, depth).Select(i => $$"""
            private void Step{{i}}(string text) => {{(i + 1 < depth ? $"Step{i + 1}(text + \"{i}\")" : words.Sink("text"))}};

        """).Prepend($$"""
            public void Start({{words.Input}} input) => Step0({{words.Source}});

        """), isPartial: true);

    private static CodeBase Switch(int cases, Vocabulary words)
    {
        var code = new StringBuilder($"    public void Wide({words.Input} input, int number)\n    {{\n        string text;\n        switch (number)\n        {{\n");
        for (var i = 0; i < cases; i++)
            code.Append($"            case {i}:\n                text = {(i % 2 == 0 ? words.Source : words.Clean)} + \"{i}\";\n                break;\n");
        code.Append($"            default:\n                text = \"\";\n                break;\n        }}\n\n        {words.Sink("text")};\n    }}\n");
        // Values keep a bounded number of sources, so that a wide join cannot cost more; what is beyond it is not reported.
        return Of(words, "wide switch", cases, expected: null, [code.ToString()]);
    }

    private static CodeBase Sinks(int count, Vocabulary words)
    {
        var code = new StringBuilder($"    public void Many({words.Input} input)\n    {{\n");
        for (var i = 0; i < count; i++)
            code.Append($"        {words.Sink($"{(i % 2 == 0 ? words.Source : words.Clean)} + \"{i}\"")};\n");
        return Of(words, "sinks in one method", count, (count + 1) / 2, [code.Append("    }\n").ToString()]);
    }

    private static CodeBase Locals(int count, Vocabulary words)
    {
        var code = new StringBuilder($"    public void Long({words.Input} input)\n    {{\n        var text0 = {words.Source};\n");
        for (var i = 1; i < count; i++)
            code.Append($"        var text{i} = text{i - 1}.Length > {i} ? text{i - 1} : {words.Clean};\n");
        return Of(words, "locals in one method", count, 1, [code.Append($"        {words.Sink($"text{count - 1}")};\n    }}\n").ToString()]);
    }

    private static CodeBase Of(Vocabulary words, string shape, int size, int? expected, IEnumerable<string> members, bool isPartial = false)
    {
        var files = members.Chunk(MembersPerFile).Select((chunk, i) => $$"""
            namespace Growth;

            public sealed partial class Service{{(isPartial ? "" : i)}}
            {
            {{(isPartial && i > 0 ? "" : $$"""
                private readonly {{words.Target}} _target;
                private readonly System.Collections.Generic.List<string> _seen = new();

                public Service{{(isPartial ? "" : i)}}({{words.Target}} target) => _target = target;

            """)}}
            {{string.Concat(chunk)}}
            }

            """);
        return new CodeBase($"{shape}, {size:N0}", [words.Types, .. files], words.References, expected).Checked();
    }
}
