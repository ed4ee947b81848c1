using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Screens.Neighbours;

internal readonly record struct TableColumn(int Number, string Head, int Left, int Width, Align Align);
