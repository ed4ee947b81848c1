namespace Benchmark.Tui.Screens.Views;

/// <summary>99.8% limits at one denominator, by chance alone and widened.</summary>
internal sealed record FunnelCurveView(
    double Denominator, double PlainLow, double PlainHigh, double AdjustedLow, double AdjustedHigh);
