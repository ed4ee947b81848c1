namespace Benchmark.Tui.Screens;

/// <summary>A name in the line that says where we are, and how to go there.</summary>
internal sealed record Crumb(string Text, Func<DashboardState, Turn> Go);
