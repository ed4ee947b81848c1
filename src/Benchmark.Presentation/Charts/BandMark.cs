namespace Benchmark.Presentation.Charts;

/// <summary>An unbroken area between two lines.</summary>
/// <param name="Role">What it stands for.</param>
/// <param name="Lower">Its lower edge, from left to right.</param>
/// <param name="Upper">Its upper edge, from left to right, with the same X.</param>
internal sealed record BandMark(MarkRole Role, IReadOnlyList<ChartPoint> Lower, IReadOnlyList<ChartPoint> Upper) : Mark(Role);
