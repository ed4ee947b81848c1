namespace Benchmark.Figures.Calculation;

/// <summary>
/// How far a unit lies from a centre on the scale of the additive model, and the standard error that chance alone gives there. Other
/// scales give other counts of units that stand out, so the formula is printed wherever its results are.
/// </summary>
/// <param name="Y">sqrt(observed / expected) - 1 for a rate; asin sqrt p - asin sqrt p0 for a proportion.</param>
/// <param name="S">1 / (2 sqrt(expected)) for a rate; 1 / (2 sqrt n) for a proportion.</param>
internal readonly record struct Deviation(double Y, double S)
{
    /// <summary>Of a count from what is expected; none when nothing is expected.</summary>
    public static Deviation? OfRate(double observed, double expected) =>
        expected > 0 ? new(Math.Sqrt(observed / expected) - 1, 1 / (2 * Math.Sqrt(expected))) : null;

    /// <summary>Of a share of 1 from a centre of the same kind; none around a centre of 0 or 1, which leaves chance no room.</summary>
    public static Deviation? OfProportion(double share, double centre, double denominator) =>
        centre is > 0 and < 1 ? new(Math.Asin(Math.Sqrt(share)) - Math.Asin(Math.Sqrt(centre)), 1 / (2 * Math.Sqrt(denominator))) : null;
}

/// <summary>
/// The additive model of excess variation: beside chance, authorities differ by a standard deviation tau that is the same for large
/// and small. u = y/s winsorised at its 10th and 90th percentiles (type 7), phi' = mean of its squares, w = 1/s^2,
/// tau^2 = max(0, (N phi' - (N - 1)) / (sum w - sum w^2 / sum w)), z = y / sqrt(s^2 + tau^2). Multiplied limits hardly ever flag a
/// small authority; these flag small and large alike. Source: Spiegelhalter (2005), "Handling over-dispersion of performance
/// indicators"; DerSimonian and Laird (1986); FunnelPlotR.
/// </summary>
/// <param name="TauSquared">Variance between units beyond chance, on the scale of <see cref="Deviation"/>.</param>
internal readonly record struct AdditiveVariation(double TauSquared)
{
    /// <summary>The variation of these units; with fewer than two there is none to tell.</summary>
    public static AdditiveVariation Of(IReadOnlyList<Deviation> units)
    {
        if (units.Count < 2)
            return new(0);
        var n = units.Count;
        var phi = Overdispersion.Of([.. units.Select(unit => unit.Y / unit.S)]).Phi;
        double[] weights = [.. units.Select(unit => 1 / (unit.S * unit.S))];
        var total = weights.Sum();
        return new(Math.Max(0, ((n * phi) - (n - 1)) / (total - (weights.Sum(weight => weight * weight) / total))));
    }

    /// <summary>The score of a unit: y / sqrt(s^2 + tau^2).</summary>
    public double Score(Deviation unit) => unit.Y / Math.Sqrt((unit.S * unit.S) + TauSquared);
}
