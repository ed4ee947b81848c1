namespace Benchmark.Figures.Calculation;

/// <summary>
/// The cut points of the national bands, in the measure's unit: type 7 quantiles at 0.25, 0.5 and 0.75 of all units with a value.
/// As in DfE's Local Authority Interactive Tool the upper bound belongs to the band below it, whichever way the polarity runs:
/// low is good gives A up to and including the first cut point, high is good gives A only above the third.
/// Ties can leave a band empty.
/// </summary>
internal sealed class NationalBands
{
    private readonly double first;
    private readonly double second;
    private readonly double third;
    private readonly bool lowIsGood;

    private NationalBands(double[] sorted, bool lowIsGood)
    {
        first = Quantile.Type7(sorted, 0.25);
        second = Quantile.Type7(sorted, 0.5);
        third = Quantile.Type7(sorted, 0.75);
        this.lowIsGood = lowIsGood;
    }

    /// <summary>
    /// The bands of these values; none for a neutral measure, which has no good end, nor with fewer than
    /// <see cref="Summary.Enough"/> values, which have no quartiles.
    /// </summary>
    public static NationalBands? Of(ReadOnlySpan<double> values, Polarity polarity)
    {
        if (polarity is Polarity.Neutral or Polarity.Context || values.Length < Summary.Enough)
            return null;

        var sorted = values.ToArray();
        Array.Sort(sorted);
        return new NationalBands(sorted, polarity == Polarity.LowIsGood);
    }

    /// <summary>The band of one of the values.</summary>
    public Band BandOf(double value)
    {
        var quarter = value <= first ? 0 : value <= second ? 1 : value <= third ? 2 : 3;
        return (Band)(lowIsGood ? quarter : 3 - quarter);
    }
}
