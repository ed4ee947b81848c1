namespace Benchmark.Tui.Screens;

/// <summary>A screen whose figures can be copied, saved and read as a table; every screen with a chart is one.</summary>
internal interface IHasTable
{
    /// <summary>In the order shown, and only the rows that are shown when a filter is on.</summary>
    ScreenTable Table(DashboardState state);
}
