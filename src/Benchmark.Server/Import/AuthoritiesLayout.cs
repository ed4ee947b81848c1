using System.Globalization;
using System.Text.RegularExpressions;
using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>
/// The compiled list of authorities. Its dates come from a register of councils, most of whose start dates say when a council
/// was entered, not when it began; so only the dates of reorganisations, which show as a successor, are taken from it.
/// </summary>
internal static partial class AuthoritiesLayout
{
    // The file abbreviates successors' names. Buckinghamshire, North Yorkshire and Somerset changed from county to unitary and
    // got a new ONS code, but kept their DfE code: they follow themselves, that is, they go on.
    private static readonly Dictionary<string, string> CodeOfSuccessor = new(StringComparer.Ordinal)
    {
        ["BPC"] = "839",
        ["DST"] = "838",
        ["CBD"] = "942",
        ["WAF"] = "943",
        ["NNT"] = "940",
        ["WNT"] = "941",
        ["BUC"] = "825",
        ["NYE"] = "815",
        ["SMT"] = "933",
    };

    /// <summary>Reads every authority.</summary>
    public static IReadOnlyList<AuthorityRow> Read(string path, IReadOnlyList<RegionRow> regions)
    {
        using var table = new CsvTable(path);
        var code = table.Column("old_la_code");
        var name = table.Column("la_name");
        var region = table.Column("lait_region");
        var type = table.Column("type");
        var onsCodes = table.Column("ons_codes");
        var end = table.Column("mysociety_end");
        var replacedBy = table.Column("mysociety_replaced_by");
        var seen = new SeenKeys();
        var rows = new List<AuthorityRow>();
        while (table.Next())
        {
            var dfe = table[code].Trim();
            if (!DfeCode().IsMatch(dfe))
                throw table.Fault(code, "a DfE code of three digits");
            seen.Add(table, table.Header[code], dfe);
            var (regionCode, subRegionCode) = Place(table, region, regions);
            var successors = Successors(table, replacedBy, dfe);
            rows.Add(new(dfe, table[name].Trim(), table[type].Trim(), OnsCodes(table, onsCodes), regionCode, subRegionCode,
                FirstDay: null, successors.Length == 0 ? null : LastDay(table, end), string.Join(' ', successors)));
        }
        return [.. rows.Select(row => row with { FirstDay = FirstDay(row, rows) })];
    }

    // The file gives London's two halves as regions; they are parts of one.
    private static (string Region, string SubRegion) Place(CsvTable table, int column, IReadOnlyList<RegionRow> regions)
    {
        var name = table[column].Trim();
        var found = regions.FirstOrDefault(region => region.Name == name && region.Level != "country")
            ?? throw table.Fault(column, "the name of a region or sub-region in the regions file");
        return found.Level == "region" ? (found.Code, "") : (found.PartOf, found.Code);
    }

    private static string OnsCodes(CsvTable table, int column)
    {
        var codes = table[column].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (codes.Length == 0 || !codes.All(OnsCode().IsMatch))
            throw table.Fault(column, "ONS codes such as E09000002, separated by spaces");
        // Oldest first. A county's code (E10) is older than the code of the unitary that it became (E06); otherwise the ONS
        // gives out codes in rising order.
        return string.Join(' ', codes.OrderBy(code => code.StartsWith("E10", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(code => code, StringComparer.Ordinal));
    }

    private static string[] Successors(CsvTable table, int column, string code)
    {
        var names = table[column].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] codes = [.. names.Select(abbreviation => CodeOfSuccessor.TryGetValue(abbreviation, out var successor)
            ? successor
            : throw table.Fault(column, $"abbreviations among {string.Join(", ", CodeOfSuccessor.Keys)}"))
            .Order(StringComparer.Ordinal)];
        return codes.Contains(code) ? [] : codes;
    }

    private static DateOnly LastDay(CsvTable table, int column)
    {
        if (!DateOnly.TryParseExact(table[column].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var date))
            throw table.Fault(column, "a date such as 2019-03-31, since the authority has successors");
        // Some rows give the last day, 31 March, and some the day of the change, 1 April.
        return (date.Month, date.Day) switch
        {
            (3, 31) => date,
            (4, 1) => date.AddDays(-1),
            _ => throw table.Fault(column, "31 March or 1 April, when authorities are reorganised"),
        };
    }

    private static DateOnly? FirstDay(AuthorityRow authority, List<AuthorityRow> all) => all
        .Where(other => other.LastDay is not null && other.Successors.Split(' ').Contains(authority.Code))
        .Select(other => other.LastDay?.AddDays(1))
        .Max();

    [GeneratedRegex("^[0-9]{3}$")]
    private static partial Regex DfeCode();

    [GeneratedRegex("^E[0-9]{8}$")]
    private static partial Regex OnsCode();
}
