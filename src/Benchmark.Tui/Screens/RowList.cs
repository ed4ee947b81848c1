using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Screens;

/// <summary>A screen's list: where it is in the body, and how a row of it is drawn.</summary>
/// <param name="X">Column in the body.</param>
/// <param name="Y">Row in the body.</param>
/// <param name="Width">In columns.</param>
/// <param name="Height">In rows.</param>
/// <param name="Count">Of all rows, scrolled out of sight or not.</param>
/// <param name="Cursor">The row that the keys act upon, and the topmost shown.</param>
/// <param name="DrawRow">Draws a row into a line of that width.</param>
internal sealed record RowList(int X, int Y, int Width, int Height, int Count, ListCursor Cursor, Action<Region, int> DrawRow)
{
    /// <summary>The rows in sight, for text and pictures of the screen.</summary>
    public void Draw(Region body)
    {
        var list = body.Part(X, Y, Width, Height);
        var cursor = Cursor.Fit(Count, list.Height);
        for (var y = 0; y < list.Height && cursor.Top + y < Count; y++)
            DrawLine(list.Rows(y, 1), cursor.Top + y);
    }

    /// <summary>One row with the bar of the selected one.</summary>
    public void DrawLine(Region line, int row)
    {
        DrawRow(line, row);
        if (row == Cursor.Selected)
            line.Emphasise(0, Emphasis.Selected);
    }
}
