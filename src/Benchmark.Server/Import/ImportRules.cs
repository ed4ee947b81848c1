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

    /// <summary>Reads them from a folder of seed files.</summary>
    /// <exception cref="DataFault">A file is missing or something in it is wrong.</exception>
    public static ImportRules Read(string folder)
    {
        var names = new SeedReader(folder).ReadNames();
        var series = names.Series.ToDictionary(row => row.Id, StringComparer.Ordinal);
        var layouts = Rows(folder, LayoutsFile,
            ["id", "title", "reader", "dataset", "areas", "period", "periods", "also", "source", "rows", "publisher"], table =>
        {
            table.Key("id", table.Id("id"));
            return new LayoutRow(
                table.Id("id"), table.Words("title"), table.OneOf("reader", [.. Import.Layouts.Readers.Keys]),
                    table.Text("dataset"),
                table.Text("areas"), table.Text("period"), table.OneOf("periods", "", "year", "financial-year", "any"),
                    table.Text("also"), table.Text("source"), table.OneOf("rows", "every", "some"),
                table.Text("publisher"));
        });
        var ids = layouts.Select(layout => layout.Id).ToHashSet(StringComparer.Ordinal);
        const string ALayout = "the id of a layout in layouts.csv";
        return new(
            names, layouts,
            Rows(folder, SeriesFile, ["layout", "series", "where", "part_of", "is"], table => new LayoutSeries(
                table.Reference("layout", ids.Contains, ALayout),
                table.Reference("series", id => id.Length == 0 || series.ContainsKey(id),
                    "the id of a series in series.csv, or an empty cell"),
                table.Reference("where", IsConditions, "conditions such as column=value"),
                table.Text("part_of"), table.Text("is"))),
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
