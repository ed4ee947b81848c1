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

    /// <summary>The DfE code in a cell.</summary>
    /// <exception cref="DataFault">No authority has it.</exception>
    public string Code(CsvTable table, int column) => Known(table, column, table[column].Trim()).Code;

    /// <summary>
    /// The area that a row of the publishers' common layout is about: the ONS code of England or a region, an authority's DfE
    /// code, or the DfE codes of a joint return, joined by a stroke.
    /// </summary>
    public string Area(CsvTable table, AreaColumns columns)
    {
        var level = table[columns.Level].Trim();
        return level switch
        {
            "National" => RegionCode(table, columns.Country),
            "Regional" => RegionCode(table, columns.Region),
            "Local authority" => AuthorityArea(table, columns),
            _ => throw table.Fault(columns.Level, "National, Regional or Local authority"),
        };
    }

    private string RegionCode(CsvTable table, int column)
    {
        var code = table[column].Trim();
        return _regions.ContainsKey(code) ? code : throw table.Fault(column, "the ONS code of England or of a region held");
    }

    private string AuthorityArea(CsvTable table, AreaColumns columns)
    {
        // Two authorities that make one return stand in one row: "314 / 318", and likewise in the other two columns.
        var codes = Members(table[columns.Code]);
        var onsCodes = Members(table[columns.OnsCode]);
        var names = Members(table[columns.Name]);
        if (codes.Length != onsCodes.Length || codes.Length != names.Length)
        {
            throw table.Fault(columns.Code, $"as many codes as there are ONS codes (\"{table[columns.OnsCode]}\") and names "
                + $"(\"{table[columns.Name]}\")");
        }
        for (var i = 0; i < codes.Length; i++)
        {
            var authority = Known(table, columns.Code, codes[i]);
            // A new ONS code that nobody has told us about is no obstacle (Barnsley and Sheffield have one in one file only);
            // one that belongs to somebody else means that the row is about somebody else.
            if (_byOnsCode.TryGetValue(onsCodes[i], out var other) && other != authority)
                throw table.Fault(columns.OnsCode, $"an ONS code of {authority.Name} ({authority.Code}), not of {other.Name} ({other.Code})");
            var region = table[columns.Region].Trim();
            if (region != authority.Region && region != authority.SubRegion)
                throw table.Fault(columns.Region, $"{authority.Region}, the region of {authority.Name} ({authority.Code})");
        }
        Array.Sort(codes, StringComparer.Ordinal);
        return string.Join('/', codes);
    }

    private AuthorityRow Known(CsvTable table, int column, string code) => _byCode.TryGetValue(code, out var authority)
        ? authority
        : throw table.Fault(column, "the 3-digit DfE code of an authority in the authorities file");

    private static string[] Members(string text) => text.Split('/', StringSplitOptions.TrimEntries);
}
