using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Comparisons;

/// <summary>A trend asked for.</summary>
/// <param name="Area">The authority, the region or England.</param>
/// <param name="Table">The figures of the measure.</param>
/// <param name="From">First period.</param>
/// <param name="To">Last period.</param>
/// <param name="Prices">Prices.</param>
/// <param name="Peers">Whom it is set beside; null for nobody, as for regions and England.</param>
internal sealed record TrendQuery(Area Area, FigureTable Table, Period From, Period To, Prices Prices, Peers? Peers = null);
