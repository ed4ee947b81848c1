using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Overview;

internal static class NeighbourTable
{
    // The mark of the selected row, two digits and a blank.
    private const int OrderWidth = 5;
    private const int WidestName = 40;
    private const int Wide = 100;
    private const string ClosenessEnding = " close";

    public static void Draw(OverviewScreenView view, OverviewView overview, OverviewLayout layout, Region region, Glyphs glyphs)
    {
        var y = 0;
        if (layout.HasRules)
        {
            region.Rule(y, Role.Border, glyphs);
            var title = $" Neighbours of {overview.Name}, {overview.Edition} edition ";
            region.Write(2, y++, title, Role.Heading);
        }

        if (view.Sorted.Count == 0)
        {
            foreach (var line in TextWrap.Lines(overview.NoNeighbours ?? "No neighbours.", region.Width - 4))
                region.Write(3, y++, line, Role.Missing);
            return;
        }

        var closeness = region.Width >= Wide ? 17 : 10;
        var figure = region.Width >= Wide ? 18 : 14;
        var name = Math.Min(region.Width - OrderWidth - closeness - figure * overview.Questions.Count - 1, WidestName);
        var list = region.Rows(y + 1, layout.TableRows);
        var cursor = view.Cursor.Fit(view.Sorted.Count, list.Height);
        DrawHeads(view, overview, region.Rows(y, 1), list.Height, cursor, name, closeness, figure, glyphs);

        for (var row = 0; row < list.Height && cursor.Top + row < view.Sorted.Count; row++)
        {
            var neighbour = view.Sorted[cursor.Top + row];
            var isSelected = cursor.Top + row == cursor.Selected;
            // The mark the selected neighbour has in the plots above.
            if (isSelected)
                list.Put(1, row, glyphs.Chosen, Role.Chosen);
            list.WriteFitted(2, row, 2, $"{neighbour.Order}", Role.Muted, glyphs, Align.Right);
            list.WriteFitted(OrderWidth, row, name - 1, neighbour.Name, Role.Text, glyphs);
            var how = Shortened(neighbour.Closeness, closeness - 1);
            list.WriteFitted(OrderWidth + name, row, closeness - 1, how, Role.Muted, glyphs);
            var x = OrderWidth + name + closeness;
            foreach (var one in neighbour.Figures)
            {
                DrawFigure(one, list, x, row, figure, glyphs);
                x += figure;
            }

            if (isSelected)
                list.Emphasise(row, Emphasis.Selected);
        }
    }

    private static void DrawHeads(
        OverviewScreenView view,
        OverviewView overview,
        Region line,
        int rows,
        ListCursor cursor,
        int name,
        int closeness,
        int figure,
        Glyphs glyphs)
    {
        Head(TableSort.Order, "#", 1, OrderWidth - 2, Align.Right);
        // Rows out of sight are said to exist; a table that seems whole would be taken for whole.
        var last = Math.Min(cursor.Top + rows, view.Sorted.Count);
        var isWhole = cursor.Top == 0 && last == view.Sorted.Count;
        var which = isWhole ? "" : $" {cursor.Top + 1}-{last}/{view.Sorted.Count}";
        Head(TableSort.Name, $"{glyphs.Neighbour} Neighbour{which}", OrderWidth, name, Align.Left);
        Head(TableSort.Closeness, line.Width >= Wide ? "Closeness" : "Close", OrderWidth + name, closeness, Align.Left);
        var figures = OrderWidth + name + closeness + 1;
        for (var i = 0; i < overview.Questions.Count; i++)
            Head(TableSort.FirstFigure + i, overview.Questions[i].Column, figures + i * figure, figure - 1, Align.Right);

        void Head(int column, string text, int x, int width, Align align)
        {
            var room = align == Align.Left ? width - 1 : width;
            var arrow = view.Sort.IsDescending ? glyphs.Descending : glyphs.Ascending;
            var full = (view.Sort.Column == column, align) switch
            {
                (false, _) => text,
                (true, Align.Left) => $"{text} {arrow}",
                // Over the order's two digits there is no room for a blank.
                _ => text.Length == 1 ? arrow + text : $"{arrow} {text}",
            };
            var style = new Style(Role.Heading, view.Column == column ? Emphasis.Selected : Emphasis.None);
            line.WriteFitted(x, 0, room, full, style, glyphs, align);
        }
    }

    private static void DrawFigure(FigureView figure, Region list, int x, int y, int width, Glyphs glyphs)
    {
        var role = figure.Value is null ? Role.Missing : Role.Text;
        // A joint return is no figure of this authority alone, and is marked wherever it stands.
        var text = figure.JointWith is null ? figure.Text : $"joint {figure.Text}";
        list.WriteFitted(x + 1, y, width - 1, text, role, glyphs, Align.Right);
    }

    // "Somewhat close" under the head "Close" says nothing less as "Somewhat".
    private static string Shortened(string closeness, int columns) =>
        closeness.Length > columns && closeness.EndsWith(ClosenessEnding, StringComparison.OrdinalIgnoreCase)
            ? closeness[..^ClosenessEnding.Length]
            : closeness;
}
