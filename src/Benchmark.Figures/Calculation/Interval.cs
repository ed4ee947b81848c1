using MathNet.Numerics.Distributions;

namespace Benchmark.Figures.Calculation;

/// <summary>
/// An interval in the measure's unit, both ends included. Only figures that count something have one: pounds, shares of spend and
/// as-published measures have no interval, whatever arithmetic would allow.
/// Source: PHEindicatormethods (phe_rate, phe_proportion), Public Health Technical Guide: Confidence Intervals.
/// </summary>
internal readonly record struct Interval(double Low, double High)
{
    /// <summary>Byar's approximation is close from this count upwards; below it the exact interval is used.</summary>
    private const int ExactBelow = 10;

    /// <summary>
    /// The interval of a rate of counts, Poisson. From 10 upwards Byar's method (Breslow and Day 1987):
    /// low = O (1 - 1/(9 O) - z/(3 sqrt O))^3, high = (O+1) (1 - 1/(9 (O+1)) + z/(3 sqrt(O+1)))^3.
    /// Under 10 exact: half the chi-square quantiles with 2 O and 2 O + 2 degrees of freedom; a count of 0 has the low end 0.
    /// Both over denominator x scale. Counts of children vary more than Poisson: brothers and sisters come into care together.
    /// </summary>
    public static Interval Byar(double count, double denominator, double scale, double confidence)
    {
        if (!(count >= 0))
            throw new ArgumentOutOfRangeException(nameof(count), count, "A count is not below 0.");
        RequireDenominator(denominator);

        var (low, high) = count < ExactBelow ? ExactCount(count, confidence) : ByarCount(count, confidence);
        return new Interval(low / denominator * scale, high / denominator * scale);
    }

    /// <summary>
    /// The interval of a proportion by Wilson's method (1927): (2x + z^2 -+ z sqrt(z^2 + 4 x (1 - p))) / (2 (n + z^2)) x scale.
    /// On full-time equivalents it is an approximation, for they are not independent yes-or-no answers; who shows it says so.
    /// </summary>
    public static Interval Wilson(double numerator, double denominator, double scale, double confidence)
    {
        RequireDenominator(denominator);
        if (!(numerator >= 0 && numerator <= denominator))
            throw new ArgumentOutOfRangeException(nameof(numerator), numerator, "A part is between 0 and the whole.");

        var z = Confidence.StandardErrors(confidence);
        var middle = (2 * numerator) + (z * z);
        var reach = z * Math.Sqrt((z * z) + (4 * numerator * (1 - (numerator / denominator))));
        var twice = 2 * (denominator + (z * z));
        // Of all, the high end is 1 in algebra and may be a digit off in binary; of none, sqrt(z^2) is z to the last bit.
        var high = numerator < denominator ? (middle + reach) / twice : 1;
        return new Interval((middle - reach) / twice * scale, high * scale);
    }

    private static (double Low, double High) ExactCount(double count, double confidence)
    {
        var upper = Confidence.UpperTail(confidence);
        var low = count > 0 ? ChiSquared.InvCDF(2 * count, 1 - upper) / 2 : 0;
        return (low, ChiSquared.InvCDF((2 * count) + 2, upper) / 2);
    }

    private static (double Low, double High) ByarCount(double count, double confidence)
    {
        var z = Confidence.StandardErrors(confidence);
        var next = count + 1;
        return (
            count * Math.Pow(1 - (1 / (9 * count)) - (z / (3 * Math.Sqrt(count))), 3),
            next * Math.Pow(1 - (1 / (9 * next)) + (z / (3 * Math.Sqrt(next))), 3));
    }

    private static void RequireDenominator(double denominator)
    {
        if (!(denominator > 0))
            throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "A denominator is above 0.");
    }
}
