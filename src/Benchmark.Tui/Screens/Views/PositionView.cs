namespace Benchmark.Tui.Screens.Views;

/// <summary>A place among those that have a figure; what 1 stands for follows from the measure's polarity.</summary>
internal readonly record struct PositionView(int Place, int Of);
