using System.Globalization;
using Benchmark.Figures.Facts;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Import;

/// <summary>Two price indices by financial year, one column each; each is a dataset of its own.</summary>
internal static class PriceIndexLayout
{
    private static readonly (string Index, string Column)[] Indices =
        [("gdp-deflator", "gdp_deflator_2022_100"), ("services-ppi", "sppi_2021_22_100")];

    /// <summary>Reads both indices. An empty cell is a year that the index is not held for, and gives no row.</summary>
    public static void Read(PublishedTable table, Reading reading)
    {
        var year = table.Column("financial_year");
        (string Index, int Column)[] indices = [.. Indices.Select(index => (index.Index, table.Column(index.Column)))];
        while (table.Next())
        {
            if (table.FinancialYear(year) is not { } period)
                continue;
            foreach (var (index, column) in indices)
            {
                if (table[column].Length == 0)
                    continue;
                if (Cell.TryParse(table[column], out var value) && value.HasValue && value.Value > 0)
                    reading.Draft.Add(
                        new(HeldTables.PriceIndices, index, "", index, "", period,
                            value.Value.ToString("R", CultureInfo.InvariantCulture), "", table.Line, table.Header[column]),
                        "financial_year");
                else
                    _ = table.Fault(column, "an index number above 0, or an empty cell");
            }
        }
    }
}
