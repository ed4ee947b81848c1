namespace Benchmark.Tui.Commands;

internal sealed record KeyInput(KeyPress Press) : InputEvent;
