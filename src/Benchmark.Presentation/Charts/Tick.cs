namespace Benchmark.Presentation.Charts;

/// <summary>A mark on an axis.</summary>
/// <param name="Place">Where: 0 at the start of the axis, 1 at its end.</param>
/// <param name="Text">What it says; empty for a mark without words.</param>
internal readonly record struct Tick(double Place, string Text);
