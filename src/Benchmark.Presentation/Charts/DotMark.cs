namespace Benchmark.Presentation.Charts;

/// <summary>One value.</summary>
/// <param name="Role">What it stands for.</param>
/// <param name="At">Where.</param>
/// <param name="Name">Whose value, and which.</param>
internal sealed record DotMark(MarkRole Role, ChartPoint At, string Name) : Mark(Role);
