namespace Benchmark.Server.Reports;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="IsNumeric">Whether it holds numbers, which align on the right.</param>
internal sealed record ReportColumn(string Name, bool IsNumeric = false);
