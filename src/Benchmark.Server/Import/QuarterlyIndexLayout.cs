using System.Globalization;
using System.Text.RegularExpressions;
using Benchmark.Figures.Facts;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Import;

/// <summary>
/// Services producer prices as the ONS publishes them, a column an industry, a row a year or a quarter. Of the index of all services a
/// financial year is held: the mean of its four quarters, as the deflator's is.
/// </summary>
internal static partial class QuarterlyIndexLayout
{
    /// <summary>What the index is called here, and its dataset with it.</summary>
    public const string Index = "services-ppi-all";

    private const string AllServices = "Top Level SPPI, Sections H to U excl. Section K";
    private const int QuartersOfYear = 4;

    /// <summary>Reads the quarters, and gives every financial year of which all four are there.</summary>
    public static void Read(PublishedTable table, Reading reading)
    {
        var (name, column) = (table.Column("Title"), table.Column(AllServices));
        var quarters = new Dictionary<int, List<(decimal Value, long Line)>>();
        while (table.Next())
            if (Quarter().Match(table[name]) is { Success: true } match)
            {
                var (year, quarter) = (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Value);
                // January to March end the financial year that began the year before.
                var begins = quarter == "1" ? year - 1 : year;
                if (table[column].Length == 0)
                    continue;
                if (table.Figure(column) is { } cell && decimal.TryParse(cell, CultureInfo.InvariantCulture, out var value) && value > 0)
                    (quarters.TryGetValue(begins, out var own) ? own : quarters[begins] = []).Add((value, table.Line));
                else
                    _ = table.Fault(column, "an index number above 0, or an empty cell");
            }

        foreach (var (begins, own) in quarters.Where(year => year.Value.Count == QuartersOfYear))
            reading.Draft.Add(
                new(HeldTables.PriceIndices, reading.Layout.Dataset, "", Index, "", Period.OfFinancialYear(begins).Name,
                    ((double)(own.Sum(quarter => quarter.Value) / QuartersOfYear)).ToString("R", CultureInfo.InvariantCulture), "",
                    own[0].Line, AllServices),
                table.Header[name]);
    }

    [GeneratedRegex(@"^([0-9]{4}) Q([1-4])$")]
    private static partial Regex Quarter();
}
