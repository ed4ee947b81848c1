namespace Benchmark.Tui.Canvas;

/// <summary>The five numbers that a box is drawn by; quartiles and median are absent where there are too few figures for them.</summary>
internal sealed record BoxSpan(double Minimum, double? Lower, double? Median, double? Upper, double Maximum);
