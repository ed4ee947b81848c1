using System.Drawing;
using Terminal.Gui.ViewBase;

namespace Benchmark.Tui.Shell;

/// <summary>Where a view stands.</summary>
internal static class Placing
{
    /// <summary>
    /// Gives a view its place where it has another: whoever gives it one, though it be the same, has the library lay out, clear and write the
    /// whole window again.
    /// </summary>
    public static void Place(this View view, Rectangle place)
    {
        if (view.Frame != place)
            (view.X, view.Y, view.Width, view.Height) = (place.X, place.Y, place.Width, place.Height);
    }
}
