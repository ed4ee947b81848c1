using Benchmark.Server.Calculation;
using Benchmark.Server.Measures;

namespace Benchmark.Server.Comparisons;

/// <summary>Where one authority stands on one measure in one period: all numbers of the answer, indices for the names.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Figure">The authority's figure, in the prices asked for.</param>
/// <param name="Cash">The value in cash; null for measures that are not spend and for missing figures.</param>
/// <param name="Neighbours">The statistical neighbours in order.</param>
/// <param name="Summary">Summary of those used.</param>
/// <param name="LeftOut">Those not used.</param>
/// <param name="Nationally">Place among all reporting units.</param>
/// <param name="AmongNeighbours">Place among itself and the neighbours used.</param>
/// <param name="Releases">Ids of the releases used.</param>
internal sealed record Comparison(
    ComparisonQuery Query,
    FigureCell Figure,
    double? Cash,
    IReadOnlyList<ComparedNeighbour> Neighbours,
    Summary Summary,
    IReadOnlyList<LeftOut> LeftOut,
    (int Rank, int Of)? Nationally,
    (int Rank, int Of)? AmongNeighbours,
    IReadOnlyList<string> Releases);

/// <summary>A statistical neighbour with its figure.</summary>
/// <param name="Order">1 (closest) to 10.</param>
/// <param name="Authority">Index of the neighbour.</param>
/// <param name="Closeness">How close, in the seed's word.</param>
/// <param name="Figure">Its figure, in the prices asked for.</param>
internal readonly record struct ComparedNeighbour(int Order, int Authority, string Closeness, FigureCell Figure);
