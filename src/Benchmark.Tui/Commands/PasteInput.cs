namespace Benchmark.Tui.Commands;

/// <summary>Text pasted as one piece: never to be taken for keys, or a pasted "q" would quit.</summary>
internal sealed record PasteInput(string Text) : InputEvent;
