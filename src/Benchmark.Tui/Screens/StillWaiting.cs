namespace Benchmark.Tui.Screens;

/// <summary>Time passes while something is loaded.</summary>
internal sealed record StillWaiting : Message;
