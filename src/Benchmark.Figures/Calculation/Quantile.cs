namespace Benchmark.Figures.Calculation;

/// <summary>
/// Quantiles by linear interpolation, R's type 7: h = (n - 1)p, x[floor h] + (h - floor h)(x[floor h + 1] - x[floor h]),
/// in the unit of the values. Source: Hyndman and Fan (1996), "Sample Quantiles in Statistical Packages", definition 7,
/// the default of R, NumPy and Excel's QUARTILE.INC, and so of the publications that our users check us against.
/// </summary>
internal static class Quantile
{
    /// <summary>The quantile at <paramref name="p"/>, 0 to 1, of values that are already in ascending order.</summary>
    /// <exception cref="ArgumentException">There are no values: nothing has no quantile.</exception>
    public static double Type7(ReadOnlySpan<double> sorted, double p)
    {
        if (sorted.IsEmpty)
            throw new ArgumentException("A quantile needs at least one value.", nameof(sorted));
        if (!(p >= 0 && p <= 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "A quantile lies between 0 and 1.");

        var position = (sorted.Length - 1) * p;
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
