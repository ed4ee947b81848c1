namespace Benchmark.Tui.Screens.Views;

/// <summary>One measure for one period, side by side.</summary>
/// <param name="Label">Without the period: "Preventative share".</param>
/// <param name="Median">Of the neighbours; missing when too few of them have a figure.</param>
internal sealed record MeasureView(string Label, FigureView Own, FigureView Median, FigureView Region, FigureView England);
