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
    public static void Read(PublishedTable table, Reading reading)
    {
        var code = table.Column("old_la_code");
        var name = table.Column("la_name");
        var region = table.Column("lait_region");
        var type = table.Column("type");
        var onsCodes = table.Column("ons_codes");
        var end = table.Column("mysociety_end");
        var replacedBy = table.Column("mysociety_replaced_by");
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        var rows = new List<AuthorityRow>();
        while (table.Next())
        {
            var dfe = table[code];
            if (!DfeCode().IsMatch(dfe))
                _ = table.Fault(code, "a DfE code of three digits");
            else if (!lines.TryAdd(dfe, table.Line))
                _ = table.Fault(code, string.Create(CultureInfo.InvariantCulture, $"one row of that key; line "
                    + $"{lines[dfe]} has it already"));
            else if (Place(table, region, reading.Rules.Names.Regions) is { } place
                && OnsCodes(table, onsCodes) is { } ons
                && Successors(table, replacedBy, dfe) is { } successors
                && (successors.Length == 0 || LastDay(table, end) is not null))
                rows.Add(new(dfe, table[name], table[type], ons, place.Region, place.SubRegion, FirstDay: null,
                    successors.Length == 0 ? null : LastDay(table, end), string.Join(' ', successors)));
        }

        // Codes that another list has named stay.
        var held = reading.Register.Authorities.ToDictionary(who => who.Code, who => who.OnsCodes, StringComparer.Ordinal);
        reading.Draft.Authorities = [.. rows.Select(row => row with
        {
            FirstDay = FirstDay(row, rows),
            OnsCodes = InOrder($"{row.OnsCodes} {held.GetValueOrDefault(row.Code)}".Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        })];
    }

    // The file gives London's two halves as regions; they are parts of one.
    private static (string Region, string SubRegion)? Place(PublishedTable table, int column, IReadOnlyList<RegionRow> regions)
    {
        if (regions.FirstOrDefault(region => region.Name == table[column] && region.Level != "country") is { } found)
            return found.Level == "region" ? (found.Code, "") : (found.PartOf, found.Code);
        _ = table.Fault(column, "the name of a region or sub-region in the regions file");
        return null;
    }

    private static string? OnsCodes(PublishedTable table, int column)
    {
        var codes = table[column].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (codes.Length == 0 || !codes.All(OnsCode().IsMatch))
            return table.Fault(column, "ONS codes such as E09000002, separated by spaces");
        return InOrder(codes);
    }

    /// <summary>ONS codes of one authority, oldest first, each once.</summary>
    public static string InOrder(IEnumerable<string> codes) =>
        // A county's code (E10) is older than the code of the unitary that it became (E06); otherwise the ONS gives out codes in
        // rising order.
        string.Join(' ', codes.Distinct(StringComparer.Ordinal).OrderBy(code => code.StartsWith("E10", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(code => code, StringComparer.Ordinal));

    private static string[]? Successors(PublishedTable table, int column, string code)
    {
        var names = table[column].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (Array.Exists(names, name => !CodeOfSuccessor.ContainsKey(name)))
        {
            _ = table.Fault(column, $"abbreviations among {string.Join(", ", CodeOfSuccessor.Keys)}");
            return null;
        }

        string[] codes = [.. names.Select(name => CodeOfSuccessor[name]).Order(StringComparer.Ordinal)];
        return codes.Contains(code) ? [] : codes;
    }

    private static DateOnly? LastDay(PublishedTable table, int column)
    {
        if (!DateOnly.TryParseExact(
            table[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            _ = table.Fault(column, "a date such as 2019-03-31, since the authority has successors");
            return null;
        }

        // Some rows give the last day, 31 March, and some the day of the change, 1 April.
        if ((date.Month, date.Day) is (3, 31) or (4, 1))
            return date.Day == 1 ? date.AddDays(-1) : date;
        _ = table.Fault(column, "31 March or 1 April, when authorities are reorganised");
        return null;
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
