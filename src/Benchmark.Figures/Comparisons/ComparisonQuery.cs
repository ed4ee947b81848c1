using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Comparisons;

/// <summary>A comparison asked for.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="Table">The figures of the measure.</param>
/// <param name="Period">A period of the table.</param>
/// <param name="Peers">Whom it is compared with.</param>
/// <param name="Prices">Prices.</param>
internal sealed record ComparisonQuery(Authority Authority, FigureTable Table, Period Period, Peers Peers, Prices Prices);
