using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;

namespace Benchmark.Figures.Comparisons;

/// <summary>Sets a figure beside those of its statistical neighbours. The only place that does, whoever asks.</summary>
internal static class Comparer
{
    /// <summary>The comparison that a query asks for.</summary>
    public static Comparison Compare(Snapshot snapshot, ComparisonQuery query)
    {
        var (authority, table, period, set, prices) = query;
        var measure = table.Measure;
        var cash = table[period, authority];
        var figure = prices.Apply(cash, measure, table.Calendar.Periods[period]);
        var neighbours = UsableNeighbours.Of(snapshot, table, period, authority, set, prices);
        return new(
            query, figure, measure.IsSpend ? cash.Value.ValueOrNull : null, neighbours,
            figure.Value.HasValue ? table.Nationally(period, authority) : null,
            AmongNeighbours(measure, figure, neighbours.Used),
            measure.Interval(figure, Confidence.Usual), measure.Interval(figure, Confidence.Control),
            ComparisonVerdict.Of(snapshot, query, figure, neighbours.Summary),
            ComparisonGap.Of(measure, figure, neighbours.Summary), Sources(snapshot, query, cash));
    }

    private static Place? AmongNeighbours(MeasureSpec measure, FigureCell figure, IReadOnlyList<FigureCell> used)
    {
        if (!figure.Value.HasValue || used.Count == 0)
            return null;
        FigureCell[] cells = [figure, .. used];
        var rank = Rank.Ranks([.. cells.Select(cell => cell.Value.Value)], measure.Polarity)[0];
        if (!measure.HasIntervals)
            return new(rank, cells.Length, null, null);
        Interval[] intervals = [.. cells.Select(cell => measure.Interval(cell, Confidence.Usual)!.Value)];
        return new(
            rank, cells.Length,
            Rank.RankIntervals([.. intervals.Select(i => i.Low)], [.. intervals.Select(i => i.High)], measure.Polarity)[0], null);
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
        if (query.Neighbours.Release(snapshot, query.Authority) is { } list)
            releases.Add(list);
        return releases;
    }
}
