namespace Benchmark.Server.Reports;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its sentences.</param>
/// <param name="IsVerdict">Whether it is a verdict, which stands out.</param>
internal sealed record ParagraphBlock(string Text, bool IsVerdict = false) : ReportBlock;
