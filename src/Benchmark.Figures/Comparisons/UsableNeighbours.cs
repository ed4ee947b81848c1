using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Comparisons;

/// <summary>The neighbours of one authority for one measure and period: all, those used, those left out, and their summary.</summary>
/// <param name="All">All of them in order.</param>
/// <param name="Used">
/// Figures that count, each reporting unit once; those whose count rounds to zero count as 0, without a pooled value. A share of
/// pounds is in cash, since no index moves it.
/// </param>
/// <param name="UsedOf">Whose figures those are, in the same order.</param>
/// <param name="LeftOut">The others, each with its reason.</param>
/// <param name="Summary">Summary of those used.</param>
internal sealed record UsableNeighbours(
    IReadOnlyList<ComparedNeighbour> All, IReadOnlyList<FigureCell> Used, IReadOnlyList<Authority> UsedOf, IReadOnlyList<LeftOut> LeftOut,
    Summary Summary)
{
    /// <summary>How many of those used count as 0, because their count rounds to zero.</summary>
    public int CountedAsZero => Used.Count(cell => cell.CountsAsZero);

    /// <summary>
    /// Mean of the figures of a group too small for <see cref="Summary.Mean"/>: whoever chose those few wants them, and it speaks for no
    /// others. None of fewer than two, and where there is a mean.
    /// </summary>
    public double? PlainMean => Summary.TooFew && Used.Count > 1 ? Used.Select(cell => cell.Ordered!.Value).Order().Sum() / Used.Count : null;

    /// <summary>Sorts the neighbours into used and left out.</summary>
    public static UsableNeighbours Of(FigureTable table, Period period, Authority authority, Peers peers, Prices prices)
    {
        var measure = table.Measure;
        var ownUnit = table[period, authority].Unit;
        var all = new List<ComparedNeighbour>(10);
        var used = new List<FigureCell>(10);
        var usedOf = new List<Authority>(10);
        var leftOut = new List<LeftOut>();
        var countedFor = new Dictionary<Authority, Authority>(10);
        foreach (var peer in peers.Of(authority))
        {
            var cash = table[period, peer.Authority];
            var cell = prices.Apply(cash, measure, period);
            all.Add(new(peer, cell));
            // Words are shown beside each other and left out of nothing.
            if (measure.Formula.IsText)
                continue;
            // A partner in the same return is the same figure, and two partners in the list are one figure: neither may weigh twice.
            if (cell.Unit == ownUnit)
                leftOut.Add(new(peer.Authority, LeftOutReason.OwnReturn, authority));
            else if (cell.Ordered is null)
                leftOut.Add(new(peer.Authority, LeftOutReason.Of(cell.Value.Reason), null, cash.Value.HasValue ? cell.Note : ""));
            else if (countedFor.TryGetValue(cell.Unit!, out var first))
                leftOut.Add(new(peer.Authority, LeftOutReason.CountedWith, first));
            else
            {
                countedFor.Add(cell.Unit!, peer.Authority);
                used.Add(measure.Formula.IsMoney ? cell : cash);
                usedOf.Add(peer.Authority);
            }
        }

        return new(all, used, usedOf, leftOut, SummaryOf(measure, used));
    }

    /// <summary>Summary of figures that count.</summary>
    public static Summary SummaryOf(Measure measure, IReadOnlyCollection<FigureCell> used)
    {
        double[] values = [.. used.Select(cell => cell.Ordered!.Value)];
        // A total in pounds has no denominator, so there is nothing to pool it over.
        if (!measure.Formula.HasParts || measure.Formula.IsTotal)
            return Summary.Of(values);
        FigureCell[] whole = [.. used.Where(cell => cell is { Value.HasValue: true, Numerator: not null, Denominator: not null })];
        return Summary.Of(
            values, [.. whole.Select(cell => cell.Numerator!.Value)], [.. whole.Select(cell => cell.Denominator!.Value)], measure.Formula.Scale);
    }
}
