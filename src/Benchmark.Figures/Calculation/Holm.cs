namespace Benchmark.Figures.Calculation;

/// <summary>
/// Allows for having looked at many: the chance that any of them would be so far out by chance alone stays below what is read off one.
/// Source: Holm (1979), A Simple Sequentially Rejective Multiple Test Procedure; as R's <c>p.adjust</c>.
/// </summary>
internal static class Holm
{
    /// <summary>Each p value allowing for all of them: times how many are at least as large, never below a smaller one's, 1 at most.</summary>
    public static IReadOnlyList<double> Adjust(IReadOnlyList<double> values)
    {
        var adjusted = new double[values.Count];
        var least = 0.0;
        foreach (var (rank, at) in Enumerable.Range(0, values.Count).OrderBy(i => values[i]).Index())
            adjusted[at] = least = Math.Max(least, Math.Min(1, (values.Count - rank) * values[at]));
        return adjusted;
    }
}
