using Benchmark.Presentation.Charts;

namespace Benchmark.Server.Reports;

/// <summary>Charts that stand side by side where there is room.</summary>
/// <param name="Charts">The charts.</param>
internal sealed record ChartsBlock(IReadOnlyList<Chart> Charts) : ReportBlock;
