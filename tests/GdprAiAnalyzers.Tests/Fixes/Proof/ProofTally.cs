namespace GdprAiAnalyzers.Tests.Fixes.Proof;

/// <summary>What the proof has counted so far, over all cases of this run.</summary>
internal static class ProofTally
{
    private static readonly Lock Gate = new();
    private static Counts s_counts;

    public static Counts Now
    {
        get
        {
            lock (Gate)
                return s_counts;
        }
    }

    public static void Add(Counts counts)
    {
        lock (Gate)
            s_counts += counts;
    }
}

/// <param name="Cases">Compilations with a diagnostic.</param>
/// <param name="Diagnostics">What is reported in them.</param>
/// <param name="WithoutAction">Those for which nothing can be offered.</param>
/// <param name="Unexplained">Those of them for which <see cref="NoAction"/> gives no reason.</param>
/// <param name="WithAction">Those for which an action is offered.</param>
/// <param name="Tried">Actions applied, one by one.</param>
/// <param name="Compiled">Those whose result has no complaint of the compiler that was not there.</param>
/// <param name="Gone">Those after which their diagnostic is gone, and no other has come.</param>
/// <param name="FixAlls">Fix Alls applied.</param>
/// <param name="FixAllsSettled">Those that compiled, left none of their diagnostics, and changed nothing the second time.</param>
internal readonly record struct Counts(int Cases, int Diagnostics, int WithoutAction, int Unexplained, int WithAction, int Tried, int Compiled, int Gone, int FixAlls, int FixAllsSettled, TimeSpan Time)
{
    public static Counts operator +(Counts a, Counts b) => new(
        a.Cases + b.Cases, a.Diagnostics + b.Diagnostics, a.WithoutAction + b.WithoutAction, a.Unexplained + b.Unexplained, a.WithAction + b.WithAction,
        a.Tried + b.Tried, a.Compiled + b.Compiled, a.Gone + b.Gone, a.FixAlls + b.FixAlls, a.FixAllsSettled + b.FixAllsSettled, a.Time + b.Time);
}
