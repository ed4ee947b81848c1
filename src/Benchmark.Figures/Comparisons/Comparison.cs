using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Comparisons;

/// <summary>Where one authority stands on one measure in one period: all numbers of the answer.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Figure">The authority's figure, in the prices asked for.</param>
/// <param name="Cash">The value in cash; null for measures that are not spend and for missing figures.</param>
/// <param name="Neighbours">The neighbours: all, used, left out, summary.</param>
/// <param name="Nationally">Place among all reporting units.</param>
/// <param name="AmongNeighbours">Place among itself and the neighbours used.</param>
/// <param name="Interval95">95% interval; null for measures without.</param>
/// <param name="Interval998">99.8% interval; null likewise.</param>
/// <param name="Verdict">How it stands to the neighbours; null when that cannot be said.</param>
/// <param name="Gap">How large the difference is; null likewise.</param>
/// <param name="Releases">The releases used.</param>
internal sealed record Comparison(
    ComparisonQuery Query,
    FigureCell Figure,
    double? Cash,
    UsableNeighbours Neighbours,
    Place? Nationally,
    Place? AmongNeighbours,
    Interval? Interval95,
    Interval? Interval998,
    ComparisonVerdict? Verdict,
    ComparisonGap? Gap,
    IReadOnlyList<Release> Releases);

/// <summary>A neighbour with its figure.</summary>
/// <param name="Peer">The neighbour, its place in the list and how close it is.</param>
/// <param name="Figure">Its figure, in the prices asked for.</param>
internal readonly record struct ComparedNeighbour(Peer Peer, FigureCell Figure);
