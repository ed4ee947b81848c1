namespace Benchmark.Figures.Calculation;

/// <summary>One unit in a funnel. A joint return is one unit.</summary>
/// <param name="Value">Its value in the measure's unit: the height in the plot.</param>
/// <param name="Denominator">Its denominator: the place along the plot.</param>
/// <param name="Z">Standard errors from the centre, chance alone.</param>
/// <param name="AdjustedZ">The same after widening.</param>
/// <param name="Limits">The limits at its denominator.</param>
internal readonly record struct FunnelUnit(double Value, double Denominator, double Z, double AdjustedZ, FunnelLimits Limits);
