using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>The DfE's table of workforce indicators: one row by area and year, with a column a series.</summary>
internal static class WorkforceLayout
{
    /// <summary>Reads the columns that are held of every row.</summary>
    public static IReadOnlyList<Observation> Read(string path, Release release, IReadOnlyList<SeriesRow> series, AuthorityRegister register)
    {
        using var table = new CsvTable(path);
        var areas = AreaColumns.In(table);
        var year = table.Column("time_period");
        var columns = new SeriesColumns(table, series, release.Dataset);
        var seen = new SeenKeys();
        var rows = new List<Observation>();
        while (table.Next())
        {
            var (area, period) = (register.Area(table, areas), table.Year(year));
            seen.Add(table, "time_period and area", $"{period} {area}");
            rows.AddRange(columns.Cells(release.Id, area, period));
        }
        return rows;
    }
}
