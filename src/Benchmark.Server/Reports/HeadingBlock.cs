namespace Benchmark.Server.Reports;

/// <summary>A heading.</summary>
/// <param name="Level">2 for a section, 3 below it; 1 is the document's title.</param>
/// <param name="Text">Its words.</param>
/// <param name="OnNewPage">Whether a page begins with it on paper.</param>
internal sealed record HeadingBlock(int Level, string Text, bool OnNewPage = false) : ReportBlock;
