namespace Benchmark.Figures.Calculation;

/// <summary>
/// How far each of some values lies from their median, in units of 1.4826 x the median absolute deviation, which a few extreme values
/// do not move as they would move a mean and a standard deviation. Source: Rousseeuw and Croux (1993), Alternatives to the Median
/// Absolute Deviation; 1.4826 makes the unit a standard deviation where values are normal.
/// </summary>
internal static class MedianScores
{
    private const double ToStandardDeviation = 1.4826;

    /// <summary>A score for each value, in the order given; none where the values do not differ, and none without values.</summary>
    public static double[] Of(double[] values)
    {
        if (values.Length == 0)
            return [];
        var middle = Middle(values);
        var unit = ToStandardDeviation * Middle([.. values.Select(value => Math.Abs(value - middle))]);
        return unit > 0 ? [.. values.Select(value => (value - middle) / unit)] : [];
    }

    private static double Middle(double[] values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return Quantile.Type7(sorted, 0.5);
    }
}
