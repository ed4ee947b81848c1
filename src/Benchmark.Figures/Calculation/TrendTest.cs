namespace Benchmark.Figures.Calculation;

/// <summary>
/// The trend test of Fingertips on the newest five consecutive periods: a line by least squares weighted by 1/SE^2, where
/// SE = width of the 95% interval / 3.92. There is a trend when chi-square = (slope / SE of the slope)^2 exceeds 9.5495 and the
/// slope keeps its sign with each point left out in turn. Counts vary more than Poisson, so it calls too many trends; who shows
/// one says so.
/// </summary>
/// <param name="Trend">The answer.</param>
/// <param name="Slope">Change a period, in the measure's unit.</param>
/// <param name="StandardError">1 / sqrt(sum of w (t - mean t)^2).</param>
/// <param name="ChiSquare">(Slope / StandardError)^2, one degree of freedom.</param>
/// <param name="KeepsSign">The slope keeps its sign with each point left out in turn.</param>
internal readonly record struct TrendTest(Trend Trend, double Slope, double StandardError, double ChiSquare, bool KeepsSign)
{
    /// <summary>How many points the test takes.</summary>
    public const int Points = 5;

    /// <summary>The chi-square quantile with one degree of freedom at 0.998, as Fingertips uses it.</summary>
    public const double Threshold = 9.5495;

    /// <summary>A 95% interval is 2 x 1.96 standard errors wide.</summary>
    private const double StandardErrorsWide = 3.92;

    /// <summary>
    /// The test on the last five of these figures, in ascending order of period; none ("cannot be said") when there are fewer
    /// than five, when they do not follow one another without a gap, or when an interval has no width to weigh by.
    /// </summary>
    /// <param name="periods">Consecutive periods differ by 1: 2021, 2022 and so on.</param>
    /// <param name="values">The value in each period.</param>
    /// <param name="lows">The lower ends of the 95% intervals.</param>
    /// <param name="highs">The upper ends.</param>
    public static TrendTest? Of(
        ReadOnlySpan<int> periods,
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> lows,
        ReadOnlySpan<double> highs)
    {
        if (values.Length != periods.Length || lows.Length != periods.Length || highs.Length != periods.Length)
            throw new ArgumentException("Each period has a value and an interval.", nameof(values));
        if (periods.Length < Points)
            return null;

        var start = periods.Length - Points;
        var newest = values[start..];
        var weights = new double[Points];
        for (var i = 0; i < Points; i++)
        {
            var standardError = (highs[start + i] - lows[start + i]) / StandardErrorsWide;
            if (periods[start + i] != periods[start] + i || !(standardError > 0))
                return null;
            weights[i] = 1 / (standardError * standardError);
        }

        var (slope, error) = Line(newest, weights);
        var keepsSign = true;
        for (var left = 0; left < Points; left++)
        {
            var without = (double[])weights.Clone();
            without[left] = 0;
            keepsSign &= Math.Sign(Line(newest, without).Slope) == Math.Sign(slope);
        }

        var chiSquare = slope / error * (slope / error);
        var trend = chiSquare <= Threshold || !keepsSign ? Trend.None : slope > 0 ? Trend.Rising : Trend.Falling;
        return new TrendTest(trend, slope, error, chiSquare, keepsSign);
    }

    private static (double Slope, double StandardError) Line(ReadOnlySpan<double> values, double[] weights)
    {
        var (total, sumOfTimes) = (0.0, 0.0);
        for (var t = 0; t < Points; t++)
        {
            total += weights[t];
            sumOfTimes += weights[t] * t;
        }

        // Weighted times from their mean add up to 0, so the mean of the values would fall out of the sum.
        var (across, along) = (0.0, 0.0);
        for (var t = 0; t < Points; t++)
        {
            var time = t - (sumOfTimes / total);
            across += weights[t] * time * values[t];
            along += weights[t] * time * time;
        }

        return (across / along, 1 / Math.Sqrt(along));
    }
}
