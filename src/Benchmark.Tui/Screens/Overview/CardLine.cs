using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Screens.Overview;

internal readonly record struct CardLine(string Text, Role Role);
