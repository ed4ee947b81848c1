namespace Benchmark.Tui.Commands;

internal sealed record ResizeInput(int Width, int Height) : InputEvent;
