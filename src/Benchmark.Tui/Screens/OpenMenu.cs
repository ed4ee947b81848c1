namespace Benchmark.Tui.Screens;

/// <summary>Shows the menu.</summary>
internal sealed record OpenMenu : Effect;
