namespace Benchmark.Presentation.Charts;

/// <summary>A filled rectangle.</summary>
/// <param name="Role">What it stands for.</param>
/// <param name="From">Lower left corner.</param>
/// <param name="To">Upper right corner.</param>
/// <param name="Series">Which part of a whole, counted from 0.</param>
/// <param name="Name">What it shows, with its value.</param>
internal sealed record BarMark(MarkRole Role, ChartPoint From, ChartPoint To, int Series, string Name) : Mark(Role);
