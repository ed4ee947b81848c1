using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Measures;

/// <summary>One published row with its cells read: each a value or a reason.</summary>
/// <param name="Numerator">Children looked after, or agency FTE.</param>
/// <param name="Base">Population 0-17, or in-post FTE.</param>
/// <param name="Published">The published rate.</param>
/// <param name="Release">Index of the release.</param>
/// <param name="SymbolNote">Which cells hold a symbol instead of a number, in words; empty when none does.</param>
/// <param name="Source">The row as published.</param>
internal sealed record ObservedRow(
    Outcome Numerator, Outcome Base, Outcome Published, int Release, string SymbolNote, Observation Source);

/// <summary>One authority's spend of one year, by block.</summary>
/// <param name="Blocks">Gross spend in pounds, in the order of the blocks.</param>
/// <param name="Release">Index of the release.</param>
/// <param name="Source">The row as published.</param>
internal sealed record SpendRow(Outcome[] Blocks, int Release, SpendReturn Source);

/// <summary>
/// For every cell the row of the newest release that covers it, even when that row holds a symbol where an older one had a
/// number: what the publisher said last is what counts.
/// </summary>
internal sealed class ResolvedRows
{
    private readonly Dictionary<(string Series, int Authority, string Period), ObservedRow> _observed = [];
    private readonly Dictionary<(string Series, int Authority, string Period), IReadOnlyList<int>> _joint = [];
    private readonly Dictionary<(string Series, int Region, string Period), ObservedRow> _aggregates = [];
    private readonly Dictionary<(int Authority, string Period), SpendRow> _spend = [];
    private readonly Dictionary<(int Authority, string Year), (Outcome Children, int Release)> _children = [];

    public ResolvedRows(
        Holdings holdings, IReadOnlyDictionary<string, int> authorities, IReadOnlyDictionary<string, int> regions,
        IReadOnlyDictionary<string, int> releases)
    {
        var order = holdings.Releases.Select(release => release.Order).ToArray();

        foreach (var row in holdings.Observations.OrderBy(row => order[releases[row.Release]]))
        {
            var observed = Read(row, releases[row.Release]);
            if (regions.TryGetValue(row.Area, out var region))
            {
                _aggregates[(row.Series, region, row.Period)] = observed;
                continue;
            }

            var members = Array.ConvertAll(row.Area.Split('/'), code => authorities[code]);
            Array.Sort(members);
            foreach (var member in members)
            {
                var key = (row.Series, member, row.Period);
                _observed[key] = observed;
                _joint.Remove(key); // An authority may leave a joint return in a newer release.
                if (members.Length > 1)
                    _joint[key] = members;
            }
        }

        foreach (var row in holdings.Spend.OrderBy(row => order[releases[row.Release]]))
            _spend[(authorities[row.Authority], row.Period)] =
                new([.. row.Blocks.Select(Cell.Parse)], releases[row.Release], row);

        foreach (var row in holdings.Populations.OrderBy(row => order[releases[row.Release]]))
            if (authorities.TryGetValue(row.Area, out var authority))
                _children[(authority, row.Year.ToString(System.Globalization.CultureInfo.InvariantCulture))] =
                    (Cell.Parse(row.Children), releases[row.Release]);
    }

    /// <summary>The row of one authority, its own or that of its joint return.</summary>
    public ObservedRow? Find(string series, int authority, string period) => _observed.GetValueOrDefault((series, authority, period));

    /// <summary>The members of the joint return in code order; null for a return of its own.</summary>
    public IReadOnlyList<int>? JointOf(string series, int authority, string period) =>
        _joint.GetValueOrDefault((series, authority, period));

    /// <summary>The published row of a region or England.</summary>
    public ObservedRow? FindAggregate(string series, int region, string period) =>
        _aggregates.GetValueOrDefault((series, region, period));

    /// <summary>The spend return of one authority.</summary>
    public SpendRow? FindSpend(int authority, string period) => _spend.GetValueOrDefault((authority, period));

    /// <summary>Children aged 0-17 at mid-year.</summary>
    public Outcome ChildrenAt(int authority, string year) => _children.GetValueOrDefault((authority, year)).Children;

    /// <summary>Release of a population row; -1 when there is none.</summary>
    public int PopulationRelease(int authority, string year) =>
        _children.TryGetValue((authority, year), out var row) ? row.Release : -1;

    private static ObservedRow Read(Observation row, int release)
    {
        var published = Cell.Parse(row.Published);
        if (row.Series is not ("looked-after" or "agency"))
            return new(default, default, published, release, published.HasValue ? "" : Symbol("rate", row.Published), row);
        var (numerator, @base) = (Cell.Parse(row.Numerator), Cell.Parse(row.Base));
        string[] notes =
        [
            numerator.HasValue ? "" : Symbol(row.Series == "agency" ? "agency FTE" : "count", row.Numerator),
            @base.HasValue ? "" : Symbol(row.Series == "agency" ? "in-post FTE" : "population", row.Base),
            published.HasValue ? "" : Symbol("rate", row.Published),
        ];
        return new(numerator, @base, published, release, string.Join(' ', notes.Where(note => note.Length > 0)), row);
    }

    private static string Symbol(string part, string cell) =>
        cell.Length == 0 ? $"The {part} cell is empty." : $"The {part} is published as \"{cell}\".";
}
