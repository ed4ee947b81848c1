using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;

namespace Benchmark.Figures.Comparisons;

/// <summary>Scores of figures around the pooled value of their neighbours.</summary>
internal static class Scores
{
    /// <summary>z of one figure; null where it or the pooled value is missing.</summary>
    public static double? Of(MeasureSpec measure, FigureCell figure, Summary neighbours)
    {
        if (!figure.Value.HasValue || neighbours.Pooled is not { } pooled)
            return null;
        var (numerator, denominator, scale) = (figure.Numerator!.Value, figure.Denominator!.Value, measure.Row.Scale);
        return measure.Kind == MeasureKind.Rate
            ? NeighbourScores.OfRates([numerator], [denominator], [pooled], scale).Z[0]
            : NeighbourScores.OfProportions([numerator], [denominator], [pooled], scale).Z[0];
    }

    /// <summary>
    /// Overdispersion of all authorities, each around its own neighbours; null when none has a score. The members of a joint
    /// return have neighbours of their own and count each.
    /// </summary>
    public static Overdispersion? OfAll(Snapshot snapshot, FigureTable table, int period, string edition)
    {
        var set = new NeighbourSet(edition);
        double[] scores =
        [
            .. Enumerable.Range(0, snapshot.Authorities.Count)
                .Select(authority => Of(
                    table.Measure, table[period, authority],
                    UsableNeighbours.Of(snapshot, table, period, authority, set, Prices.Cash).Summary))
                .OfType<double>(),
        ];
        return scores.Length == 0 ? null : Overdispersion.Of(scores);
    }
}
