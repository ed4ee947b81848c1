namespace Benchmark.Tui.Screens.Views;

/// <summary>One year's spend; the blocks in the order of <see cref="SpendView.Blocks"/>.</summary>
internal sealed record SpendYearView(
    string Period,
    IReadOnlyList<FigureView> PerChild,
    IReadOnlyList<FigureView> Totals,
    FigureView AllPerChild,
    FigureView AllTotal);
