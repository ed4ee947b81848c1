using Benchmark.Server.Calculation;
using Benchmark.Server.Data;
using Benchmark.Server.Measures;

namespace Benchmark.Server.Comparisons;

/// <summary>Sets a figure beside those of its statistical neighbours. The only place that does, whoever asks.</summary>
internal static class Comparer
{
    /// <summary>The comparison that a query asks for.</summary>
    public static Comparison Compare(Snapshot snapshot, ComparisonQuery query)
    {
        var (authority, table, period, edition, prices) = query;
        var measure = table.Measure;
        var year = table.Calendar.Periods[period];
        var cash = table[period, authority];
        var figure = prices.Apply(cash, measure, year);

        var list = snapshot.NeighboursOf(edition, authority);
        var neighbours = new ComparedNeighbour[list.Count];
        var used = new List<FigureCell>(list.Count);
        var leftOut = new List<LeftOut>();
        var countedFor = new Dictionary<int, string>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            var other = snapshot.AuthorityIndex(list[i].Code);
            var cell = prices.Apply(table[period, other], measure, year);
            neighbours[i] = new(list[i].Order, other, list[i].Closeness, cell);
            // A partner in the same return is the same figure, and two partners in the list are one figure: neither may weigh twice.
            if (cell.Unit == cash.Unit)
                leftOut.Add(new(list[i].Code, LeftOutReason.OwnReturn, snapshot.Authorities[authority].Code));
            else if (!cell.Value.HasValue)
                leftOut.Add(new(list[i].Code, LeftOutReason.Of(cell.Value.Reason)));
            else if (countedFor.TryGetValue(cell.Unit, out var first))
                leftOut.Add(new(list[i].Code, LeftOutReason.CountedWith, first));
            else
            {
                countedFor.Add(cell.Unit, list[i].Code);
                used.Add(cell);
            }
        }

        return new(
            query, figure, measure.IsSpend ? cash.Value.ValueOrNull : null, neighbours, SummaryOf(measure, used), leftOut,
            figure.Value.HasValue ? table.Nationally(period, authority) : null, AmongNeighbours(measure, figure, used),
            Sources(snapshot, query, cash));
    }

    private static Summary SummaryOf(MeasureSpec measure, List<FigureCell> used)
    {
        double[] values = [.. used.Select(cell => cell.Value.Value)];
        // A total in pounds has no denominator, so there is nothing to pool it over; nor has a share whose price year is missing.
        return measure.HasParts && used.TrueForAll(cell => cell.Numerator is not null && cell.Denominator is not null)
            ? Summary.Of(
                values, [.. used.Select(cell => cell.Numerator!.Value)], [.. used.Select(cell => cell.Denominator!.Value)],
                measure.Row.Scale)
            : Summary.Of(values);
    }

    private static (int Rank, int Of)? AmongNeighbours(MeasureSpec measure, FigureCell figure, List<FigureCell> used)
    {
        if (!figure.Value.HasValue || used.Count == 0)
            return null;
        var ranks = Rank.Ranks([figure.Value.Value, .. used.Select(cell => cell.Value.Value)], measure.Polarity);
        return (ranks[0], ranks.Length);
    }

    private static List<string> Sources(Snapshot snapshot, ComparisonQuery query, FigureCell cell)
    {
        var releases = new List<string>(4);
        if (cell.Release >= 0)
            releases.Add(snapshot.Releases[cell.Release].Id);
        var measure = query.Table.Measure;
        if (measure.Kind == MeasureKind.SpendPerChild
            && snapshot.Rows.PopulationRelease(query.Authority, query.Table.Calendar.Periods[query.Period][..4]) is var population and >= 0)
            releases.Add(snapshot.Releases[population].Id);
        if (measure.IsSpend && query.Prices.Index is { } index)
            releases.Add(index.Release);
        if (snapshot.NeighboursOf(query.Edition, query.Authority) is [var first, ..])
            releases.Add(first.Release);
        return releases;
    }
}
