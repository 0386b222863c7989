using System.Diagnostics;
using GdprAiAnalyzers.Benchmarks.Code;
using GdprAiAnalyzers.Benchmarks.Host;
using GdprAiAnalyzers.Flow;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Models;

var code = RealShapedCode.WithLlm(60_000);
for (var i = 0; i < 3; i++)
{
    var c = code.Fresh();
    var w = Stopwatch.StartNew();
    var models = new FlowModels(c, GdprAiAnalyzers.Configuration.GdprAiConfiguration.Empty);
    Console.WriteLine($"models {w.ElapsedMilliseconds}"); w.Restart();
    foreach (var t in c.SyntaxTrees) TreeIndex.Of(t, default);
    Console.WriteLine($"tree indexes {w.ElapsedMilliseconds}"); w.Restart();
    var index = new SyntaxIndex(c, models.SinkNames, default);
    Console.WriteLine($"syntax index {w.ElapsedMilliseconds}"); w.Restart();
    var relevant = c.SyntaxTrees.Sum(t => index.RelevantMembers(t, default).Count());
    var all = c.SyntaxTrees.Sum(t => TreeIndex.Of(t, default).Members.Length);
    Console.WriteLine($"relevant {relevant} of {all}, {w.ElapsedMilliseconds}; sinks {string.Join(" ", models.SinkNames)}"); w.Restart();
    var engine = new FlowEngine(c, models);
    var f = c.SyntaxTrees.Sum(t => engine.Analyze(t, default).Count);
    Console.WriteLine($"engine {w.ElapsedMilliseconds} findings {f}");
    var ctx = typeof(FlowEngine).GetField("_context", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.GetValue(engine);
    var sums = ctx!.GetType().GetProperty("Summaries")!.GetValue(ctx)!;
    var units = (System.Collections.IDictionary)sums.GetType().GetField("_units", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.GetValue(sums)!;
    Console.WriteLine($"units {units.Count}");
    if (i == 0) foreach (var g in units.Keys.Cast<Microsoft.CodeAnalysis.ISymbol>().Select(k => (k.ContainingType?.Name + "." + k.Name)).GroupBy(k => System.Text.RegularExpressions.Regex.Replace(k, "(Customer|Order|Invoice|Ticket)\\d*", "N")).Where(g => g.Count() > 4).OrderByDescending(g => g.Count()).Take(70)) Console.WriteLine($"  {g.Count()} {g.Key}");
}
