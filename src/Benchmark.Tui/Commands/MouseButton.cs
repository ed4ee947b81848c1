namespace Benchmark.Tui.Commands;

internal enum MouseButton
{
    None,
    Left,
    Middle,
    Right,
}
