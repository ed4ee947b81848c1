namespace Benchmark.Server.Reports;

/// <summary>A whole report: written as HTML, Markdown, a Word file or a workbook, it says the same.</summary>
/// <param name="FileStem">File name without its ending.</param>
/// <param name="Title">Title.</param>
/// <param name="Facts">What it rests on: date, snapshot, edition and so on, each a name and what it is.</param>
/// <param name="Blocks">Its blocks in order.</param>
internal sealed record ReportDocument(
    string FileStem, string Title, IReadOnlyList<(string Name, string Text)> Facts, IReadOnlyList<ReportBlock> Blocks)
{
    /// <summary>All tables in order.</summary>
    public IEnumerable<TableBlock> Tables => Blocks.SelectMany(block => block switch
    {
        TableBlock table => [table],
        TablesBlock several => several.Tables,
        _ => Enumerable.Empty<TableBlock>(),
    });
}
