namespace Benchmark.Server.Reports;

/// <summary>Links to files beside the report.</summary>
/// <param name="Links">Each link's words and the file's name.</param>
internal sealed record LinksBlock(IReadOnlyList<(string Text, string File)> Links) : ReportBlock;
