using System.Globalization;
using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>
/// Lists of places that add no figure and no place: what they say of the authorities held is taken or compared, and the rest is
/// passed over, with its number said.
/// </summary>
internal static class PlacesLayout
{
    /// <summary>DfE's table of codes: an authority gets the ONS codes that it had and that were not known.</summary>
    public static void ReadCodes(PublishedTable table, Reading reading)
    {
        var (code, ons) = (table.Column("old_la_code"), table.Column("new_la_code"));
        var held = reading.Register.Authorities.ToDictionary(who => who.Code, StringComparer.Ordinal);
        var codes = held.ToDictionary(who => who.Key, who => who.Value.OnsCodes, StringComparer.Ordinal);
        var others = 0;
        while (table.Next())
        {
            if (!codes.TryGetValue(table[code], out var known))
                others++;
            else if (reading.Register.OfOnsCode(table[ons]) is { } owner && owner != table[code])
                _ = table.Fault(ons, $"an ONS code of {table[code]}, not of {owner}");
            else
                codes[table[code]] = AuthoritiesLayout.InOrder(known.Split(' ').Append(table[ons]));
        }

        Finish(table, reading, [.. held.Values.Select(who => who with { OnsCodes = codes[who.Code] })], others);
    }

    /// <summary>The list of districts with the upper-tier authority of each: all of England's must be known.</summary>
    public static void ReadDistricts(PublishedTable table, Reading reading)
    {
        var (district, upper) = (table.Column("LTLA21CD"), table.Column("UTLA21CD"));
        var (seen, others) = (new HashSet<string>(StringComparer.Ordinal), 0);
        while (table.Next())
        {
            if (!table[district].StartsWith('E'))
                others++;
            else if (reading.Register.OnsCode(table, upper) is { } area)
                seen.Add(area);
        }

        Finish(table, reading, [.. reading.Register.Authorities.Where(who => seen.Contains(who.Code))], others);
    }

    private static void Finish(PublishedTable table, Reading reading, IReadOnlyList<AuthorityRow> places, int others)
    {
        reading.Draft.Authorities = places;
        if (others > 0)
            table.Findings.Warn(table.File, 0, "", string.Create(
                CultureInfo.InvariantCulture,
                $"{table.File}: {others} rows of places that are not held are passed over: other nations', joint returns, and authorities "
                    + $"that ended before every series."));
    }
}
