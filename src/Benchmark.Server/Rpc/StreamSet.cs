using Benchmark.Figures;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Server.Rpc;

/// <summary>
/// The comparisons that a stream covers, in order of measure, period and code: current and former authorities, each for the
/// periods in which it existed. A missing figure is one of them.
/// </summary>
internal sealed class StreamSet
{
    private readonly IReadOnlyList<FigureTable> _tables;
    private readonly IReadOnlyCollection<Period> _periods;
    private readonly IReadOnlyList<Authority> _authorities;
    private readonly Peers _peers;
    private readonly string _edition;
    private readonly Prices _prices;

    private StreamSet(
        IReadOnlyList<FigureTable> tables, IReadOnlyCollection<Period> periods, IReadOnlyList<Authority> authorities, Peers peers,
        string edition, Prices prices)
    {
        (_tables, _periods, _authorities, _peers, _edition, _prices) = (tables, periods, authorities, peers, edition, prices);
        Total = Queries().Count();
    }

    /// <summary>How many comparisons there are.</summary>
    public int Total { get; }

    /// <summary>Everything that decides which comparisons these are, the figures themselves apart.</summary>
    public string Filters => string.Join(
        '|', _edition, _prices.Index?.Id, _prices.BaseYear,
        string.Join(',', _tables.Select(table => $"{table.Measure.Id} {table.Definition?.Id} {table.Population}")),
        string.Join(',', _periods.Order()), string.Join(',', _authorities.Select(authority => authority.Code)),
        string.Join(',', (_peers.Group ?? []).Select(member => member.Code)));

    /// <summary>The set that a request's filters leave; every word of them is checked before the first message.</summary>
    public static StreamSet Of(Snapshot snapshot, Lookup lookup, V1.StreamComparisonsRequest request)
    {
        var basis = lookup.Basis(request.Basis);
        var measures = request.Measures.Count == 0
            ? snapshot.Tables.Measures
            : request.Measures.Select(id => lookup.Measure(id, "measures")).Distinct();
        FigureTable[] tables =
            [.. measures.OrderBy(measure => measure.Id, StringComparer.Ordinal).Select(measure => snapshot.Tables.Of(measure, basis.Definition, basis.Population ?? RatePopulation.AsPrinted))];
        HashSet<Period> periods = [.. Lookup.Periods(tables.Select(table => table.Calendar), request.Periods)];
        IReadOnlyList<Authority> authorities = request.Authorities.Count + request.Regions.Count == 0
            ? snapshot.Places.Authorities
            : [.. request.Authorities.Select(code => lookup.Authority(code, "authorities"))
                .Concat(request.Regions.SelectMany(name => lookup.Region(name, "regions").Members))
                .Distinct().OrderBy(authority => authority.Code, StringComparer.Ordinal)];
        return new(
            tables, periods, authorities, lookup.Peers(authorities, request.Peers), request.Peers?.Edition ?? "", basis.Prices);
    }

    /// <summary>The comparisons one after the other; each is computed only when its turn comes.</summary>
    public IEnumerable<ComparisonQuery> Queries()
    {
        foreach (var table in _tables)
            foreach (var period in table.Calendar.Periods)
            {
                if (_periods.Count > 0 && !_periods.Contains(period))
                    continue;
                var days = table.Calendar.Days(period);
                foreach (var authority in _authorities)
                    if (authority.Existed(days))
                        yield return new(authority, table, period, _peers, _prices);
            }
    }
}
