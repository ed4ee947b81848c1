using System.Collections.Concurrent;
using System.Globalization;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;

namespace Benchmark.Figures;

/// <summary>
/// One database state, read once and never changed: what every answer is computed from. Tables of figures are computed on
/// first use and kept; there are at most measures x definitions of them.
/// </summary>
internal sealed class Snapshot
{
    private readonly Dictionary<string, int> _authorities = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _regions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, MeasureSpec> _measures;
    private readonly Dictionary<string, Definition> _definitions;
    private readonly Dictionary<string, PeriodCalendar> _calendars = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PriceSeries> _prices;
    private readonly Dictionary<(string Edition, int Authority), Neighbour[]> _neighbours;
    private readonly Dictionary<(string Edition, string Code), string[]> _listedBy;
    private readonly int[][] _members;
    private readonly Lazy<Analyses.Reconciliations> _reconciliations;
    private readonly ConcurrentDictionary<(string Measure, string Definition), FigureTable> _tables = new();
    private readonly ConcurrentDictionary<(string Measure, int Period, string Edition), Overdispersion?> _overdispersions = new();

    /// <summary>Lays out the rows of one database state.</summary>
    public Snapshot(Holdings holdings, string hash)
    {
        Hash = hash;
        Releases = holdings.Releases;
        Authorities = [.. holdings.Authorities.OrderBy(a => a.Code, StringComparer.Ordinal)];
        Regions = holdings.Regions;
        Blocks = holdings.SpendBlocks;
        Definitions = [.. holdings.Definitions.GroupBy(d => d.Id).Select(versions => versions.MaxBy(d => d.Version)!)];
        Exclusions = holdings.Exclusions;
        for (var i = 0; i < Authorities.Count; i++)
        {
            _authorities[Authorities[i].Code] = i;
            foreach (var code in Authorities[i].OnsCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                _authorities[code] = i;
        }

        for (var i = 0; i < Regions.Count; i++)
        {
            _regions[Regions[i].Code] = i;
            _regions[Regions[i].Name] = i;
        }

        England = Regions.Select((region, i) => (region, i)).First(r => r.region.Level == "country").i;
        _members = [.. Regions.Select((region, i) => Enumerable.Range(0, Authorities.Count)
            .Where(a => i == England || Authorities[a].Region == region.Code || Authorities[a].SubRegion == region.Code)
            .ToArray())];

        var releases = Releases.Select((release, i) => (release.Id, i)).ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);
        Rows = new(holdings, _authorities, Regions.Select((r, i) => (r.Code, i)).ToDictionary(r => r.Code, r => r.i), releases);

        Measures = [.. holdings.Measures.Select(MeasureSpec.Of)];
        _measures = Measures.ToDictionary(m => m.Id, StringComparer.Ordinal);
        _definitions = Definitions.ToDictionary(d => d.Id, StringComparer.Ordinal);

        foreach (var series in holdings.Observations.GroupBy(row => row.Series))
        {
            var dataset = Measures.FirstOrDefault(m => m.Row.Series == series.Key)?.Row.Dataset ?? series.Key;
            _calendars[series.Key] = new(dataset, series.Select(row => row.Period));
        }

        SpendCalendar = new("section-251", holdings.Spend.Select(row => row.Period));
        _prices = holdings.PriceIndices.GroupBy(row => row.Index).ToDictionary(
            group => group.Key,
            group => new PriceSeries(group.Key, group, releases),
            StringComparer.Ordinal);
        _neighbours = holdings.Neighbours.GroupBy(row => (row.Edition, _authorities[row.Authority]))
            .ToDictionary(group => group.Key, group => group.OrderBy(row => row.Order).ToArray());
        _listedBy = holdings.Neighbours.GroupBy(row => (row.Edition, row.Code))
            .ToDictionary(group => group.Key, group => group.Select(row => row.Authority).Order(StringComparer.Ordinal).ToArray());
        Editions = [.. holdings.Neighbours.Select(row => row.Edition).Distinct().Order(StringComparer.Ordinal)];
        RowsOfRelease = CountRows(holdings);
        _reconciliations = new(() => new(this, holdings.Observations));
    }

    /// <summary>Hash of the content of the database state.</summary>
    public string Hash { get; }

    /// <summary>All releases.</summary>
    public IReadOnlyList<Release> Releases { get; }

    /// <summary>Rows held of each release, by id.</summary>
    public IReadOnlyDictionary<string, int> RowsOfRelease { get; }

    /// <summary>All authorities, current and former, in order of code. Their position here is their index everywhere.</summary>
    public IReadOnlyList<Authority> Authorities { get; }

    /// <summary>England, regions and sub-regions.</summary>
    public IReadOnlyList<Region> Regions { get; }

    /// <summary>Index of England among the regions.</summary>
    public int England { get; }

    /// <summary>All measures, in order of id.</summary>
    public IReadOnlyList<MeasureSpec> Measures { get; }

    /// <summary>Authorities that an analysis leaves out.</summary>
    public IReadOnlyList<Exclusion> Exclusions { get; }

    /// <summary>All definitions in their newest version, in order of id.</summary>
    public IReadOnlyList<Definition> Definitions { get; }

    /// <summary>The spend blocks.</summary>
    public IReadOnlyList<SpendBlock> Blocks { get; }

    /// <summary>Editions of the statistical neighbours, oldest first.</summary>
    public IReadOnlyList<string> Editions { get; }

    /// <summary>The financial years held.</summary>
    public PeriodCalendar SpendCalendar { get; }

    /// <summary>Price indices held, by id.</summary>
    public IReadOnlyDictionary<string, PriceSeries> Prices => _prices;

    /// <summary>Published rates against recomputed ones, over all rows of all releases.</summary>
    public Analyses.Reconciliations Reconciliations => _reconciliations.Value;

    /// <summary>The rows that count.</summary>
    public ResolvedRows Rows { get; }

    /// <summary>Index of an authority by DfE or ONS code, or -1.</summary>
    public int AuthorityIndex(string code) => _authorities.GetValueOrDefault(code.Trim(), -1);

    /// <summary>Index of a region, sub-region or England by name or ONS code, or -1.</summary>
    public int RegionIndex(string nameOrCode) => _regions.GetValueOrDefault(nameOrCode.Trim(), -1);

    /// <summary>A measure by id, or null.</summary>
    public MeasureSpec? MeasureOf(string id) => _measures.GetValueOrDefault(id);

    /// <summary>The definition that is used when none is named: that of the review which asked this service's question.</summary>
    public Definition DefaultDefinition => _definitions["case-for-change"];

    /// <summary>A definition by id, or null.</summary>
    public Definition? DefinitionOf(string id) => _definitions.GetValueOrDefault(id);

    /// <summary>Periods of a measure.</summary>
    public PeriodCalendar CalendarOf(MeasureSpec measure) => measure.IsSpend ? SpendCalendar : _calendars[measure.Row.Series];

    /// <summary>The figures of a measure. The definition is used by spend measures only.</summary>
    public FigureTable Table(MeasureSpec measure, Definition definition)
    {
        var used = measure.IsSpend ? definition : null;
        return _tables.GetOrAdd((measure.Id, used?.Id ?? ""), _ => new FigureTableBuilder(this, measure, used).Build());
    }

    /// <summary>
    /// Overdispersion of all authorities around their own neighbours, for a measure with intervals (its definition does not
    /// matter: nothing in pounds has intervals); null when none has a score. Computed on first use and kept.
    /// </summary>
    public Overdispersion? Scores(FigureTable table, int period, string edition) => _overdispersions.GetOrAdd(
        (table.Measure.Id, period, edition), _ => Comparisons.Scores.OfAll(this, table, period, edition));

    /// <summary>The neighbours of an authority in an edition, in order; empty when the edition has no list for it.</summary>
    public IReadOnlyList<Neighbour> NeighboursOf(string edition, int authority) =>
        _neighbours.GetValueOrDefault((edition, authority)) ?? [];

    /// <summary>Codes of the authorities that list one as a neighbour.</summary>
    public IReadOnlyList<string> ListedBy(string edition, string code) => _listedBy.GetValueOrDefault((edition, code)) ?? [];

    /// <summary>Indices of the authorities of a region, a sub-region or England, former ones included.</summary>
    public IReadOnlyList<int> Members(int region) => _members[region];

    /// <summary>Indices of an authority's region and, in London, its sub-region (-1 elsewhere).</summary>
    public (int Region, int SubRegion) RegionsOf(int authority) =>
        (RegionIndex(Authorities[authority].Region),
        Authorities[authority].SubRegion.Length == 0 ? -1 : RegionIndex(Authorities[authority].SubRegion));

    /// <summary>Whether an authority existed on any of the days.</summary>
    public bool Existed(int authority, (DateOnly First, DateOnly Last) days) =>
        !(Authorities[authority].FirstDay > days.Last) && !(Authorities[authority].LastDay < days.First);

    /// <summary>Indices of the blocks that a spend measure sums.</summary>
    /// <param name="series"><c>preventative</c>, <c>statutory</c>, <c>total</c> or a block id.</param>
    /// <param name="definition">The definition, for the first two.</param>
    public IReadOnlyList<int> BlocksOf(string series, Definition? definition)
    {
        var ids = series switch
        {
            "preventative" => definition!.Preventative.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            "statutory" => definition!.Statutory.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            "total" => [.. Blocks.Select(block => block.Id)],
            _ => [series],
        };
        return [.. Enumerable.Range(0, Blocks.Count).Where(i => ids.Contains(Blocks[i].Id))];
    }

    /// <summary>Codes of what an authority succeeded.</summary>
    public IEnumerable<Authority> Predecessors(int authority) =>
        Authorities.Where(a => a.Successors.Split(' ').Contains(Authorities[authority].Code));

    /// <summary>Codes of what succeeded an authority.</summary>
    public IEnumerable<Authority> Successors(int authority) =>
        Authorities[authority].Successors.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => Authorities[AuthorityIndex(c)]);

    /// <summary>A sentence about what came before or after a reorganised authority; empty for any other.</summary>
    public string BeforeAndAfter(int authority)
    {
        var row = Authorities[authority];
        var sentences = new List<string>();
        if (row.FirstDay is { } first)
            sentences.Add($"{row.Name} began on {Day(first)}; before it: {Names(Predecessors(authority))}.");
        if (row.LastDay is { } last)
            sentences.Add($"{row.Name} ended on {Day(last)}; after it: {Names(Successors(authority))}.");
        return string.Join(' ', sentences);

        static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        static string Names(IEnumerable<Authority> authorities) => string.Join(", ", authorities.Select(a => $"{a.Name} ({a.Code})"));
    }

    private static Dictionary<string, int> CountRows(Holdings holdings) =>
        holdings.Observations.Select(row => row.Release)
            .Concat(holdings.Spend.Select(row => row.Release))
            .Concat(holdings.Populations.Select(row => row.Release))
            .Concat(holdings.Neighbours.Select(row => row.Release))
            .Concat(holdings.PriceIndices.Select(row => row.Release))
            .CountBy(release => release).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
