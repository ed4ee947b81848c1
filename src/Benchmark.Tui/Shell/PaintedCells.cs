using System.Drawing;
using Benchmark.Tui.Canvas;
using Terminal.Gui.ViewBase;
using Grid = Benchmark.Tui.Canvas.Grid;

namespace Benchmark.Tui.Shell;

/// <summary>
/// Cells drawn by us on their way to the library, which gets only those that differ from what its driver holds already: left to itself
/// a view clears its place and writes every cell each time it is drawn.
/// </summary>
internal sealed class PaintedCells
{
    private readonly Grid _grid = new(0, 0);

    /// <summary>Draws into a part of a view.</summary>
    public void Show(View view, Theme theme, Rectangle part, Action<Canvas.Region> paint)
    {
        if (view.App?.Driver is not { Contents: { } contents } driver)
            return;
        _grid.Resize(part.Width, part.Height);
        paint(_grid.Whole);
        var origin = view.ViewportToScreen(part.Location);
        var cells = _grid.Cells;
        for (var y = 0; y < _grid.Height; y++)
        {
            for (var x = 0; x < _grid.Width; x++)
            {
                var cell = cells[y * _grid.Width + x];
                var (column, row) = (origin.X + x, origin.Y + y);
                // The right half of a wide glyph is written with its left half.
                if (cell.Glyph.Length == 0 || row < 0 || column < 0 || row >= contents.GetLength(0) || column >= contents.GetLength(1))
                    continue;
                var look = theme.Look(cell.Style);
                ref var shown = ref contents[row, column];
                if (shown.Attribute == look && shown.Grapheme == cell.Glyph)
                    continue;
                driver.SetAttribute(look);
                driver.Move(column, row);
                driver.AddStr(cell.Glyph);
            }
        }
    }

    /// <summary>The card, bar or tile that was drawn last at a place.</summary>
    public int? HitAt(Point place) => _grid.HitAt(place.X, place.Y);
}
