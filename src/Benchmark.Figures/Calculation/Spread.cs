namespace Benchmark.Figures.Calculation;

/// <summary>How far a set of neighbours lies apart: alike in name may be far apart in fact.</summary>
/// <param name="Range">Maximum - minimum, in the measure's unit; none without values.</param>
/// <param name="StandardDeviation">
/// The sample standard deviation, divisor n - 1, in the measure's unit; none with fewer than <see cref="Summary.Enough"/> values.
/// </param>
/// <param name="CoefficientOfVariation">
/// 100 x sample standard deviation / mean, in percent, so that measures in different units can be set side by side; none with
/// fewer than <see cref="Summary.Enough"/> values, nor when the mean is not above 0.
/// </param>
internal readonly record struct Spread(double? Range, double? StandardDeviation, double? CoefficientOfVariation)
{
    /// <summary>The spread of the neighbours' values.</summary>
    public static Spread Of(ReadOnlySpan<double> values)
    {
        var summary = Summary.Of(values);
        if (summary.Mean is not { } mean)
            return new Spread(summary.Maximum - summary.Minimum, null, null);

        var sorted = values.ToArray();
        Array.Sort(sorted);
        var deviation = Math.Sqrt(sorted.Sum(value => (value - mean) * (value - mean)) / (sorted.Length - 1));
        return new Spread(summary.Maximum - summary.Minimum, deviation, mean > 0 ? deviation / mean * 100 : null);
    }
}
