using System.Globalization;
using Benchmark.Figures.Facts;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Import;

/// <summary>
/// Ofsted's judgements, a row an inspection. Held is, year by year, the newest judgement that was published by the end of it, with
/// its day: "Good, 12 March 2024".
/// </summary>
internal static class JudgementsLayout
{
    private static readonly string[] Days = ["yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd", "dd/MM/yyyy", "dd/MM/yy"];

    // One list prints them shortened; and what is said in place of a judgement is that there is none.
    private static readonly Dictionary<string, string> Judgements = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Outstanding"] = "Outstanding",
        ["Good"] = "Good",
        ["Requires improvement to be good"] = "Requires improvement",
        ["Requires improvement"] = "Requires improvement",
        ["Inadequate"] = "Inadequate",
        ["nan"] = "x",
        ["inspection_pre_dates_judgement"] = "x",
        [""] = "x",
    };

    /// <summary>Reads a list of all inspections: every year from an authority's first to the newest of the list.</summary>
    public static void ReadHistory(PublishedTable table, Reading reading)
    {
        var all = Rows(table, reading);
        var last = all.Select(row => row.Day.Year).DefaultIfEmpty().Max();
        foreach (var own in all.GroupBy(row => (row.Series, row.Area)))
        {
            var end = reading.Register.Authorities.First(who => who.Code == own.Key.Area).LastDay?.Year ?? last;
            for (var year = own.Min(row => row.Day.Year); year <= Math.Min(last, end); year++)
                Add(table, reading, own.Where(row => row.Day.Year <= year).MaxBy(row => row.Day)!, year);
        }
    }

    /// <summary>Reads a list of each authority's newest inspection: the newest year of the list, and no other.</summary>
    public static void ReadNewest(PublishedTable table, Reading reading)
    {
        var all = Rows(table, reading);
        var newest = all.Select(row => row.Day.Year).DefaultIfEmpty().Max();
        foreach (var row in all)
            Add(table, reading, row, newest);
    }

    private static void Add(PublishedTable table, Reading reading, Judgement row, int year) => reading.Draft.Add(
        new(HeldTables.Observations, reading.Layout.Dataset, "", row.Series, row.Area, year.ToString(CultureInfo.InvariantCulture),
            row.Word == "x" ? row.Word : string.Create(CultureInfo.InvariantCulture, $"{row.Word}, {row.Day:d MMMM yyyy}"), "",
            row.Line, row.Column),
        table.Header[table.Column(reading.Layout.Period)]);

    private static List<Judgement> Rows(PublishedTable table, Reading reading)
    {
        var (find, _) = Areas.In(table, reading.Layout, reading.Register);
        var published = table.Column(reading.Layout.Period);
        var series = reading.Series.Select(row => (row.Series, Column: table.Column(row.Columns))).ToList();
        var rows = new List<Judgement>();
        while (table.Next())
        {
            if (!DateTime.TryParseExact(table[published], Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                _ = table.Fault(published, "a day such as 27/10/23 or 2023-10-27");
            else if (find() is { } area)
                foreach (var (id, column) in series)
                    if (Judgements.TryGetValue(table[column], out var word))
                        rows.Add(new(id, area, DateOnly.FromDateTime(day), word, table.Line, table.Header[column]));
                    else
                        _ = table.Fault(column, $"one of {string.Join(", ", Judgements.Keys.Where(key => key.Length > 0))}");
        }

        return rows;
    }

    private sealed record Judgement(string Series, string Area, DateOnly Day, string Word, long Line, string Column);
}
