namespace Benchmark.Tui.Screens;

/// <summary>A screen that can be saved as a picture.</summary>
internal interface IHasChart
{
    /// <summary>A whole SVG document.</summary>
    string Svg(DashboardState state);
}
