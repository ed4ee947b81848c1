using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens;

/// <summary>A dialog over the screen that it is about. Its line and its list are those of the view, placed in what is inside its frame.</summary>
/// <param name="Title">In its frame.</param>
/// <param name="Width">Of what is inside the frame, in columns.</param>
/// <param name="Height">Of what is inside the frame and above the buttons, in rows.</param>
/// <param name="Buttons">What can be clicked; their keys do the same.</param>
internal sealed record DialogBox(string Title, int Width, int Height, IReadOnlyList<Command<DashboardState, Turn>> Buttons)
{
    /// <summary>What its frame takes at each side.</summary>
    public const int Frame = 1;

    /// <summary>What the buttons take, with a blank row above them.</summary>
    public const int ButtonRows = 2;

    /// <summary>No wider than that, and a little of the screen stays in sight at both sides.</summary>
    public static int WidthIn(int width, int widest) => Math.Max(Math.Min(width - 8, widest) - 2 * Frame, 0);
}
