namespace Benchmark.Figures.Calculation;

/// <summary>How a figure moved between two periods.</summary>
/// <param name="Value">to - from, in the measure's unit.</param>
/// <param name="Percent">100 (to - from) / from; none unless from is above 0, for a share of nothing is no number.</param>
internal readonly record struct Change(double Value, double? Percent)
{
    /// <summary>
    /// The change from an earlier to a later figure, both present: a gap in the series is a gap and has no change.
    /// </summary>
    public static Change Between(double from, double to) =>
        new(to - from, from > 0 ? (to - from) / from * 100 : null);
}
