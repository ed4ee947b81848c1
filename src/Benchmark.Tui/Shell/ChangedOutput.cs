using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;

namespace Benchmark.Tui.Shell;

/// <summary>
/// The library's output, given only what has changed. A view of the library clears its place and writes every cell each time it is drawn, and by
/// itself the library sends whatever was written: a row down a table would be the whole table.
/// </summary>
internal sealed class ChangedOutput : AnsiOutput
{
    // What the terminal shows; a cell without a glyph is one of which that is not known.
    private Cell[,] _shown = new Cell[0, 0];

    /// <param name="meanwhile">Stands on the screen until the library draws for the first time; empty for nothing.</param>
    public ChangedOutput(string meanwhile = "")
    {
        if (meanwhile.Length > 0)
            Write(meanwhile.AsSpan());
    }

    /// <inheritdoc/>
    public override void Write(IOutputBuffer buffer)
    {
        if (buffer.Contents is { } contents)
            KeepChanged(contents, buffer.DirtyLines);
        base.Write(buffer);
    }

    private void KeepChanged(Cell[,] contents, bool[] isLineDirty)
    {
        var (rows, columns) = (contents.GetLength(0), contents.GetLength(1));
        // After another size nothing is where it was.
        if (_shown.GetLength(0) != rows || _shown.GetLength(1) != columns)
            _shown = new Cell[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            if (!isLineDirty[row])
                continue;
            isLineDirty[row] = false;
            for (var column = 0; column < columns; column++)
            {
                ref var cell = ref contents[row, column];
                ref var shown = ref _shown[row, column];
                if (!cell.IsDirty)
                    continue;
                if (cell.Attribute == shown.Attribute && cell.Grapheme == shown.Grapheme)
                {
                    cell.IsDirty = false;
                    continue;
                }

                isLineDirty[row] = true;
                shown = cell;
                // The right half of a wide glyph is written with its left half, and is no cell of its own.
                if (column + 1 < columns && Canvas.TextWidth.Of(cell.Grapheme) > 1)
                    _shown[row, column + 1] = default;
            }
        }
    }
}
