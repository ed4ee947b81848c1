namespace Benchmark.Figures.Calculation;

/// <summary>How much of an outcome goes with a step more of what it is set against. None of them shows cause.</summary>
/// <param name="Term">Which spend.</param>
/// <param name="Slope">Per step.</param>
/// <param name="StandardError">Clustered by authority.</param>
/// <param name="Interval">The 95% interval, t with authorities - 1 degrees of freedom.</param>
/// <param name="PValue">How often chance alone would give a slope at least so far from zero: two-sided, by the same t.</param>
internal readonly record struct AssociationSlope(SpendTerm Term, double Slope, double StandardError, Interval Interval, double PValue);
