using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens;

/// <summary>A screen's table in place of its drawing: every chart has an equivalent in numbers.</summary>
internal static class NumbersScreen
{
    // A title, a blank and the heads.
    private const int AboveRows = 3;
    private const int WidestFirst = 34;

    /// <summary>While the table is shown, these come before the screen's own moves.</summary>
    public static readonly IReadOnlyList<Command<DashboardState, Turn>> Moves = [.. DashboardCommands.Moves(MoveBy)];

    public static void Draw(DashboardState state, ScreenTable table, int top, Region body)
    {
        var glyphs = state.Glyphs;
        body.WriteFitted(1, 0, body.Width - 2, table.Title, Role.Heading, glyphs);
        var widths = Widths(table);
        var rows = RowsShown(table, body.Height);
        top = Math.Clamp(top, 0, Math.Max(table.Rows.Count - rows, 0));
        DrawRow(body, 2, table, table.Heads, widths, Role.Heading, glyphs);
        for (var y = 0; y < rows && top + y < table.Rows.Count; y++)
            DrawRow(body, AboveRows + y, table, table.Rows[top + y], widths, Role.Text, glyphs);
        for (var i = 0; i < table.Notes.Count; i++)
            body.WriteFitted(1, body.Height - table.Notes.Count + i, body.Width - 2, table.Notes[i], Role.Muted, glyphs);
    }

    private static int RowsShown(ScreenTable table, int height) => Math.Max(height - AboveRows - table.Notes.Count, 1);

    private static int[] Widths(ScreenTable table)
    {
        var widths = new int[table.Heads.Count];
        for (var column = 0; column < widths.Length; column++)
        {
            widths[column] = TextWidth.Of(table.Heads[column]);
            foreach (var row in table.Rows)
                widths[column] = Math.Max(widths[column], TextWidth.Of(row[column]));
            widths[column] = Math.Min(widths[column], WidestFirst);
        }

        return widths;
    }

    private static void DrawRow(
        Region body, int y, ScreenTable table, IReadOnlyList<string> cells, int[] widths, Role role, Glyphs glyphs)
    {
        var x = 1;
        for (var column = 0; column < widths.Length && x < body.Width; column++)
        {
            var align = table.IsNumeric(column) ? Align.Right : Align.Left;
            body.WriteFitted(x, y, Math.Min(widths[column], body.Width - x - 1), cells[column], role, glyphs, align);
            x += widths[column] + 2;
        }
    }

    private static Turn MoveBy(DashboardState state, Func<int, int> by)
    {
        var table = ((IHasTable)state.Top).Table(state);
        var rows = RowsShown(table, state.BodyHeight);
        var last = Math.Max(table.Rows.Count - rows, 0);
        return state.WithTop(state.Top with { NumbersTop = Math.Clamp(state.Top.NumbersTop + by(rows), 0, last) });
    }
}
