using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;

namespace Benchmark.Figures.Comparisons;

/// <summary>Follows one measure over time. Gaps stay gaps.</summary>
internal static class Trends
{
    /// <summary>The trend of an authority, or of a region or England.</summary>
    /// <param name="snapshot">The database state.</param>
    /// <param name="query">What is followed.</param>
    public static MeasureTrend Follow(Snapshot snapshot, TrendQuery query)
    {
        var (area, isRegion, table, from, to, prices, neighbours) = query;
        var points = new List<TrendPoint>();
        for (var period = from; period <= to; period++)
        {
            var aggregate = isRegion ? table.Aggregate(period, area) : null;
            var cash = aggregate?.Cell ?? table[period, area];
            points.Add(new(
                period, prices.Apply(cash, table.Measure, table.Calendar.Periods[period]),
                table.Measure.IsSpend ? cash.Value.ValueOrNull : null, aggregate,
                neighbours is not null && snapshot.Existed(area, table.Calendar.Days[period])
                    ? UsableNeighbours.Of(snapshot, table, period, area, neighbours, prices)
                    : null));
        }

        // A former authority's newest figure is older than the newest period, and so is one whose return did not come.
        var newest = points.FindLastIndex(point => point.Figure.Value.HasValue);
        var last = newest >= 0 ? newest : points.Count - 1;
        return new(
            points, Between(points, 0, last), Between(points, last - 1, last), Between(points, last - 5, last),
            Test(table.Measure, points), [.. Sources(snapshot, query, points).Distinct()]);
    }

    private static FiveYearTest? Test(MeasureSpec measure, List<TrendPoint> points)
    {
        if (!measure.HasIntervals)
            return null;
        var tested = points
            .Select(point => (point.Period, point.Figure, Interval: measure.Interval(point.Figure, Confidence.Usual)))
            .Where(point => point.Interval is not null)
            .ToArray();
        var test = TrendTest.Of(
            [.. tested.Select(point => point.Period)], [.. tested.Select(point => point.Figure.Value.Value)],
            [.. tested.Select(point => point.Interval!.Value.Low)], [.. tested.Select(point => point.Interval!.Value.High)]);
        return new(test, test is null ? -1 : tested[^TrendTest.Points].Period);
    }

    private static TrendChange? Between(List<TrendPoint> points, int from, int to)
    {
        if (from < 0 || from >= to)
            return null;
        var (first, last) = (points[from], points[to]);
        var incomplete = first.Aggregate is { LeftOut.Count: > 0 } || last.Aggregate is { LeftOut.Count: > 0 };
        if (!first.Figure.Value.HasValue || !last.Figure.Value.HasValue)
            return new(first.Period, last.Period, null, null, incomplete);
        var change = Change.Between(first.Figure.Value.Value, last.Figure.Value.Value);
        return new(first.Period, last.Period, change.Value, change.Percent, incomplete);
    }

    private static IEnumerable<string> Sources(Snapshot snapshot, TrendQuery query, List<TrendPoint> points)
    {
        foreach (var point in points)
        {
            if (point.Figure.Release >= 0)
                yield return snapshot.Releases[point.Figure.Release].Id;
            if (query.Table.Measure.Kind == MeasureKind.SpendPerChild)
            {
                var year = query.Table.Calendar.Periods[point.Period][..4];
                var authorities = query.IsRegion ? snapshot.Members(query.Area) : [query.Area];
                foreach (var authority in authorities)
                    if (snapshot.Rows.PopulationRelease(authority, year) is var population and >= 0)
                        yield return snapshot.Releases[population].Id;
            }
        }

        if (query.Table.Measure.IsSpend && query.Prices.Index is { } index)
            yield return index.Release;
        if (query.Neighbours?.Release(snapshot, query.Area) is { } list)
            yield return list;
    }
}
