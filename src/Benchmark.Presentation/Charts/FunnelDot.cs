namespace Benchmark.Presentation.Charts;

/// <summary>One authority in a funnel.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">The denominator.</param>
/// <param name="Value">The value.</param>
/// <param name="Role">Whether it is the one that the chart is about, one of its neighbours or any other.</param>
/// <param name="Label">What stands in its dot; empty for nothing.</param>
internal readonly record struct FunnelDot(string Name, double Size, double Value, MarkRole Role, string Label = "");
