using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Alike;

/// <summary>A table of who is like the authority, all that is known of the selected one, and who started alike.</summary>
internal static class AlikeScreen
{
    private const int AboveRows = 3;
    private const int NumberWidth = 14;
    private const int TextWidthWanted = 30;

    // A heading, two rows and a sentence.
    private const int RoomForStarted = 6;

    private static readonly Kept<AlikeView, int, Prose> Composed = new(Compose);

    /// <summary>Who started alike, wrapped to a width.</summary>
    public static Prose Started(AlikeView alike, int width) => Composed.Of(alike, width);

    /// <summary>How many rows of the table are in sight: all, unless a group is longer than the screen.</summary>
    public static int RowsShown(AlikeView alike, int height) => Math.Min(alike.Rows.Count, Math.Max(height - AboveRows - RoomForStarted, 3));

    public static void Draw(AlikeScreenView view, AlikeView alike, Region body, Glyphs glyphs)
    {
        if (view.Pane == 1)
        {
            Started(alike, body.Width).Draw(body, view.Cursor.Selected, glyphs);
            return;
        }

        body.WriteFitted(1, 0, body.Width - 2, alike.Whom, Role.Heading, glyphs);
        var y = AboveRows + RowsShown(alike, body.Height);
        if (alike.Rows.Count == 1)
            y = ChartText.Wrap(body, y, "There is nobody to set beside it: the edition has no list for it.", Role.Missing);
        if (view.Selected is { } selected)
            y = ChartText.Wrap(body, y + 1, Detail(alike, selected), Role.Chosen);
        if (body.Height - y > RoomForStarted + 1)
        {
            y = ChartText.Wrap(body, y, alike.Note, Role.Muted);
            Started(alike, body.Width).Draw(body.Rows(y + 1, body.Height - y - 1), 0, glyphs);
        }
        else
        {
            body.WriteFitted(1, body.Height - 1, body.Width - 2, "Tab: who started alike, and where they are now.", Role.Muted, glyphs);
        }
    }

    /// <summary>The heads, with the period of each column below its name, and the rows.</summary>
    public static IReadOnlyList<BodyTable> Tables(AlikeScreenView view, AlikeView alike, int width, int height, Glyphs glyphs)
    {
        if (view.Pane == 1)
            return [];
        var isWide = width >= 100;
        List<(BodyColumn Column, string Period)> columns =
        [
            (BodyColumn.Space, ""),
            Words("", 3, row => row.Order == 0 ? (glyphs.Self + "  ", Role.Self) : ($"{row.Order}", Role.Muted), Align.Right),
            Words("Authority", isWide ? 27 : 23, row => (row.Name, RoleOf(row))),
            Words("Closeness", isWide ? 17 : 10, row => (row.Closeness, Role.Muted)),
            Words("Mutual", 8, row => (row.Mutual, Role.Muted)),
            Words("Children", 9, row => (row.Children.Text, ChartText.RoleOf(row.Children, RoleOf(row))), Align.Right),
        ];
        var x = columns.Sum(one => one.Column.Width + 1);
        foreach (var (i, column) in alike.Columns.Index())
        {
            var room = column.IsText ? TextWidthWanted : NumberWidth;
            if (x + room > width)
                continue;
            columns.Add((BodyColumn.Space, ""));
            var (cell, _) = Words(
                column.Head, room - 2, row => (row.Cells[i].Text, column.IsText ? RoleOf(row) : ChartText.RoleOf(row.Cells[i], RoleOf(row))),
                column.IsText ? Align.Left : Align.Right);
            columns.Add((cell, column.Period));
            x += room;
        }

        var shown = RowsShown(alike, height);
        return
        [
            new(0, 1, width, 2, [.. columns.Select(one => one.Column with { Cell = _ => (one.Period, Role.Muted) })], 1),
            new BodyTable(0, AboveRows, width, shown, [.. columns.Select(one => one.Column)], alike.Rows.Count) { HasHeads = false }
                .At(view.Cursor.Fit(alike.Rows.Count, shown)),
        ];

        (BodyColumn Column, string Period) Words(string head, int room, Func<AlikeRowView, (string, Style)> cell, Align align = Align.Left) =>
            (new(head, room, align, row => cell(alike.Rows[row])), "");

        static Role RoleOf(AlikeRowView row) => row.Order == 0 ? Role.Self : Role.Text;
    }

    // What no column may have room for is said in full of the one that is selected.
    private static string Detail(AlikeView alike, AlikeRowView row) =>
        $"{row.Name}, {row.Region}: " + string.Join("; ", alike.Columns.Zip(row.Cells, (column, cell) => $"{column.Head} {cell.Text} ({column.Period})")) + ".";

    private static Prose Compose(AlikeView alike, int width)
    {
        var prose = new Prose(width);
        foreach (var started in alike.Started)
        {
            prose.Heading(started.Heading);
            if (started.Rows.Count > 0)
                prose.Row($"{"",-48}{started.From,9}{started.To,9}{"change",9}", Role.Muted);
            foreach (var row in started.Rows)
                prose.Row($"{Fit(row.Name, 22),-23}{row.Nearness,-25}{row.Then,9}{row.Now,9}{row.Change,9}");
            prose.Say(started.Words, Role.Muted);
        }

        return prose;

        static string Fit(string text, int width) => text.Length <= width ? text : text[..width];
    }
}
