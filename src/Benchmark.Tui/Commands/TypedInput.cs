namespace Benchmark.Tui.Commands;

/// <summary>What stands now in the screen's line of text, however it came there: typed, pasted, erased.</summary>
internal sealed record TypedInput(string Text) : InputEvent;
