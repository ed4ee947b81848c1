using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>
/// The authorities and regions that published rows are joined to: on code, never on name, since two authorities are called
/// Dorset and publishers spell names in several ways.
/// </summary>
internal sealed class AuthorityRegister
{
    private readonly Dictionary<string, AuthorityRow> _byCode;
    private readonly Dictionary<string, AuthorityRow> _byOnsCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegionRow> _regions;

    /// <summary>A register of these authorities and regions.</summary>
    public AuthorityRegister(IEnumerable<AuthorityRow> authorities, IEnumerable<RegionRow> regions)
    {
        _byCode = authorities.ToDictionary(authority => authority.Code, StringComparer.Ordinal);
        foreach (var authority in _byCode.Values)
        {
            foreach (var onsCode in authority.OnsCodes.Split(' '))
                _byOnsCode[onsCode] = authority;
        }
        _regions = regions.ToDictionary(region => region.Code, StringComparer.Ordinal);
    }

    /// <summary>The authorities.</summary>
    public IEnumerable<AuthorityRow> Authorities => _byCode.Values;

    /// <summary>The DfE code in a cell; null, and noted, when no authority has it.</summary>
    public string? Code(PublishedTable table, int column) => Known(table, column, table[column])?.Code;

    /// <summary>The area with an ONS code, in a cell; null, and noted, when none is held.</summary>
    public string? OnsCode(PublishedTable table, int column) => OfOnsCode(table[column])
        ?? table.Fault(column, "the ONS code of England, of a region or of an authority in the authorities file");

    /// <summary>The area with an ONS code; null when none is held.</summary>
    public string? OfOnsCode(string code) =>
        _regions.ContainsKey(code) ? code : _byOnsCode.GetValueOrDefault(code)?.Code;

    /// <summary>
    /// The DfE code of the authority that had a name on a day, for the one kind of file that gives no code; null when none had.
    /// </summary>
    public string? Named(string name, DateOnly day) => _byCode.Values.SingleOrDefault(authority =>
        !(authority.FirstDay > day) && !(authority.LastDay < day)
        && string.Equals(Short(authority.Name), Short(name), StringComparison.OrdinalIgnoreCase))?.Code;

    /// <summary>
    /// The area that a row of the publishers' common layout is about: the ONS code of England or a region, an authority's DfE
    /// code, or the DfE codes of a joint return, joined by a stroke. Null, and noted, when it cannot be said.
    /// </summary>
    public string? Area(PublishedTable table, AreaColumns columns)
    {
        return table[columns.Level] switch
        {
            "National" => RegionCode(table, columns.Country),
            "Regional" => RegionCode(table, columns.Region),
            "Local authority" => AuthorityArea(table, columns),
            _ => table.Fault(columns.Level, "National, Regional or Local authority"),
        };
    }

    /// <summary>The same where regions are given by name.</summary>
    public string? AreaByName(PublishedTable table, int level, int name, int code, int onsCode) => table[level] switch
    {
        "National" => _regions.Values.First(region => region.PartOf.Length == 0).Code,
        "Regional" => _regions.Values.FirstOrDefault(region => region.PartOf.Length > 0 && region.Name == table[name])?.Code
            ?? table.Fault(name, "the name of a region held"),
        "Local authority" when Known(table, code, table[code]) is null => null,
        "Local authority" when _byOnsCode.TryGetValue(table[onsCode], out var other) && other.Code != table[code] =>
            table.Fault(onsCode, $"an ONS code of {table[code]}, not of {other.Name} ({other.Code})"),
        "Local authority" => table[code],
        _ => table.Fault(level, "National, Regional or Local authority"),
    };

    private string? RegionCode(PublishedTable table, int column) => _regions.ContainsKey(table[column])
        ? table[column]
        : table.Fault(column, "the ONS code of England or of a region held");

    private string? AuthorityArea(PublishedTable table, AreaColumns columns)
    {
        // Two authorities that make one return stand in one row: "314 / 318", and likewise in the other two columns.
        var codes = Members(table[columns.Code]);
        var onsCodes = Members(table[columns.OnsCode]);
        var names = Members(table[columns.Name]);
        if (codes.Length != onsCodes.Length || codes.Length != names.Length)
            return table.Fault(columns.Code, $"as many codes as there are ONS codes (\"{table[columns.OnsCode]}\") and names "
                + $"(\"{table[columns.Name]}\")");
        for (var i = 0; i < codes.Length; i++)
        {
            if (Known(table, columns.Code, codes[i]) is not { } authority)
                return null;
            // A new ONS code that nobody has told us about is no obstacle (Barnsley and Sheffield have one in one file only);
            // one that belongs to somebody else means that the row is about somebody else.
            if (_byOnsCode.TryGetValue(onsCodes[i], out var other) && other != authority)
                return table.Fault(columns.OnsCode,
                    $"an ONS code of {authority.Name} ({authority.Code}), not of {other.Name} ({other.Code})");
            var region = table[columns.Region];
            if (region != authority.Region && region != authority.SubRegion)
                return table.Fault(columns.Region, $"{authority.Region}, the region of {authority.Name} ({authority.Code})");
        }

        Array.Sort(codes, StringComparer.Ordinal);
        return codes.Distinct().Count() == codes.Length
            ? string.Join('/', codes)
            : table.Fault(columns.Code, "each authority of a joint return once");
    }

    private AuthorityRow? Known(PublishedTable table, int column, string code)
    {
        if (_byCode.TryGetValue(code, out var authority))
            return authority;
        _ = table.Fault(column, "the 3-digit DfE code of an authority in the authorities file");
        return null;
    }

    // What publishers put before or after the name of some.
    private static string Short(string name) => name.Replace("County Durham", "Durham", StringComparison.Ordinal)
        .Replace(", County of", "", StringComparison.Ordinal).Replace(" Borough", "", StringComparison.Ordinal);

    private static string[] Members(string text) => text.Split('/', StringSplitOptions.TrimEntries);
}
