using Benchmark.Figures;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;

namespace Benchmark.Server.Rpc;

/// <summary>
/// The comparisons that a stream covers, in order of measure, period and code: current and former authorities, each for the
/// periods in which it existed. A missing figure is one of them.
/// </summary>
internal sealed class StreamSet
{
    private readonly Snapshot _snapshot;
    private readonly IReadOnlyList<FigureTable> _tables;
    private readonly HashSet<string> _periods;
    private readonly IReadOnlyList<int> _authorities;
    private readonly NeighbourSet _neighbours;
    private readonly Prices _prices;

    private StreamSet(
        Snapshot snapshot, IReadOnlyList<FigureTable> tables, HashSet<string> periods, IReadOnlyList<int> authorities,
        NeighbourSet neighbours, Prices prices)
    {
        (_snapshot, _tables, _periods, _authorities, _neighbours, _prices) =
            (snapshot, tables, periods, authorities, neighbours, prices);
        Total = Queries().Count();
    }

    /// <summary>How many comparisons there are.</summary>
    public int Total { get; }

    /// <summary>Everything that decides which comparisons these are, the figures themselves apart.</summary>
    public string Filters => string.Join(
        '|', _neighbours.Edition, _prices.Index?.Id, _prices.BaseYear,
        string.Join(',', _tables.Select(table => $"{table.Measure.Id} {table.Definition?.Id}")),
        string.Join(',', _periods.Order(StringComparer.Ordinal)), string.Join(',', _authorities),
        string.Join(',', _neighbours.Group ?? []));

    /// <summary>The set that a request's filters leave; every word of them is checked before the first message.</summary>
    public static StreamSet Of(Snapshot snapshot, V1.StreamComparisonsRequest request)
    {
        var definition = Lookup.Definition(snapshot, request.Definition);
        var measures = request.Measures.Count == 0
            ? snapshot.Measures
            : request.Measures.Select(id => Lookup.Measure(snapshot, id, "measures")).Distinct();
        FigureTable[] tables =
            [.. measures.OrderBy(measure => measure.Id, StringComparer.Ordinal).Select(measure => snapshot.Table(measure, definition))];
        foreach (var period in request.Periods)
            if (tables.All(table => table.Calendar.IndexOf(period) < 0))
                throw Fault.Invalid(
                    "periods", period, $"one of {string.Join(", ", tables.SelectMany(table => table.Calendar.Periods).Distinct().Order())}");
        int[] authorities = request.Authorities.Count + request.Regions.Count == 0
            ? [.. Enumerable.Range(0, snapshot.Authorities.Count)]
            : [.. request.Authorities.Select(code => Lookup.Authority(snapshot, code, "authorities"))
                .Concat(request.Regions.SelectMany(name => snapshot.Members(Lookup.Region(snapshot, name, "regions"))))
                .Distinct().Order()];
        return new(
            snapshot, tables, [.. request.Periods], authorities,
            Lookup.Neighbours(snapshot, authorities, request.Edition, request.Group),
            Lookup.Prices(snapshot, request.Prices, request.Index, request.BaseYear));
    }

    /// <summary>The comparisons one after the other; each is computed only when its turn comes.</summary>
    public IEnumerable<ComparisonQuery> Queries()
    {
        foreach (var table in _tables)
            for (var period = 0; period < table.Calendar.Periods.Count; period++)
            {
                if (_periods.Count > 0 && !_periods.Contains(table.Calendar.Periods[period]))
                    continue;
                foreach (var authority in _authorities)
                    if (_snapshot.Existed(authority, table.Calendar.Days[period]))
                        yield return new(authority, table, period, _neighbours, _prices);
            }
    }
}
