namespace Benchmark.Tui.Screens;

/// <summary>It is done, and there is nothing to say about it.</summary>
internal sealed record Done : Message;
