using Benchmark.Figures.Measures;

namespace Benchmark.Figures.Comparisons;

/// <summary>A comparison asked for, with every word of the request found in the snapshot.</summary>
/// <param name="Authority">Index of the authority.</param>
/// <param name="Table">The figures of the measure.</param>
/// <param name="Period">Index of the period in the table.</param>
/// <param name="Neighbours">Whom it is compared with.</param>
/// <param name="Prices">Prices.</param>
internal readonly record struct ComparisonQuery(
    int Authority, FigureTable Table, int Period, NeighbourSet Neighbours, Prices Prices);
