namespace Benchmark.Tui.Screens.Views;

/// <summary>One period of a trend.</summary>
/// <param name="Date">What day the figures stand for: "31 March 2025".</param>
/// <param name="Lower">The neighbours' lower quartile; missing where the median is.</param>
/// <param name="Used">How many neighbours the median rests on.</param>
/// <param name="LeftOut">Which neighbours it does not rest on, and why.</param>
/// <param name="Breaks">Whether nothing is compared with the period before: the series changes its base between them.</param>
internal sealed record TrendPointView(
    string Period,
    string Date,
    FigureView Own,
    FigureView Median,
    FigureView Lower,
    FigureView Upper,
    FigureView England,
    int Used,
    IReadOnlyList<LeftOutView> LeftOut,
    bool Breaks);
