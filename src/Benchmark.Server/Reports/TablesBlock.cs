namespace Benchmark.Server.Reports;

/// <summary>Tables that stand side by side on paper where they fit.</summary>
/// <param name="Tables">The tables.</param>
internal sealed record TablesBlock(IReadOnlyList<TableBlock> Tables) : ReportBlock;
