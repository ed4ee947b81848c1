namespace Benchmark.Presentation.Charts;

/// <summary>The limits of a funnel at one size.</summary>
/// <param name="Size">The denominator.</param>
/// <param name="Usual">95% limits, widened.</param>
/// <param name="Control">99.8% limits, widened.</param>
/// <param name="Plain">99.8% limits for chance alone, which show how much the others are widened.</param>
internal readonly record struct FunnelLimit(
    double Size, (double Low, double High) Usual, (double Low, double High) Control, (double Low, double High) Plain);
