namespace Benchmark.Presentation.Charts;

/// <summary>One authority in a scatter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="X">Its value on the axis from left to right.</param>
/// <param name="Y">Its value on the axis from bottom to top.</param>
/// <param name="Role">Whether it is the one that the chart is about, one of its neighbours or any other.</param>
internal readonly record struct ScatterDot(string Name, double X, double Y, MarkRole Role);
