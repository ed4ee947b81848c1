namespace Benchmark.Server.Reports;

/// <summary>A piece of a report before anybody decides what it is written as.</summary>
internal abstract record ReportBlock;
