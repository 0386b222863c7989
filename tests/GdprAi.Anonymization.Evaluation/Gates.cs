namespace GdprAi.Anonymization.Evaluation;

/// <summary>What must hold before the library ships.</summary>
internal sealed class Gates
{
    private readonly List<(string Text, bool Met)> _gates = [];

    internal void Both(string name, Counts counts, double recall, double precision)
    {
        AtLeast($"{name} recall", counts.Recall, recall);
        AtLeast($"{name} precision", counts.Precision, precision);
    }

    internal void AtLeast(string name, double value, double target) => _gates.Add(($"{name}: {value:0.####} (at least {target})", value >= target));

    internal void AtMost(string name, double value, double target) => _gates.Add(($"{name}: {value:0.####} (at most {target})", value <= target));

    /// <summary>Prints the verdicts; 1 when one is missed.</summary>
    internal int Conclude()
    {
        Console.WriteLine("\nGates");
        foreach (var (text, met) in _gates)
            Console.WriteLine($"  {(met ? "met   " : "MISSED")} {text}");
        return _gates.All(g => g.Met) ? 0 : 1;
    }
}
