namespace Benchmark.Tui.Screens;

/// <summary>Answered by <see cref="Told"/> when they cannot be kept, else by <see cref="Done"/>.</summary>
internal sealed record SaveSettings(Settings Settings) : Effect;
