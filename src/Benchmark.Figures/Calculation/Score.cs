namespace Benchmark.Figures.Calculation;

/// <summary>
/// How many standard errors a unit lies from where it would be at a given centre, were chance alone at work. Unadjusted;
/// <see cref="Overdispersion"/> says how far to trust it. Source: Spiegelhalter (2005), "Funnel plots for comparing
/// institutional performance", and for the square roots his "Handling over-dispersion of performance indicators".
/// </summary>
internal static class Score
{
    /// <summary>
    /// z = 2 (sqrt(observed) - sqrt(expected)) for counts; the square root steadies a Poisson count's variance at 1/4, so the
    /// score also stands when nothing was expected or observed.
    /// </summary>
    public static double OfRate(double observed, double expected) => 2 * (Math.Sqrt(observed) - Math.Sqrt(expected));

    /// <summary>
    /// z = (p - p0) / sqrt(p0 (1 - p0) / n) for proportions as shares of 1; none around a centre of 0 or 1, which leaves chance
    /// no room.
    /// </summary>
    public static double? OfProportion(double share, double centre, double denominator) =>
        centre is > 0 and < 1 ? (share - centre) / Math.Sqrt(centre * (1 - centre) / denominator) : null;
}
