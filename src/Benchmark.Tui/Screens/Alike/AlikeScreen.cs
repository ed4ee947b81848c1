using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Alike;

/// <summary>A table of who is like the authority, all that is known of the selected one, and who started alike.</summary>
internal static class AlikeScreen
{
    private const int AboveRows = 3;
    private const int NameLeft = 5;
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
        DrawTable(view, alike, body, glyphs);
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

    private static void DrawTable(AlikeScreenView view, AlikeView alike, Region body, Glyphs glyphs)
    {
        var wide = body.Width >= 100;
        var (name, closeness) = (wide ? 28 : 24, wide ? 18 : 11);
        var x = NameLeft + name;
        Head(x, closeness - 1, "Closeness", "");
        Head(x += closeness, 8, "Mutual", "");
        Head(x += 9, 9, "Children", "", Align.Right);
        x += 10;
        body.WriteFitted(NameLeft, 1, name - 1, "Authority", Role.Heading, glyphs);
        var columns = new List<(int Column, int Left, int Width)>();
        foreach (var (i, column) in alike.Columns.Index())
        {
            var width = column.IsText ? TextWidthWanted : NumberWidth;
            if (x + width > body.Width)
                continue;
            columns.Add((i, x + 1, width - 2));
            Head(x + 1, width - 2, column.Head, column.Period, column.IsText ? Align.Left : Align.Right);
            x += width;
        }

        var shown = RowsShown(alike, body.Height);
        var cursor = view.Cursor.Fit(alike.Rows.Count, shown);
        for (var i = cursor.Top; i < Math.Min(cursor.Top + shown, alike.Rows.Count); i++)
        {
            var (row, y) = (alike.Rows[i], AboveRows + i - cursor.Top);
            var role = row.Order == 0 ? Role.Self : Role.Text;
            if (row.Order == 0)
                body.Put(1, y, glyphs.Self, Role.Self);
            else
                body.WriteFitted(1, y, 3, $"{row.Order}", Role.Muted, glyphs, Align.Right);
            body.WriteFitted(NameLeft, y, name - 1, row.Name, role, glyphs);
            body.WriteFitted(NameLeft + name, y, closeness - 1, row.Closeness, Role.Muted, glyphs);
            body.WriteFitted(NameLeft + name + closeness, y, 8, row.Mutual, Role.Muted, glyphs);
            body.WriteFitted(NameLeft + name + closeness + 9, y, 9, row.Children.Text, ChartText.RoleOf(row.Children, role), glyphs, Align.Right);
            foreach (var (column, left, width) in columns)
            {
                var cell = row.Cells[column];
                var isText = alike.Columns[column].IsText;
                body.WriteFitted(left, y, width, cell.Text, isText ? role : ChartText.RoleOf(cell, role), glyphs, isText ? Align.Left : Align.Right);
            }

            body.Mark(0, y, body.Width, new Hit(HitKind.Row, i));
            if (i == view.Cursor.Selected)
                body.Emphasise(y, Emphasis.Selected);
        }

        void Head(int left, int width, string first, string second, Align align = Align.Left)
        {
            body.WriteFitted(left, 1, width, first, Role.Heading, glyphs, align);
            body.WriteFitted(left, 2, width, second, Role.Muted, glyphs, align);
        }
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
