namespace Benchmark.Tui.Screens.Views;

/// <summary>A whole split in two: preventative spend and statutory spend.</summary>
/// <param name="Share">Of the first part, in percent.</param>
internal sealed record SplitView(string Label, FigureView Share);
