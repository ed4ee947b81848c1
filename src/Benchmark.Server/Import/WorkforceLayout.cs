using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>
/// The DfE's table of workforce indicators: one row by area and year, of which five series are held, all in full-time
/// equivalents.
/// </summary>
internal static class WorkforceLayout
{
    /// <summary>Reads the five series of every row.</summary>
    public static IReadOnlyList<Observation> Read(string path, string release, AuthorityRegister register)
    {
        using var table = new CsvTable(path);
        var areas = AreaColumns.In(table);
        var year = table.Column("time_period");
        var agency = table.Column("agency_fte");
        var inPost = table.Column("inpost_fte");
        var agencyRate = table.Column("agency_rate_fte");
        (string Series, int Column)[] published =
        [
            (ObservationSeries.Vacancy, table.Column("vacancy_rate_fte")),
            (ObservationSeries.Turnover, table.Column("turnover_rate_fte")),
            (ObservationSeries.Caseload, table.Column("caseload_fte")),
            (ObservationSeries.Absence, table.Column("absence_rate_fte")),
        ];
        var seen = new SeenKeys();
        var rows = new List<Observation>();
        while (table.Next())
        {
            var area = register.Area(table, areas);
            var period = table.Year(year);
            seen.Add(table, "time_period and area", $"{period} {area}");
            rows.Add(new(release, ObservationSeries.Agency, area, period,
                table.FigureFromZero(agency), table.FigureFromZero(inPost), table.FigureFromZero(agencyRate)));
            foreach (var (series, column) in published)
                rows.Add(new(release, series, area, period, "", "", table.FigureFromZero(column)));
        }
        return rows;
    }
}
