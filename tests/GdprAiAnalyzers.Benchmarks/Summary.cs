using System.Diagnostics;
using System.Globalization;
using GdprAiAnalyzers.Benchmarks.Code;
using GdprAiAnalyzers.Benchmarks.Host;

namespace GdprAiAnalyzers.Benchmarks;

/// <summary>Every bar in one run of a few minutes: medians of fresh runs, taken in turn so that a busy machine hurts all alike.</summary>
internal sealed class Summary
{
    private readonly List<(string What, string Measured, string Bar, bool? Holds)> _rows = [];

    /// <returns>The exit code: the number of bars that do not hold.</returns>
    public static int Print(string[] parts)
    {
        var summary = new Summary();
        var watch = Stopwatch.StartNew();
        foreach (var (name, measure) in new (string, Action)[] { ("none", summary.NoLlm), ("real", summary.RealShaped), ("edited", summary.EditedDocument), ("peers", summary.Peers), ("growth", summary.Growth) })
        {
            if (parts.Length == 0 || parts.Contains(name))
                measure();
        }

        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}, {watch.Elapsed.TotalSeconds:0} s");
        Console.WriteLine();
        Console.WriteLine("| what | measured | bar | |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var (what, measured, bar, holds) in summary._rows)
            Console.WriteLine($"| {what} | {measured} | {bar} | {(holds is null ? "" : holds.Value ? "pass" : "FAIL")} |");
        return summary._rows.Count(r => r.Holds == false);
    }

    /// <summary>Edits one document again and again, without anything beside it.</summary>
    public static int Keystrokes(string where)
    {
        var edited = EditedProject(where switch { "body" => EditedBody, "other" => EditedOther, "field" => NewField, "method" => NewMethod, _ => EditedDeclaration });
        var times = Repeat(300, () => edited.Edit().Analyzer(Tool.Ours));
        Console.WriteLine($"{where}: {Milliseconds(Median(times.Select(t => t.Own)))} inside the analyzer, {Milliseconds(Median(times.Select(t => t.Wall)))} in all");
        return 0;
    }

    /// <summary>Analyses one shape of one size several times, without anything beside it.</summary>
    public static int Shape(string shape, int size, int times)
    {
        var code = shape switch { "real" => RealShapedCode.WithLlm(size), "layers" => RealShapedCode.InLayers(size), "none" => RealShapedCode.WithoutLlm(size, withAnonymization: true), _ => GrowthShapes.Create(shape, size) };
        var runs = Repeat(times, () => Run.Of(code, Tool.Ours).Expecting(code.Expected));
        Console.WriteLine($"{code.Name}, {code.Lines:N0} lines: {string.Join(", ", runs.Select(r => Milliseconds(r.Own)))} inside the analyzer");
        return 0;
    }

    private void NoLlm()
    {
        foreach (var withAnonymization in new[] { false, true })
        {
            var code = RealShapedCode.WithoutLlm(60_000, withAnonymization);
            _ = Run.Of(code, Tool.Ours).Expecting(code.Expected);
            _ = Run.Of(code, Tool.Idle);
            var pairs = Repeat(9, () => (Ours: Run.Of(code, Tool.Ours).Expecting(code.Expected).Wall, Idle: Run.Of(code, Tool.Idle).Wall));
            var added = Median(pairs.Select(p => p.Ours - p.Idle));
            Add($"{code.Name}, {code.Lines:N0} lines: above an empty analyzer", Milliseconds(added), "25 ms", added.TotalMilliseconds <= 25);
        }
    }

    private void RealShaped()
    {
        foreach (var code in new[] { RealShapedCode.WithLlm(60_000), RealShapedCode.InLayers(60_000) })
        {
            _ = Run.Of(code, Tool.Ours);
            // In turn: a machine whose speed changes from one run to the next does not decide.
            var rounds = Repeat(5, () => (Compiler: Run.Compiler(code), Runs: Repeat(3, () => (Empty: Run.Of(code, Tool.Silent).Wall, Ours: Run.Of(code, Tool.Ours).Expecting(code.Expected)))));
            var compiler = Median(rounds.Select(r => r.Compiler));
            var own = Median(rounds.SelectMany(r => r.Runs.Select(run => run.Ours.Own / r.Compiler)));
            var added = rounds.SelectMany(r => r.Runs.Select(run => (run.Ours.Wall - run.Empty) / r.Compiler)).ToList();
            Add(
                $"{code.Name}, {code.Lines:N0} lines, {code.Expected} findings: of the compiler's {Milliseconds(compiler)}",
                // The difference of two runs of several seconds, each of which may take a third longer than the one before: shown with its error, but too coarse to judge by.
                $"{own:0.0%} inside the analyzer ({Milliseconds(Median(rounds.SelectMany(r => r.Runs).Select(run => run.Ours.Own)))}), {added.Average():0.0%} by the wall clock, with an error of {Error(added):0.0%}",
                "5 %",
                own < 0.05);
        }

        var audited = RealShapedCode.WithLlm(60_000);
        _ = Run.Of(audited, Tool.OursWithGaps);
        Add("the first with GDPRAI010 switched on", $"inside the analyzer {Milliseconds(Median(Repeat(3, () => Run.Of(audited, Tool.OursWithGaps).Own)))}", "", null);
    }

    private void EditedDocument()
    {
        foreach (var (what, text) in new[] { ("the longest method, which sends personal data", EditedBody), ("a method that leads to an LLM call", EditedOther), ("a default in a declaration", EditedDeclaration), ("a new field", NewField), ("a new method", NewMethod) })
            EditedDocument(what, EditedProject(text));
    }

    private void EditedDocument(string what, EditedDocument edited)
    {
        for (var i = 0; i < 3; i++)
            _ = (edited.Edit().Compiler(), edited.Edit().Analyzer(Tool.Reporting), edited.Edit().Analyzer(Tool.Ours));
        var runs = Repeat(31, () => (Compiler: edited.Edit().Compiler(), Empty: edited.Edit().Analyzer(Tool.Reporting), Ours: edited.Edit().Analyzer(Tool.Ours)));
        var own = Median(runs.Select(r => (r.Ours.Own - r.Empty.Own) / r.Compiler));
        var added = Median(runs.Select(r => (r.Ours.Wall - r.Empty.Wall) / r.Compiler));
        Add(
            $"one edited document of 500, {what}: of the compiler's {Milliseconds(Median(runs.Select(r => r.Compiler)))}",
            $"{own:0.0%} inside the analyzer ({Milliseconds(Median(runs.Select(r => r.Ours.Own - r.Empty.Own)))}), {added:0.0%} by the wall clock",
            "25 %",
            // The wall clock is the difference of two runs of 15 ms, most of which is the driver's binding of the document: shown, but too coarse to judge by.
            own < 0.25);
    }

    /// <summary>A condition in the method that sends what <c>FindAsync</c> and <c>ToDto</c> return: a keystroke where it costs most.</summary>
    internal const string EditedBody = "answer.Length > 0";

    /// <summary>A format in a method that builds a prompt.</summary>
    internal const string EditedOther = "ToString(\"0.00\")";

    /// <summary>The default of a record's parameter: what other documents may see.</summary>
    internal const string EditedDeclaration = "int Version = 0";

    /// <summary>A field more, under another name at each keystroke.</summary>
    internal const string NewField = "private int _field0;";

    /// <summary>A method more, under another name at each keystroke: what begins a session anew.</summary>
    internal const string NewMethod = "private static int Method0() => 1;";

    /// <summary>500 files with an LLM client; the edited one sends personal data.</summary>
    internal static EditedDocument EditedProject(string edited) => new(RealShapedCode.WithLlm(39_400), "class ExplainMenuHandler", edited == NewMethod ? NewField : edited, edited, expected: 2);

    private void Peers()
    {
        var total = new double[3];
        foreach (var shape in GrowthShapes.All)
        {
            var size = GrowthShapes.SizeForPeers(shape);
            var ours = GrowthShapes.Create(shape, size, Vocabulary.Ours);
            var theirs = GrowthShapes.Create(shape, size, Vocabulary.Theirs);
            // In turn, each at its best: the speed of the machine may change from one run to the next.
            var runs = Repeat(6, () => (
                Ours: Cost(ours, Tool.Ours),
                NetAnalyzers: Cost(theirs, Tool.NetAnalyzers),
                SecurityCodeScan: Cost(theirs, Tool.SecurityCodeScan)));
            var measured = new[] { runs.Select(r => r.Ours), runs.Select(r => r.NetAnalyzers), runs.Select(r => r.SecurityCodeScan) }
                .Select(tool => (Milliseconds: tool.Min(r => r.Milliseconds), tool.First().Findings))
                .ToArray();
            for (var i = 0; i < total.Length; i++)
                total[i] += measured[i].Milliseconds;
            Add(
                $"peers: {ours.Name} ({ours.Lines:N0} lines)",
                $"ours {measured[0].Milliseconds:0} ms, {measured[0].Findings} found; NetAnalyzers {measured[1].Milliseconds:0} ms, {measured[1].Findings} found; SecurityCodeScan {measured[2].Milliseconds:0} ms, {measured[2].Findings} found",
                $"{(ours.Expected is { } due ? due : GrowthShapes.Flows(shape, size))} to find",
                ours.Expected is null ? null : measured[0].Findings == ours.Expected);
        }

        Add("all shapes: NetAnalyzers CA3001-CA3012 take", $"{total[1] / total[0]:0} times as long", "20 times", total[1] >= 20 * total[0]);
        Add("all shapes: SecurityCodeScan.VS2019 takes", $"{total[2] / total[0]:0} times as long", "20 times", total[2] >= 20 * total[0]);

        static (double Milliseconds, int Findings) Cost(CodeBase code, Tool tool)
        {
            var empty = Run.Of(code, Tool.Empty);
            var run = Run.Of(code, tool);
            return (Math.Max(run.Own.TotalMilliseconds, (run.Wall - empty.Wall).TotalMilliseconds), run.Findings);
        }
    }

    private void Growth()
    {
        foreach (var shape in GrowthShapes.All)
        {
            const int Doublings = 3;
            var sizes = Enumerable.Range(0, Doublings + 1).Select(doubling => GrowthShapes.Create(shape, GrowthShapes.Smallest(shape) << doubling)).ToList();
            // Whether a collection falls into a short run is chance; in a long one they belong to it.
            var isLong = GrowthShapes.Smallest(shape) > 2_000;
            // All sizes in turn, each at its best: the speed of the machine may change from one round to the next.
            var rounds = Repeat(isLong ? 4 : 8, () => sizes.Select(code => (isLong ? Run.Of(code, Tool.Ours) : Run.WithoutCollections(code, Tool.Ours)).Expecting(code.Expected).Own.TotalMilliseconds).ToList());
            var points = sizes.Select((code, size) => (Code: code, Milliseconds: rounds.Min(round => round[size]))).ToList();

            var ratios = points.Zip(points.Skip(1), (a, b) => b.Milliseconds / a.Milliseconds).ToList();
            var mean = Math.Pow(points[^1].Milliseconds / points[0].Milliseconds, 1.0 / Doublings);
            Add(
                $"growth: {shape}, {GrowthShapes.Smallest(shape):N0} to {GrowthShapes.Smallest(shape) << Doublings:N0} ({points[^1].Code.Lines:N0} lines)",
                $"{mean:0.00} a doubling ({string.Join(", ", ratios.Select(r => r.ToString("0.0", CultureInfo.InvariantCulture)))}); {points[^1].Milliseconds:0} ms",
                "2.2",
                mean <= 2.2);
        }
    }

    private void Add(string what, string measured, string bar, bool? holds)
    {
        _rows.Add((what, measured, bar, holds));
        Console.Error.WriteLine($"{what}: {measured}");
    }

    private static List<T> Repeat<T>(int times, Func<T> run) => Enumerable.Range(0, times).Select(_ => run()).ToList();

    private static TimeSpan Median(IEnumerable<TimeSpan> times) => TimeSpan.FromMilliseconds(Median(times.Select(t => t.TotalMilliseconds)));

    /// <summary>The standard error of the mean.</summary>
    private static double Error(List<double> numbers) => Math.Sqrt(numbers.Sum(n => Math.Pow(n - numbers.Average(), 2)) / (numbers.Count - 1) / numbers.Count);

    private static double Median(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static string Milliseconds(TimeSpan time) => $"{time.TotalMilliseconds:0.#} ms";
}
