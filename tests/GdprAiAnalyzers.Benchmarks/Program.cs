using BenchmarkDotNet.Running;
using GdprAiAnalyzers.Benchmarks;

// "summary" checks every bar in a few minutes, "summary real edited" some of them; anything else goes to BenchmarkDotNet.
if (args is ["summary", .. var parts])
    return Summary.Print(parts);
// Keystrokes for a profiler: "keystrokes body", "keystrokes other", "keystrokes declaration".
if (args is ["keystrokes", var where])
    return Summary.Keystrokes(where);
BenchmarkSwitcher.FromAssembly(typeof(Summary).Assembly).Run(args);
return 0;
