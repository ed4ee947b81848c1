using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>
/// The DfE's table of children looked after: numbers and rates by area and year. Releases call the columns and categories
/// differently: to 2022 <c>population_count</c>, <c>number</c> and "at 31 March", later <c>population_type</c>,
/// <c>children_count</c> and "on 31 March".
/// </summary>
internal static class LookedAfterLayout
{
    /// <summary>Reads the rows on children looked after on 31 March; those on starting and ceasing are not held.</summary>
    public static IReadOnlyList<Observation> Read(string path, Release release, IReadOnlyList<SeriesRow> series, AuthorityRegister register)
    {
        using var table = new CsvTable(path);
        var areas = AreaColumns.In(table);
        var year = table.Column("time_period");
        var category = table.Column("population_type", "population_count");
        var columns = new SeriesColumns(table, series, release.Dataset);
        var seen = new SeenKeys();
        var rows = new List<Observation>();
        while (table.Next())
        {
            if (!IsOn31March(table, category))
                continue;
            var (area, period) = (register.Area(table, areas), table.Year(year));
            seen.Add(table, "time_period and area", $"{period} {area}");
            rows.AddRange(columns.Cells(release.Id, area, period));
        }
        return rows;
    }

    private static bool IsOn31March(CsvTable table, int category) => table[category].Trim() switch
    {
        "Children looked after on 31 March each year" or "Children looked after at 31 March each year" => true,
        "Children starting to be looked after each year" or "Children ceasing to be looked after each year" => false,
        _ => throw table.Fault(category, "children looked after on (or at) 31 March, starting or ceasing to be looked after each year"),
    };
}
