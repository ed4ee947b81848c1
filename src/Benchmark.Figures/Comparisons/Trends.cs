using Benchmark.Figures.Calculation;
using Benchmark.Figures.Checks;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Comparisons;

/// <summary>Follows one measure over time. Gaps stay gaps.</summary>
internal sealed class Trends(FigureTables tables, Marks marks)
{
    private readonly Rows _rows = tables.Sources.Rows;

    /// <summary>The trend of an authority, or of a region or England.</summary>
    public MeasureTrend Follow(TrendQuery query)
    {
        var (area, table, from, to, prices, peers) = query;
        var printed = tables.AsPrinted(table);
        var points = new List<TrendPoint>();
        foreach (var period in table.Calendar.Between(from, to))
        {
            var authority = area as Authority;
            var aggregate = area is Region region ? table[period, region] : null;
            var cash = aggregate?.Cell ?? table[period, authority!];
            var asPrinted = (area is Region printedOf ? printed[period, printedOf].Cell : printed[period, authority!]).Value;
            // Over a gap a series is held against the last figure before it.
            var before = points.FindLast(point => point.Figure.Denominator is not null)?.Period;
            points.Add(new(
                period, prices.Apply(cash, table.Measure, period), table.Measure.Formula.IsSpend ? cash.Value.ValueOrNull : null, aggregate,
                peers is not null && authority is not null && authority.Existed(table.Calendar.Days(period))
                    ? UsableNeighbours.Of(table, period, authority, peers, prices)
                    : null,
                table != printed && asPrinted.HasValue && asPrinted != cash.Value ? asPrinted.Value : null,
                before is not null && PopulationBreaks.InPrinted(_rows, printed, area, before, period),
                before is not null && PopulationBreaks.InValues(_rows, table, printed, area, before, period),
                authority is not null && cash.Value.HasValue ? marks.Of(table, period, authority) : null));
        }

        // A former authority's newest figure is older than the newest period, and so is one whose return did not come.
        var newest = points.FindLastIndex(point => point.Figure.Value.HasValue);
        var last = newest >= 0 ? newest : points.Count - 1;
        return new(
            query, points, Between(table, points, 0, last), Between(table, points, last - 1, last), Between(table, points, last - 5, last),
            Test(table, points), [.. Sources(query, points).OfType<Release>().Distinct()]);
    }

    private static FiveYearTest? Test(FigureTable table, List<TrendPoint> points)
    {
        if (!table.Measure.Formula.HasIntervals)
            return null;
        var tested = points
            .Select(point => (point.Period, point.Figure, point.Breaks, Interval: table.Measure.Formula.IntervalOf(point.Figure, Confidence.Usual)))
            .Where(point => point.Interval is not null)
            .ToArray();
        if (tested.TakeLast(TrendTest.Points - 1).Any(point => point.Breaks))
            return new(null, null, null, Breaks: true);
        var test = TrendTest.Of(
            [.. tested.Select(point => table.Calendar.IndexOf(point.Period))], [.. tested.Select(point => point.Figure.Value.Value)],
            [.. tested.Select(point => point.Interval!.Value.Low)], [.. tested.Select(point => point.Interval!.Value.High)]);
        return test is null ? new(null, null, null) : new(test, tested[^TrendTest.Points].Period, tested[^1].Period);
    }

    private TrendChange? Between(FigureTable table, List<TrendPoint> points, int from, int to)
    {
        if (from < 0 || from >= to)
            return null;
        var (first, last) = (points[from], points[to]);
        var incomplete = first.Aggregate is { LeftOut.Count: > 0 } || last.Aggregate is { LeftOut.Count: > 0 };
        var broken = points.Skip(from + 1).Take(to - from).FirstOrDefault(point => point.Breaks);
        IReadOnlyList<Finding> found =
        [
            .. Finding.MostTelling(
            [
                .. (first.Findings ?? []).Concat(last.Findings ?? []).Distinct(),
                .. broken is null ? [] : marks.Rules("break").Select(check => new Finding(
                    check, "the population that counts are set against", points[points.IndexOf(broken) - 1].Period, broken.Period)),
            ]),
        ];
        if (!first.Figure.Value.HasValue || !last.Figure.Value.HasValue || (broken is not null && table.Population == RatePopulation.OneSeries))
            return new(first.Period, last.Period, null, null, incomplete, found);
        var change = Change.Between(first.Figure.Value.Value, last.Figure.Value.Value);
        return new(first.Period, last.Period, change.Value, change.Percent, incomplete, found);
    }

    private IEnumerable<Release?> Sources(TrendQuery query, List<TrendPoint> points)
    {
        foreach (var point in points)
        {
            yield return point.Figure.Release;
            foreach (var authority in query.Area is Region region ? region.Members : [(Authority)query.Area])
                foreach (var release in query.Table.Measure.Formula.OtherReleases(_rows, authority, point.Period))
                    yield return release;
            if (query.Table.Population == RatePopulation.OneSeries)
                yield return _rows.Populations.Of(query.Area, query.Table.Calendar.Days(point.Period).Last).Release;
        }

        if (query.Table.Measure.Formula.IsSpend)
            yield return query.Prices.Index?.Release;
        if (query.Area is Authority own)
            yield return query.Peers?.ReleaseFor(own);
    }
}
