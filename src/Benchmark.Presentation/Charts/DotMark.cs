namespace Benchmark.Presentation.Charts;

/// <summary>One value.</summary>
/// <param name="Role">What it stands for.</param>
/// <param name="At">Where.</param>
/// <param name="Name">Whose value, and which.</param>
/// <param name="Label">What stands in the dot, which a key beside the drawing says the name of; empty for nothing.</param>
internal sealed record DotMark(MarkRole Role, ChartPoint At, string Name, string Label = "") : Mark(Role);
