namespace Benchmark.Tui.Screens.Views;

/// <summary>Limits at one denominator: 99.8% by chance alone, 99.8% widened, and 95% widened.</summary>
internal sealed record FunnelCurveView(
    double Denominator, double PlainLow, double PlainHigh, double AdjustedLow, double AdjustedHigh, double UsualLow, double UsualHigh);
