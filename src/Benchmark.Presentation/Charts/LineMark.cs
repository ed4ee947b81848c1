namespace Benchmark.Presentation.Charts;

/// <summary>An unbroken line. Where a value is missing one line ends and another begins; a line of one point is that point.</summary>
/// <param name="Role">What it stands for.</param>
/// <param name="Points">Its points, from left to right.</param>
internal sealed record LineMark(MarkRole Role, IReadOnlyList<ChartPoint> Points) : Mark(Role);
