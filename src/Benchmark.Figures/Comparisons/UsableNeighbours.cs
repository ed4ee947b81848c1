using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Comparisons;

/// <summary>The neighbours of one authority for one measure and period: all, those used, those left out, and their summary.</summary>
/// <param name="All">All of them in order.</param>
/// <param name="Used">Figures that count, each reporting unit once.</param>
/// <param name="LeftOut">The others, each with its reason.</param>
/// <param name="Summary">Summary of those used.</param>
internal sealed record UsableNeighbours(
    IReadOnlyList<ComparedNeighbour> All, IReadOnlyList<FigureCell> Used, IReadOnlyList<LeftOut> LeftOut, Summary Summary)
{
    /// <summary>Sorts the neighbours into used and left out.</summary>
    public static UsableNeighbours Of(FigureTable table, Period period, Authority authority, Peers peers, Prices prices)
    {
        var measure = table.Measure;
        var ownUnit = table[period, authority].Unit;
        var all = new List<ComparedNeighbour>(10);
        var used = new List<FigureCell>(10);
        var leftOut = new List<LeftOut>();
        var countedFor = new Dictionary<Authority, Authority>(10);
        foreach (var peer in peers.Of(authority))
        {
            var cell = prices.Apply(table[period, peer.Authority], measure, period);
            all.Add(new(peer, cell));
            // Words are shown beside each other and left out of nothing.
            if (measure.Formula.IsText)
                continue;
            // A partner in the same return is the same figure, and two partners in the list are one figure: neither may weigh twice.
            if (cell.Unit == ownUnit)
                leftOut.Add(new(peer.Authority, LeftOutReason.OwnReturn, authority));
            else if (!cell.Value.HasValue)
                leftOut.Add(new(peer.Authority, LeftOutReason.Of(cell.Value.Reason)));
            else if (countedFor.TryGetValue(cell.Unit!, out var first))
                leftOut.Add(new(peer.Authority, LeftOutReason.CountedWith, first));
            else
            {
                countedFor.Add(cell.Unit!, peer.Authority);
                used.Add(cell);
            }
        }

        return new(all, used, leftOut, SummaryOf(measure, used));
    }

    private static Summary SummaryOf(Measure measure, List<FigureCell> used)
    {
        double[] values = [.. used.Select(cell => cell.Value.Value)];
        // A total in pounds has no denominator, so there is nothing to pool it over; nor has a share whose price year is missing.
        return measure.Formula.HasParts && used.TrueForAll(cell => cell.Numerator is not null && cell.Denominator is not null)
            ? Summary.Of(
                values, [.. used.Select(cell => cell.Numerator!.Value)], [.. used.Select(cell => cell.Denominator!.Value)],
                measure.Formula.Scale)
            : Summary.Of(values);
    }
}
