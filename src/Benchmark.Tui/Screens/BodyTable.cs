using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Screens;

/// <summary>A table that the body holds: where it is, its columns and which row the keys act upon.</summary>
/// <param name="X">Column in the body.</param>
/// <param name="Y">Row in the body.</param>
/// <param name="Width">In columns.</param>
/// <param name="Height">In rows, with the heads.</param>
/// <param name="Columns">From the left, with a blank between each and the next.</param>
/// <param name="Count">Of all rows, scrolled out of sight or not.</param>
internal sealed record BodyTable(int X, int Y, int Width, int Height, IReadOnlyList<BodyColumn> Columns, int Count)
{
    /// <summary>The row that the keys act upon; null where there is none.</summary>
    public int? Selected { get; init; }

    /// <summary>To which of the rows that the keys go through a row belongs; null where to none.</summary>
    public Func<int, int?> Of { get; init; } = static row => row;

    /// <summary>The topmost row shown.</summary>
    public int Top { get; init; }

    /// <summary>Whether the first line has the columns' heads.</summary>
    public bool HasHeads { get; init; } = true;

    /// <summary>How many lines a row takes; the first of them has the bar of the selected one.</summary>
    public int RowHeight { get; init; } = 1;

    /// <summary>How many lines the heads take.</summary>
    public int HeadHeight => HasHeads ? 1 : 0;

    /// <summary>How many rows are in sight at once.</summary>
    public int VisibleRows => Math.Max((Height - HeadHeight) / RowHeight, 0);

    /// <summary>Places the row that the keys act upon and the topmost shown.</summary>
    public BodyTable At(ListCursor cursor) => this with { Selected = cursor.Selected, Top = cursor.Top };

    /// <summary>The same as cells, for text and pictures of the screen.</summary>
    public void Draw(Region body, Glyphs glyphs)
    {
        var table = body.Part(X, Y, Width, Height);
        table.Fill(" ", Role.Text);
        if (HasHeads)
            DrawLine(table.Rows(0, 1), column => (column.Head, column.HeadStyle), glyphs);
        for (var y = 0; y < VisibleRows && Top + y < Count; y++)
        {
            var row = Top + y;
            var lines = table.Rows(HeadHeight + y * RowHeight, RowHeight);
            for (var line = 0; line < RowHeight; line++)
            {
                var at = line;
                DrawLine(lines.Rows(line, 1), column => column.At(row, at), glyphs);
            }

            var x = 0;
            foreach (var column in Columns)
            {
                column.Draw?.Invoke(lines.Columns(x, column.Width), row);
                x += column.Width + 1;
            }

            if (row == Selected)
                lines.Emphasise(0, Emphasis.Selected);
        }
    }

    private void DrawLine(Region line, Func<BodyColumn, (string Text, Style Style)> cell, Glyphs glyphs)
    {
        var x = 0;
        foreach (var column in Columns)
        {
            var (text, style) = cell(column);
            line.WriteFitted(x, 0, column.Width, text, style, glyphs, column.Align);
            x += column.Width + 1;
        }
    }
}
