namespace Benchmark.Server.Reports;

/// <summary>A table. The first column names its rows.</summary>
/// <param name="Sheet">Name of its sheet in a workbook, 31 letters at most.</param>
/// <param name="Caption">What it holds.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, each with a cell a column.</param>
/// <param name="OwnRow">Index of the row of the authority that the report is about, which stands out; null for none.</param>
internal sealed record TableBlock(
    string Sheet, string Caption, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows,
    int? OwnRow = null) : ReportBlock
{
    /// <summary>The words that each row is found by, where a reader may search and sort the table; null where not.</summary>
    public IReadOnlyList<string>? FoundBy { get; init; }
}
