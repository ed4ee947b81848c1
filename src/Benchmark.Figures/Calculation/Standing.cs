namespace Benchmark.Figures.Calculation;

/// <summary>From evidence to statement. On a limit is inside it.</summary>
internal static class Standing
{
    /// <summary>
    /// The verdict for a measure with intervals: adjusted z = z / sqrt(phi) when phi is above 1; beyond 3.09 above or below,
    /// beyond 1.96 possibly so, else within.
    /// </summary>
    public static Verdict OfScore(double z, Overdispersion overdispersion) => OfAdjusted(overdispersion.Adjust(z));

    /// <summary>The same of a score that allows for excess variation already, by whichever model.</summary>
    public static Verdict OfAdjusted(double adjusted)
    {
        var control = Confidence.StandardErrors(Confidence.Control);
        var usual = Confidence.StandardErrors(Confidence.Usual);
        return adjusted > control ? Verdict.Above
            : adjusted > usual ? Verdict.PossiblyAbove
            : adjusted < -control ? Verdict.Below
            : adjusted < -usual ? Verdict.PossiblyBelow
            : Verdict.Within;
    }

    /// <summary>The weaker statement for a measure without intervals.</summary>
    public static QuartileStanding OfQuartiles(double value, double lowerQuartile, double upperQuartile) =>
        value > upperQuartile ? QuartileStanding.AboveUpperQuartile
        : value < lowerQuartile ? QuartileStanding.BelowLowerQuartile
        : QuartileStanding.WithinMiddleHalf;
}
