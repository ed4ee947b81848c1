namespace Benchmark.Figures.Calculation;

/// <summary>
/// The limits around a funnel's centre at one denominator, in the measure's unit; adjusted means widened by sqrt(phi).
/// </summary>
internal readonly record struct FunnelLimits(Interval Plain95, Interval Plain998, Interval Adjusted95, Interval Adjusted998);
