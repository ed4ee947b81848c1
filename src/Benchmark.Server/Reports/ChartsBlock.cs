using Benchmark.Presentation.Charts;

namespace Benchmark.Server.Reports;

/// <summary>Charts that stand side by side where there is room.</summary>
/// <param name="Charts">The charts.</param>
/// <param name="IsBeside">Whether they stand beside the paragraphs that follow, where there is room.</param>
internal sealed record ChartsBlock(IReadOnlyList<Chart> Charts, bool IsBeside = false) : ReportBlock;
