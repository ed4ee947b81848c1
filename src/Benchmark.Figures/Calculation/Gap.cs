namespace Benchmark.Figures.Calculation;

/// <summary>What it would take to stand where the neighbours' median stands.</summary>
internal static class Gap
{
    /// <summary>
    /// (value - neighbours' median) x own denominator / scale, in the numerator's unit: children, FTE or pounds. For the
    /// preventative share the denominator is preventative plus statutory spend. Above 0 the authority has more than the median.
    /// It says how large the difference is, not that closing it would be right, nor that it is a real one.
    /// </summary>
    public static double InNumerator(double value, double median, double denominator, double scale) =>
        (value - median) * denominator / scale;

    /// <summary>value - neighbours' median, in the measure's own unit: all there is for a measure without parts.</summary>
    public static double InOwnUnit(double value, double median) => value - median;
}
