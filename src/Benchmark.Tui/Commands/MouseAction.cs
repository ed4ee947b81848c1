namespace Benchmark.Tui.Commands;

internal enum MouseAction
{
    Press,
    Release,
    Move,
    WheelUp,
    WheelDown,
    WheelLeft,
    WheelRight,
}
