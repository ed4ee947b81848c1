using System.Text.RegularExpressions;
using Benchmark.Figures.Facts;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Import;

/// <summary>
/// A table as Stat-Xplore gives it: a row a place, by its name alone, a column a year. Other nations' places, sums and the notes
/// below are passed over.
/// </summary>
internal static partial class CrossTableLayout
{
    /// <summary>Reads the years of every authority held.</summary>
    public static void Read(PublishedTable table, Reading reading)
    {
        var series = reading.Series[0].Series;
        var name = table.Column("Year");
        (int Column, string Year)[] years = [.. table.Header.Index()
            .Select(header => (header.Index, Period.TryParse(Provisional().Replace(header.Item, ""))?.Name ?? ""))
            .Where(year => year.Item2.Length > 0)];
        // All years are of the places that there were when the table was made, and it is made after its last day.
        var made = Period.Parse(years[^1].Year).Days(ReferenceDay.EndOfMarch).Last.AddDays(1);
        while (table.Next(mayBeShort: true))
            if (reading.Register.Named(table[name], made) is { } area)
                foreach (var (column, year) in years)
                    if (table.Figure(column) is { } cell)
                        reading.Draft.Add(
                            new(HeldTables.Observations, reading.Layout.Dataset, "", series, area, year, cell, "", table.Line,
                                table.Header[column]),
                            table.Header[name]);
    }

    [GeneratedRegex(@" \(p\)$")]
    private static partial Regex Provisional();
}
