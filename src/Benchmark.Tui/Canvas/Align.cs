namespace Benchmark.Tui.Canvas;

internal enum Align
{
    Left,
    Right,
}
