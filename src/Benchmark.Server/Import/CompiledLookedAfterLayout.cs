using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>
/// The long series of children looked after, compiled from several releases: each row says which release it was taken from.
/// </summary>
internal static class CompiledLookedAfterLayout
{
    private static readonly Dictionary<string, string> ReleaseOfSource = new(StringComparer.Ordinal)
    {
        ["CLA2018"] = "children-looked-after-2018",
        ["CLA2019"] = "children-looked-after-2019",
        ["EES CLA 2022"] = "children-looked-after-2022",
        ["EES CLA 2023"] = "children-looked-after-2023",
        ["EES CLA 2025"] = "children-looked-after-2025",
    };

    /// <summary>Reads every row, each under the release that it came from.</summary>
    public static IReadOnlyList<Observation> Read(string path, string dataset, IReadOnlyList<SeriesRow> series, AuthorityRegister register)
    {
        using var table = new CsvTable(path);
        var year = table.Column("year");
        var code = table.Column("old_la_code");
        var columns = new SeriesColumns(table, series, dataset);
        var source = table.Column("source");
        var seen = new SeenKeys();
        var rows = new List<Observation>();
        while (table.Next())
        {
            if (!ReleaseOfSource.TryGetValue(table[source].Trim(), out var release))
                throw table.Fault(source, $"one of {string.Join(", ", ReleaseOfSource.Keys)}");
            var (area, period) = (register.Code(table, code), table.Year(year));
            seen.Add(table, "year and old_la_code", $"{period} {area}");
            rows.AddRange(columns.Cells(release, area, period));
        }
        return rows;
    }
}
