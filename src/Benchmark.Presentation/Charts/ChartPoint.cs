namespace Benchmark.Presentation.Charts;

/// <summary>A place in a chart's unit square: (0, 0) is the lower left corner, (1, 1) the upper right.</summary>
/// <param name="X">From left to right.</param>
/// <param name="Y">From bottom to top.</param>
internal readonly record struct ChartPoint(double X, double Y);
