using Benchmark.Figures.Facts;

namespace Benchmark.Server.Tests.Import;

/// <summary>Cells that stand in one row of a publisher's table: two parts and the rate that was worked out from them.</summary>
internal sealed record PublishedRow(string Numerator, string Base, string Published)
{
    private static readonly Dictionary<string, string[]> Columns = new(StringComparer.Ordinal)
    {
        ["looked-after"] = ["looked-after-children", "looked-after-population", "looked-after-rate"],
        ["agency"] = ["agency-workers", "workers-in-post", "agency-rate"],
    };

    public static PublishedRow Of(Holdings holdings, string release, string table, string area, string period)
    {
        string Cell(string series) => holdings.Observations
            .Single(row => (row.Release, row.Series, row.Area, row.Period) == (release, series, area, period)).Cell;
        return Columns.TryGetValue(table, out var columns)
            ? new(Cell(columns[0]), Cell(columns[1]), Cell(columns[2]))
            : new("", "", Cell(table));
    }
}
