using Benchmark.Figures;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Server.Tests.Comparisons;

/// <summary>
/// The numbers of a comparison as a list and a loop each: nothing is laid out in columns, shared or kept. Slow, and what the
/// fast way has to give to the last bit.
/// </summary>
internal sealed class PlainComparison
{
    private const int Enough = 5;

    private readonly Snapshot _snapshot;
    private readonly Dictionary<(FigureTable, Period, Edition), (double Phi, double Tau, int Units)?> _variations = [];

    public PlainComparison(Snapshot snapshot) => _snapshot = snapshot;

    public static (List<FigureCell> Used, List<string> UsedOf, List<LeftOut> LeftOut) Sort(ComparisonQuery query, IReadOnlyList<Peer> peers)
    {
        var (authority, table, period, _, prices) = query;
        var (used, usedOf, leftOut, counted) = (new List<FigureCell>(), new List<string>(), new List<LeftOut>(), new Dictionary<Authority, Authority>());
        foreach (var peer in peers.Select(one => one.Authority))
        {
            var cash = table[period, peer];
            var cell = prices.Apply(cash, table.Measure, period);
            if (table.Measure.Formula.IsText)
                continue;
            if (cell.Unit == table[period, authority].Unit)
                leftOut.Add(new(peer, LeftOutReason.OwnReturn, authority));
            else if (cell.Ordered is null)
                leftOut.Add(new(peer, LeftOutReason.Of(cell.Value.Reason), null, cash.Value.HasValue ? cell.Note : ""));
            else if (!counted.TryAdd(cell.Unit!, peer))
                leftOut.Add(new(peer, LeftOutReason.CountedWith, counted[cell.Unit!]));
            else
            {
                used.Add(table.Measure.Formula.IsMoney ? cell : cash);
                usedOf.Add(peer.Code);
            }
        }

        return (used, usedOf, leftOut);
    }

    public static Summary Summarise(Measure measure, IReadOnlyList<FigureCell> used)
    {
        var values = used.Select(cell => cell.Ordered!.Value).Order().ToList();
        if (values.Count == 0)
            return default;
        if (values.Count < Enough)
            return new(values.Count, null, null, null, values[0], null, null, values[^1]);
        var whole = used.Where(cell => cell is { Value.HasValue: true, Numerator: not null, Denominator: not null }).ToList();
        var below = whole.Select(cell => cell.Denominator!.Value).Order().Aggregate(0.0, (sum, one) => sum + one);
        double? pooled = measure.Formula.HasParts && !measure.Formula.IsTotal && whole.Count >= Enough && below > 0
            ? whole.Select(cell => cell.Numerator!.Value).Order().Aggregate(0.0, (sum, one) => sum + one) / below * measure.Formula.Scale
            : null;
        return new(
            values.Count, values.Aggregate(0.0, (sum, one) => sum + one) / values.Count, At(0.5), pooled, values[0], At(0.25), At(0.75), values[^1]);

        double At(double p)
        {
            var position = (values.Count - 1) * p;
            var floor = (int)Math.Floor(position);
            return values[floor] + ((position - floor) * (values[Math.Min(floor + 1, values.Count - 1)] - values[floor]));
        }
    }

    /// <summary>Rank, of how many, and the places that the intervals leave open.</summary>
    public static (int Rank, int Of, int? Best, int? Worst)? Place(Measure measure, FigureCell own, IReadOnlyList<FigureCell> used)
    {
        if (measure.IsContext || measure.Formula.IsTotal || own.Ordered is not { } mine || used.Count == 0)
            return null;
        var low = measure.Polarity == Polarity.LowIsGood;
        var rank = 1 + used.Count(cell => low ? cell.Ordered < mine : cell.Ordered > mine);
        if (!measure.Formula.HasIntervals || measure.Formula.IntervalOf(own, Confidence.Usual) is not { } interval)
            return (rank, used.Count + 1, null, null);
        var others = used.Select(cell => measure.Formula.IntervalOf(cell, Confidence.Usual)).OfType<Interval>().ToList();
        var above = others.Count(other => other.Low > interval.High);
        var below = others.Count(other => other.High < interval.Low);
        return (rank, used.Count + 1, 1 + (low ? below : above), used.Count + 1 - (low ? above : below));
    }

    /// <summary>phi and tau squared of all units around their own neighbours, and how many there are; null where none has a score.</summary>
    public (double Phi, double Tau, int Units)? Variation(FigureTable table, Period period, Edition edition)
    {
        if (_variations.TryGetValue((table, period, edition), out var known))
            return known;
        var (scores, deviations) = (new List<double>(), new List<Deviation>());
        foreach (var authority in _snapshot.Places.Authorities)
        {
            var cell = table[period, authority];
            var (used, _, _) = Sort(new(authority, table, period, Peers.Of(edition), Prices.Cash), edition.NeighboursOf(authority));
            if (cell.Unit != authority || !cell.Value.HasValue || Summarise(table.Measure, used).Pooled is not { } pooled
                || table.Measure.Formula.ScoreOf(cell, pooled) is not { } z)
                continue;
            scores.Add(z);
            if (table.Measure.Formula.DeviationOf(cell, pooled) is { } deviation)
                deviations.Add(deviation);
        }

        return _variations[(table, period, edition)] =
            scores.Count == 0 ? null : (Overdispersion.Of([.. scores]).Phi, AdditiveVariation.Of(deviations).TauSquared, scores.Count);
    }
}
