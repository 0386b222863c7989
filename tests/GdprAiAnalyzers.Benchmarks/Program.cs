using System.Globalization;
using BenchmarkDotNet.Running;
using GdprAiAnalyzers.Benchmarks;

// "summary" checks every bar in a few minutes, "summary real edited" some of them; anything else goes to BenchmarkDotNet.
if (args is ["summary", .. var parts])
    return Summary.Print(parts);
// Keystrokes for a profiler: "keystrokes body", "keystrokes other", "keystrokes declaration", "keystrokes field", "keystrokes method".
if (args is ["keystrokes", var where])
    return Summary.Keystrokes(where);
// One shape again and again, for a profiler: "shape 'call sites' 8768 5", "shape real 60000 3", "shape none 60000 5".
if (args is ["shape", var shape, var size, var times])
    return Summary.Shape(shape, int.Parse(size, CultureInfo.InvariantCulture), int.Parse(times, CultureInfo.InvariantCulture));
BenchmarkSwitcher.FromAssembly(typeof(Summary).Assembly).Run(args);
return 0;
