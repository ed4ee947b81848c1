using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens;

/// <summary>A screen's table in place of its drawing: every chart has an equivalent in numbers.</summary>
internal static class NumbersScreen
{
    // A title, a blank and the heads.
    private const int AboveRows = 3;
    private const int WidestColumn = 34;
    private const int Gap = 2;
    private const int MostNames = 3;

    /// <summary>While the table is shown, these come before the screen's own commands.</summary>
    public static readonly IReadOnlyList<Command<DashboardState, Turn>> Moves =
    [
        Define(
            "column-left",
            [KeyPress.Of(Key.Left)],
            "columns",
            "Shows the column to the left.",
            state => Shift(state, -1)) with { KeyNames = "Left/Right" },
        Define(
            "column-right",
            [KeyPress.Of(Key.Right)],
            "columns",
            "Shows the column to the right.",
            state => Shift(state, 1)) with { InFooter = false },
        .. DashboardCommands.Moves(MoveBy),
    ];

    public static void Draw(DashboardState state, ScreenTable table, Region body)
    {
        var glyphs = state.Glyphs;
        var columns = Columns(table, state.Top.NumbersLeft, body.Width);
        var shown = columns.Count == table.Heads.Count ? "" : $"{columns.Count} of {table.Heads.Count} columns, Left and Right show the others";
        var aside = TextWidth.Of(shown);
        body.WriteFitted(1, 0, body.Width - aside - 4, table.Title, Role.Heading, glyphs);
        body.WriteFitted(body.Width - aside - 1, 0, aside, shown, Role.Muted, glyphs);
        for (var i = 0; i < table.Notes.Count; i++)
            body.WriteFitted(1, body.Height - table.Notes.Count + i, body.Width - 2, table.Notes[i], Role.Muted, glyphs);
    }

    /// <summary>The heads and the rows.</summary>
    public static BodyTable Table(DashboardState state, ScreenTable table, int width, int height)
    {
        var rows = RowsShown(table, height);
        var columns = Columns(table, state.Top.NumbersLeft, width);
        return new(1, AboveRows - 1, width - 2, rows + 1, [.. columns.SelectMany(At)], table.Rows.Count)
        {
            Top = Math.Clamp(state.Top.NumbersTop, 0, Math.Max(table.Rows.Count - rows, 0)),
        };

        BodyColumn[] At((int Column, int Width) at) =>
        [
            new(table.Heads[at.Column], at.Width, table.IsNumeric(at.Column) ? Align.Right : Align.Left, row => (table.Rows[row][at.Column].Text, Role.Text)),
            BodyColumn.Space,
        ];
    }

    private static int RowsShown(ScreenTable table, int height) => Math.Max(height - AboveRows - table.Notes.Count, 1);

    // Which columns are shown, and how wide: what names a row stays put, of the others those from the chosen one on that fit whole.
    private static List<(int Column, int Width)> Columns(ScreenTable table, int left, int room)
    {
        var names = Names(table);
        left = Math.Clamp(left, 0, MostLeft(table));
        var columns = new List<(int Column, int Width)>();
        var x = 1;
        for (var column = 0; column < table.Heads.Count; column++)
        {
            if (column >= names && column < names + left)
                continue;
            var width = Width(table, column);
            if (columns.Count > names && x + width > room - 1)
                break;
            columns.Add((column, Math.Min(width, room - 1 - x)));
            x += width + Gap;
        }

        return columns;
    }

    // A place and a code may come before the name.
    private static int Names(ScreenTable table)
    {
        for (var column = 0; column < Math.Min(table.Heads.Count, MostNames); column++)
        {
            if (!table.HasDigits(column))
                return column + 1;
        }

        return 1;
    }

    private static int MostLeft(ScreenTable table) => Math.Max(table.Heads.Count - Names(table) - 1, 0);

    private static int Width(ScreenTable table, int column)
    {
        var width = TextWidth.Of(table.Heads[column]);
        foreach (var row in table.Rows)
            width = Math.Max(width, TextWidth.Of(row[column].Text));
        return Math.Min(width, WidestColumn);
    }

    private static Turn Shift(DashboardState state, int by)
    {
        if (!state.Top.IsLoaded)
            return state; // What was loaded is being loaded anew: there is no table to move in.
        var table = ((IHasTable)state.Top).Table(state);
        return state.WithTop(state.Top with { NumbersLeft = Math.Clamp(state.Top.NumbersLeft + by, 0, MostLeft(table)) });
    }

    private static Turn MoveBy(DashboardState state, Func<int, int> by)
    {
        if (!state.Top.IsLoaded)
            return state;
        var table = ((IHasTable)state.Top).Table(state);
        var rows = RowsShown(table, state.BodyHeight);
        var last = Math.Max(table.Rows.Count - rows, 0);
        return state.WithTop(state.Top with { NumbersTop = Math.Clamp(state.Top.NumbersTop + by(rows), 0, last) });
    }
}
