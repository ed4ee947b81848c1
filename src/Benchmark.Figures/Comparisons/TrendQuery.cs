using Benchmark.Figures.Measures;

namespace Benchmark.Figures.Comparisons;

/// <summary>A trend asked for, with every word of the request found in the snapshot.</summary>
/// <param name="Area">Index of the authority, or of the region or England.</param>
/// <param name="IsRegion">Whether <paramref name="Area"/> is a region or England.</param>
/// <param name="Table">The figures of the measure.</param>
/// <param name="From">Index of the first period.</param>
/// <param name="To">Index of the last period.</param>
/// <param name="Prices">Prices.</param>
/// <param name="Neighbours">Whom it is set beside; null for nobody, as for regions and England.</param>
internal sealed record TrendQuery(
    int Area, bool IsRegion, FigureTable Table, int From, int To, Prices Prices, NeighbourSet? Neighbours = null);
