namespace Benchmark.Server.Charts;

/// <summary>The limits of a funnel at one size.</summary>
/// <param name="Size">The denominator.</param>
/// <param name="Usual">95% limits.</param>
/// <param name="Control">99.8% limits.</param>
internal readonly record struct FunnelLimit(double Size, (double Low, double High) Usual, (double Low, double High) Control);
