using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>What is known before a file is opened: names and measures, and how publishers lay out their files.</summary>
/// <param name="Names">Names, measures and definitions; no figure and no release.</param>
/// <param name="Layouts">The layouts.</param>
/// <param name="Series">What series are in them.</param>
/// <param name="Publications">The publications that are known.</param>
internal sealed record ImportRules(
    Holdings Names, IReadOnlyList<LayoutRow> Layouts, IReadOnlyList<LayoutSeries> Series,
        IReadOnlyList<Publication> Publications)
{
    private const string LayoutsFile = "layouts.csv";
    private const string SeriesFile = "layout-series.csv";
    private const string PublicationsFile = "publications.csv";
    private const string EachWord = "-*";

    /// <summary>The files that say it, kept by hand.</summary>
    public static readonly IReadOnlyList<string> Files = [LayoutsFile, SeriesFile, PublicationsFile];

    /// <summary>Reads them from a folder of seed files.</summary>
    /// <exception cref="DataFault">A file is missing or something in it is wrong.</exception>
    public static ImportRules Read(string folder)
    {
        var names = new SeedReader(folder).ReadNames();
        var series = names.Series.ToDictionary(row => row.Id, StringComparer.Ordinal);
        var layouts = Rows(folder, LayoutsFile,
            ["id", "title", "reader", "dataset", "areas", "period", "periods", "also", "source", "rows", "publisher", "times"], table =>
        {
            table.Key("id", table.Id("id"));
            return new LayoutRow(
                table.Id("id"), table.Words("title"), table.OneOf("reader", [.. Import.Layouts.Readers.Keys]),
                    table.Text("dataset"),
                table.Text("areas"), table.Text("period"), table.OneOf("periods", "", "year", "financial-year", "any"),
                    table.Text("also"), table.Text("source"), table.OneOf("rows", "every", "some"),
                table.Text("publisher"), table.Whole("times", 1, 1_000_000));
        });
        var ids = layouts.Concat(LocalLayouts.Rows).Select(layout => layout.Id).ToHashSet(StringComparer.Ordinal);
        const string ALayout = "the id of a layout in layouts.csv";
        return new(
            names, [.. layouts, .. LocalLayouts.Rows],
            [.. Rows(folder, SeriesFile, ["layout", "series", "where", "part_of", "is", "column", "zero"], table => new LayoutSeries(
                table.Reference("layout", ids.Contains, ALayout),
                table.Reference("series", id => id.Length == 0 || Those(id, series).Any(),
                    "the id of a series in series.csv, the beginning of some before -*, or an empty cell"),
                table.Reference("where", IsConditions, "conditions such as column=value"),
                table.Text("part_of"), table.Text("is"), table.Text("column"), table.OneOf("zero", "", LayoutSeries.NotFilledIn)))
                .SelectMany(row => Each(row, series))],
            Rows(
                folder, PublicationsFile,
                ["id", "dataset", "order", "title", "published", "publisher", "origin", "licence", "layout", "newest", "area",
                    "period", "tells", "cells", "named"],
                table =>
                {
                    table.Key("id", table.Id("id"));
                    return new Publication(
                        new(table.Id("id"), table.Id("dataset"), table.Whole("order", 1, int.MaxValue), table.Words("title"),
                            table.Publication("published"), table.Words("publisher"), table.Words("origin"),
                                table.Words("licence")),
                        table.Reference("layout", ids.Contains, ALayout), table.Words("newest"), table.Text("area"),
                            table.Text("period"),
                        table.Reference("tells", IsConditions, "cells such as series=value"),
                            table.Whole("cells", 1, int.MaxValue), table.Text("named"));
                }));
    }

    // "line-*" stands for line-gross, line-income and whatever else there is with one more word.
    private static IEnumerable<SeriesRow> Those(string id, Dictionary<string, SeriesRow> series) =>
        id.EndsWith(EachWord, StringComparison.Ordinal)
            ? series.Values.Where(row => row.Id.StartsWith(id[..^1], StringComparison.Ordinal)
                && row.Id.IndexOf('-', id.Length - 1) < 0).OrderBy(row => row.Id, StringComparer.Ordinal)
            : series.TryGetValue(id, out var one) ? [one] : [];

    private static IEnumerable<LayoutSeries> Each(LayoutSeries row, Dictionary<string, SeriesRow> series) => row.Series.Length == 0
        ? [row]
        : Those(row.Series, series).Select(one => row with
        {
            Series = one.Id,
            Column = row.Column.Length > 0 ? row.Column : one.Columns.Replace(' ', LayoutRow.Either),
        });

    private static bool IsConditions(string text) =>
        text.Length == 0 || text.Split(LayoutRow.AndAlso).All(condition => condition.IndexOf('=', StringComparison.Ordinal) > 0);

    private static List<T> Rows<T>(string folder, string file, IReadOnlyList<string> columns, Func<SeedTable, T> read)
    {
        using var table = new SeedTable(folder, file, columns);
        var rows = new List<T>();
        while (table.Next())
            rows.Add(read(table));
        return rows;
    }
}
