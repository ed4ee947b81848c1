using Benchmark.Figures.Checks;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;

namespace Benchmark.Figures.Comparisons;

/// <summary>One measure over time.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Points">One point a period, gaps included.</param>
/// <param name="Whole">Change from the first point to the newest that has a figure; null when that is the first.</param>
/// <param name="OnPrevious">Change to that point from the one before it; null likewise.</param>
/// <param name="OverFive">Change to that point over five periods; null when the points do not reach so far.</param>
/// <param name="Test">The trend test; null for measures without intervals.</param>
/// <param name="Releases">The releases used.</param>
internal sealed record MeasureTrend(
    TrendQuery Query, IReadOnlyList<TrendPoint> Points, TrendChange? Whole, TrendChange? OnPrevious, TrendChange? OverFive,
    FiveYearTest? Test, IReadOnlyList<Release> Releases);

/// <summary>The trend test on the newest five points.</summary>
/// <param name="Test">Its result; null when it cannot be said.</param>
/// <param name="From">The first of the five periods; null when it cannot be said.</param>
/// <param name="To">The last of them.</param>
/// <param name="Breaks">Whether it cannot be said because the population changes within the five.</param>
internal sealed record FiveYearTest(Calculation.TrendTest? Test, Period? From, Period? To, bool Breaks = false);

/// <summary>One period of a trend.</summary>
/// <param name="Period">The period.</param>
/// <param name="Figure">The figure, in the prices asked for.</param>
/// <param name="Cash">The value in cash; null for measures that are not spend and for missing figures.</param>
/// <param name="Aggregate">Where the figure is a region's or England's: how it came about; else null.</param>
/// <param name="Neighbours">The neighbours; null where none were asked for, and where the authority did not exist.</param>
/// <param name="AsPrinted">The value over the population printed beside the count, where that is another one; else null.</param>
/// <param name="PrintedBreaks">Whether the printed population has another base than that of the period before.</param>
/// <param name="Breaks">Whether the figure itself has another base than that of the period before.</param>
/// <param name="Findings">What the rules find of the figure; null where it is missing, and of a region or England.</param>
internal sealed record TrendPoint(
    Period Period, FigureCell Figure, double? Cash, AggregateCell? Aggregate, UsableNeighbours? Neighbours, double? AsPrinted,
    bool PrintedBreaks, bool Breaks, IReadOnlyList<Finding>? Findings);

/// <summary>A difference between two points.</summary>
/// <param name="From">The earlier period.</param>
/// <param name="To">The later period.</param>
/// <param name="Value">Later minus earlier; null when either is missing, and across a break in a series on one population.</param>
/// <param name="Percent">In percent of the earlier; null likewise, or when the earlier is zero.</param>
/// <param name="Incomplete">Whether a sum at either end leaves an authority out.</param>
/// <param name="Findings">What the rules find of either end, and of a break between them; the most telling first.</param>
internal sealed record TrendChange(
    Period From, Period To, double? Value, double? Percent, bool Incomplete, IReadOnlyList<Finding> Findings);
