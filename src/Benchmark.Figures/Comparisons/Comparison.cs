using Benchmark.Figures.Calculation;
using Benchmark.Figures.Checks;
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
/// <param name="Findings">What the rules find of the figure, the most telling first; null for a missing figure, which nobody quotes.</param>
/// <param name="ToCheck">Which of the neighbours used are to be checked, and the summary without them; null where none is.</param>
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
    IReadOnlyList<Finding>? Findings,
    NeighboursToCheck? ToCheck,
    IReadOnlyList<Release> Releases);

/// <summary>Neighbours whose figures are to be checked: they count, and the averages are given without them too.</summary>
/// <param name="Neighbours">Who.</param>
/// <param name="Without">Summary of the others.</param>
internal sealed record NeighboursToCheck(IReadOnlyList<Authority> Neighbours, Summary Without);

/// <summary>A neighbour with its figure.</summary>
/// <param name="Peer">The neighbour, its place in the list and how close it is.</param>
/// <param name="Figure">Its figure, in the prices asked for.</param>
internal readonly record struct ComparedNeighbour(Peer Peer, FigureCell Figure);
