using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>Two price indices by financial year, one column each.</summary>
internal static class PriceIndexLayout
{
    /// <summary>Reads both indices. An empty cell is a year that the index is not held for, and gives no row.</summary>
    public static IReadOnlyList<PriceIndex> Read(string path, string deflatorRelease, string servicesRelease)
    {
        using var table = new CsvTable(path);
        var year = table.Column("financial_year");
        (string Release, string Index, int Column)[] indices =
        [
            (deflatorRelease, "gdp-deflator", table.Column("gdp_deflator_2022_100")),
            (servicesRelease, "services-ppi", table.Column("sppi_2021_22_100")),
        ];
        var seen = new SeenKeys();
        var rows = new List<PriceIndex>();
        while (table.Next())
        {
            var period = table.FinancialYear(year);
            seen.Add(table, "financial_year", period);
            foreach (var (release, index, column) in indices)
            {
                if (string.IsNullOrWhiteSpace(table[column]))
                    continue;
                if (!Cell.TryParse(table[column], out var value) || !value.HasValue || value.Value <= 0)
                    throw table.Fault(column, "an index number above 0, or an empty cell");
                rows.Add(new(release, index, period, value.Value));
            }
        }
        return rows;
    }
}
