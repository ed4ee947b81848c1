namespace Benchmark.Figures.Calculation;

/// <summary>
/// How much more units differ than chance explains: phi, the mean of squared scores after winsorising them at their 10th and 90th
/// percentiles (type 7), so that the few units that truly stand out do not widen the limits that are to find them.
/// Source: Spiegelhalter (2005). Phi is shown beside whatever it widens.
/// </summary>
internal readonly record struct Overdispersion(double Phi)
{
    private const double Tail = 0.1;

    /// <summary>
    /// What limits are multiplied by and scores divided by: sqrt(phi) when phi is above 1, else 1. Never narrower.
    /// </summary>
    public double Widening => Phi > 1 ? Math.Sqrt(Phi) : 1;

    /// <summary>The overdispersion of these scores.</summary>
    /// <exception cref="ArgumentException">There is no score: nothing says how widely nothing varies.</exception>
    public static Overdispersion Of(ReadOnlySpan<double> scores)
    {
        if (scores.IsEmpty)
            throw new ArgumentException("Overdispersion needs at least one score.", nameof(scores));

        var sorted = scores.ToArray();
        Array.Sort(sorted);
        var low = Quantile.Type7(sorted, Tail);
        var high = Quantile.Type7(sorted, 1 - Tail);
        return new Overdispersion(sorted.Average(z => Math.Pow(Math.Clamp(z, low, high), 2)));
    }

    /// <summary>The score after widening: z / sqrt(phi) when phi is above 1.</summary>
    public double Adjust(double z) => z / Widening;
}
