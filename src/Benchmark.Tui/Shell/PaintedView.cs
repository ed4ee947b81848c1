using System.Drawing;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;

namespace Benchmark.Tui.Shell;

/// <summary>What is drawn in marks rather than made of the library's views: cards, charts, text.</summary>
internal sealed class PaintedView(ShellWindow shell, Action<Canvas.Region> paint) : View
{
    private readonly PaintedCells _cells = new();

    protected override bool OnClearingViewport() => true;

    protected override bool OnDrawingContent(DrawContext? context)
    {
        _cells.Show(this, shell.Theme, new Rectangle(Point.Empty, Viewport.Size), paint);
        return true;
    }

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (shell.Wheel(mouse))
            return true;
        if (!mouse.IsSingleClicked || mouse.Position is not { } place || _cells.HitAt(place) is not { } row)
            return false;
        shell.Point(new PointedInput(row));
        return true;
    }
}
