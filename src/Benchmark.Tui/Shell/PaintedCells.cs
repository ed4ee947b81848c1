using System.Drawing;
using System.Text;
using Benchmark.Tui.Canvas;
using Terminal.Gui.Drivers;
using Terminal.Gui.ViewBase;
using Attribute = Terminal.Gui.Drawing.Attribute;
using Grid = Benchmark.Tui.Canvas.Grid;
using TerminalCell = Terminal.Gui.Drawing.Cell;

namespace Benchmark.Tui.Shell;

/// <summary>
/// Cells drawn by us on their way to the library, which gets only those that differ from what its driver holds already: left to itself
/// a view clears its place and writes every cell each time it is drawn.
/// </summary>
internal sealed class PaintedCells
{
    private readonly Grid _grid = new(0, 0);
    private readonly StringBuilder _run = new();
    private Attribute _look;
    private Point _at;

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
            var row = origin.Y + y;
            if (row < 0 || row >= contents.GetLength(0))
                continue;
            for (var x = 0; x < _grid.Width; x++)
            {
                var cell = cells[y * _grid.Width + x];
                var column = origin.X + x;
                // The right half of a wide glyph is written with its left half.
                if (cell.Glyph.Length == 0 || column < 0 || column >= contents.GetLength(1) || IsShown(contents[row, column], theme, cell))
                {
                    Flush(driver);
                    continue;
                }

                var look = theme.Look(cell.Style);
                if (_run.Length > 0 && (look != _look || !IsPlain(cell.Glyph)))
                    Flush(driver);
                if (_run.Length == 0)
                    (_look, _at) = (look, new Point(column, row));
                _run.Append(cell.Glyph);
                if (!IsPlain(cell.Glyph))
                    Flush(driver);
            }

            Flush(driver);
        }
    }

    private static bool IsShown(TerminalCell shown, Theme theme, Canvas.Cell cell) =>
        shown.Attribute == theme.Look(cell.Style) && shown.Grapheme == cell.Glyph;

    // Letters, lines and braille: one column each, and none that joins what stands beside it.
    private static bool IsPlain(string glyph) => glyph.Length == 1 && glyph[0] is < '\u0300' or >= '\u2010' and < '\u2900';

    // Each call of the library takes a grapheme apart anew: those that belong together go together.
    private void Flush(IDriver driver)
    {
        if (_run.Length == 0)
            return;
        driver.SetAttribute(_look);
        driver.Move(_at.X, _at.Y);
        driver.AddStr(_run.ToString());
        _run.Clear();
    }

    /// <summary>The card, bar or tile that was drawn last at a place.</summary>
    public int? HitAt(Point place) => _grid.HitAt(place.X, place.Y);
}
