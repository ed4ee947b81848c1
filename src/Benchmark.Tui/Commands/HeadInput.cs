namespace Benchmark.Tui.Commands;

/// <summary>A column's head was clicked.</summary>
internal sealed record HeadInput(int Column) : InputEvent;
