namespace Benchmark.Tui.Screens;

/// <summary>Has no answer: the dashboard ends.</summary>
internal sealed record Quit : Effect;
