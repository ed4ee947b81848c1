namespace Benchmark.Figures.Calculation;

/// <summary>
/// Every authority's score around its own neighbours' pooled value, and the overdispersion of them all: what the verdicts of one
/// measure and period rest on. Phi is national because ten neighbours are too few to tell it.
/// </summary>
/// <param name="Z">A score for each authority, in the order given; none where the neighbours' pooled share is 0% or 100%.</param>
/// <param name="Overdispersion">From all the scores; none when there is no score.</param>
internal sealed record NeighbourScores(IReadOnlyList<double?> Z, Overdispersion? Overdispersion)
{
    /// <summary>Scores of rates of counts.</summary>
    /// <param name="counts">The count of each authority whose neighbours have a pooled value.</param>
    /// <param name="denominators">Its own denominator.</param>
    /// <param name="neighboursPooled">Its neighbours' pooled value, in the measure's unit.</param>
    /// <param name="scale">10,000 for a rate per 10,000.</param>
    public static NeighbourScores OfRates(
        ReadOnlySpan<double> counts,
        ReadOnlySpan<double> denominators,
        ReadOnlySpan<double> neighboursPooled,
        double scale)
    {
        RequireSameLength(counts, denominators, neighboursPooled);
        var z = new double?[counts.Length];
        for (var i = 0; i < z.Length; i++)
            z[i] = Score.OfRate(counts[i], neighboursPooled[i] / scale * denominators[i]);
        return From(z);
    }

    /// <summary>Scores of proportions; parameters as for <see cref="OfRates"/>, scale 100 for a percentage.</summary>
    public static NeighbourScores OfProportions(
        ReadOnlySpan<double> numerators,
        ReadOnlySpan<double> denominators,
        ReadOnlySpan<double> neighboursPooled,
        double scale)
    {
        RequireSameLength(numerators, denominators, neighboursPooled);
        var z = new double?[numerators.Length];
        for (var i = 0; i < z.Length; i++)
            z[i] = Score.OfProportion(numerators[i] / denominators[i], neighboursPooled[i] / scale, denominators[i]);
        return From(z);
    }

    private static NeighbourScores From(double?[] z)
    {
        double[] present = [.. z.OfType<double>()];
        return new NeighbourScores(z, present.Length > 0 ? Calculation.Overdispersion.Of(present) : null);
    }

    private static void RequireSameLength(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c)
    {
        if (a.Length != b.Length || a.Length != c.Length)
            throw new ArgumentException("Each authority has a numerator, a denominator and a pooled value of its neighbours.");
    }
}
