using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Screens.Help;

internal readonly record struct HelpLine(string Left, Style LeftStyle, string Right, Style RightStyle);
