using BenchmarkDotNet.Running;
using GdprAiAnalyzers.Benchmarks;

// "summary" checks every bar in a few minutes; anything else goes to BenchmarkDotNet.
if (args is ["summary"])
    return Summary.Print();
BenchmarkSwitcher.FromAssembly(typeof(Summary).Assembly).Run(args);
return 0;
