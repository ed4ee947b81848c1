using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Places;

/// <summary>All places: authorities, current and former, with their regions, and how each is found.</summary>
internal sealed class Gazetteer
{
    private readonly Dictionary<string, Authority> _authorities = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Region> _regions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Lays out rows that have been checked: every code that one names is there.</summary>
    public Gazetteer(IEnumerable<AuthorityRow> authorities, IEnumerable<RegionRow> regions, IEnumerable<TileRow> tiles)
    {
        Regions = [.. regions.Select((row, i) => new Region(row, i))];
        foreach (var region in Regions)
            _regions[region.Code] = _regions[region.Name] = region;
        England = Regions.First(region => region.Level == "country");
        AuthorityRow[] rows = [.. authorities.OrderBy(row => row.Code, StringComparer.Ordinal)];
        Authorities = [.. rows.Select((row, i) => new Authority(
            row, i, _regions[row.Region], row.SubRegion.Length == 0 ? null : _regions[row.SubRegion]))];
        foreach (var authority in Authorities)
        {
            _authorities[authority.Code] = authority;
            foreach (var code in authority.OnsCodes)
                _authorities[code] = authority;
        }

        foreach (var (authority, row) in Authorities.Zip(rows))
            authority.Successors = [.. row.Successors.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => _authorities[code])];
        var predecessors = Authorities.SelectMany(authority => authority.Successors, (before, after) => (before, after)).ToLookup(pair => pair.after, pair => pair.before);
        foreach (var authority in Authorities)
            authority.Predecessors = [.. predecessors[authority]];
        foreach (var tile in tiles)
            _authorities[tile.Authority].Tile = tile;
        foreach (var region in Regions)
            region.Members = region == England
                ? Authorities
                : [.. Authorities.Where(authority => authority.Region == region || authority.SubRegion == region)];
    }

    /// <summary>All authorities, current and former, in order of code.</summary>
    public IReadOnlyList<Authority> Authorities { get; }

    /// <summary>England, regions and sub-regions.</summary>
    public IReadOnlyList<Region> Regions { get; }

    /// <summary>England.</summary>
    public Region England { get; }

    /// <summary>The authority with a DfE or ONS code; null when there is none.</summary>
    public Authority? FindAuthority(string code) => _authorities.GetValueOrDefault(code.Trim());

    /// <summary>The region, sub-region or England with a name or ONS code; null when there is none.</summary>
    public Region? FindRegion(string nameOrCode) => _regions.GetValueOrDefault(nameOrCode.Trim());

    /// <summary>Name of an area by its code; of a joint return those of its members. A code that is nobody's stands for itself.</summary>
    public string NameOf(string area) =>
        FindRegion(area)?.Name ?? string.Join(" and ", area.Split('/').Select(code => FindAuthority(code)?.Name ?? code));

    /// <summary>The authority with a code that is known to be one.</summary>
    public Authority this[string code] => _authorities[code];
}
