using System.Collections.Concurrent;
using Benchmark.Figures;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Server.Rpc;

namespace Benchmark.Server.Reports;

/// <summary>
/// Gathers what reports say from the calculation that also answers the API, as the API's own messages: a report cannot differ
/// from it. What is the same for all authorities is computed once for a run.
/// </summary>
internal sealed class FigureGathering(Snapshot snapshot, ReportSettings settings)
{
    /// <summary>Totals shown beside the share.</summary>
    public static readonly IReadOnlyList<string> Totals =
        ["preventative-spend", "statutory-spend", "preventative-spend-per-child", "statutory-spend-per-child", "total-spend-per-child"];

    private static readonly string[] Sides = ["preventative", "statutory"];

    private readonly ConcurrentDictionary<(string Measure, int From, int To), V1.Trend> _england = new();
    private readonly ConcurrentDictionary<(string Measure, int Period), V1.Funnel> _funnels = new();

    /// <summary>Everything about one authority.</summary>
    public ProfileFigures Of(int authority)
    {
        var against = settings.Against(snapshot, authority);
        var order = Sides
            .SelectMany(side => snapshot.BlocksOf(side, settings.Definition).Select(block => (Block: snapshot.Blocks[block], Side: side)))
            .ToList();
        order.AddRange(snapshot.Blocks.Where(block => !order.Exists(o => o.Block.Id == block.Id)).Select(block => (block, "neither")));
        return new(
            authority, against, Question("preventative-share", authority, against), Question("children-in-care-rate", authority, against),
            Question("agency-share", authority, against),
            Totals.ToDictionary(id => id, id => Compare(Table(id), authority, LastPeriod(Table(id), authority), against), StringComparer.Ordinal),
            [.. order.Select(o => (o.Block, o.Side, Trend(Table($"{o.Block.Id}-per-child"), authority, isRegion: false)))]);
    }

    /// <summary>The figures of a measure under the settings' definition.</summary>
    public FigureTable Table(string measure) => snapshot.Table(snapshot.MeasureOf(measure)!, settings.Definition);

    /// <summary>One comparison.</summary>
    public V1.Comparison Compare(FigureTable table, int authority, int period, NeighbourSet against) => ComparisonWire.Of(
        snapshot, Comparer.Compare(snapshot, new(authority, table, period, against, settings.Prices)));

    /// <summary>England over time.</summary>
    public V1.Trend England(FigureTable table, int from, int to) => _england.GetOrAdd(
        (table.Measure.Id, from, to), _ => Trend(table, snapshot.England, isRegion: true, from, to, settings.Prices));

    /// <summary>A trend in the prices given.</summary>
    public V1.Trend Trend(FigureTable table, int area, bool isRegion, int from, int to, Prices prices)
    {
        var query = new TrendQuery(area, isRegion, table, from, to, prices);
        return ComparisonWire.Of(snapshot, query, Trends.Follow(snapshot, query));
    }

    /// <summary>The funnel of a period.</summary>
    public V1.Funnel Funnel(FigureTable table, int period) =>
        _funnels.GetOrAdd((table.Measure.Id, period), _ => Funnels.Of(snapshot, table, period));

    /// <summary>The newest period in which an authority existed: for one that is no more, the last of its own.</summary>
    public int LastPeriod(FigureTable table, int authority)
    {
        for (var period = table.Calendar.Periods.Count - 1; period > 0; period--)
            if (snapshot.Existed(authority, table.Calendar.Days[period]))
                return period;
        return table.Calendar.Periods.Count - 1;
    }

    private V1.Trend Trend(FigureTable table, int authority, bool isRegion) =>
        Trend(table, authority, isRegion, FirstPeriod(table, authority), LastPeriod(table, authority), settings.Prices);

    private QuestionFigures Question(string id, int authority, NeighbourSet against)
    {
        var table = Table(id);
        var (from, to) = (FirstPeriod(table, authority), LastPeriod(table, authority));
        return new(
            table.Measure, table.Calendar.Periods[to],
            [.. Enumerable.Range(from, to - from + 1).Select(period => Compare(table, authority, period, against))],
            Trend(table, authority, isRegion: false), England(table, from, to),
            table.Measure.HasIntervals ? Funnel(table, to) : null,
            EvidenceBook.Of(snapshot, new(authority, table, to, against, settings.Prices)));
    }

    private int FirstPeriod(FigureTable table, int authority)
    {
        var last = LastPeriod(table, authority);
        for (var period = 0; period < last; period++)
            if (snapshot.Existed(authority, table.Calendar.Days[period]))
                return period;
        return last;
    }
}
