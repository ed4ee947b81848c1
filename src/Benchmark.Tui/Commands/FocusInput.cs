namespace Benchmark.Tui.Commands;

internal sealed record FocusInput(bool Gained) : InputEvent;
