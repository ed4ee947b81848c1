namespace Benchmark.Tui.Screens;

/// <summary>Gives the terminal back to the shell until it continues the program.</summary>
internal sealed record Suspend : Effect;
