namespace Benchmark.Figures.Calculation;

/// <summary>Children in care per 10,000 that go with an extra £100 a child. None of them shows cause.</summary>
/// <param name="Term">Which spend.</param>
/// <param name="Slope">Per extra £100 a child.</param>
/// <param name="StandardError">Clustered by authority.</param>
/// <param name="Interval">The 95% interval, t with authorities - 1 degrees of freedom.</param>
internal readonly record struct AssociationSlope(SpendTerm Term, double Slope, double StandardError, Interval Interval);
