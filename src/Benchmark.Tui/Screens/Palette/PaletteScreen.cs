using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Screens.Palette;

internal static class PaletteScreen
{
    private const int Widest = 110;
    private const int MostRows = 16;

    // The frame's two edges, the line typed and a blank.
    private const int AroundRows = 4;
    private const int KeyWidth = 14;
    private const int LabelWidth = 34;
    private const int NarrowestHelp = 84;

    public static int Rows(int bodyHeight) => Math.Clamp(bodyHeight - AroundRows - 2, 1, MostRows);

    public static void Draw(DashboardState state, PaletteView view, Region body)
    {
        Dashboard.DrawBody(state.Behind, body);
        var (left, width, rows) = Place(body.Width, body.Height);
        var box = body.Part(left, 1, width, rows + AroundRows);
        box.Fill(" ", Role.Text);
        var inside = box.Box("What do you want to do?", Role.Border, Role.Heading, state.Glyphs);
        inside.Write(1, 0, ">", Role.Key);
        if (view.Items is { Count: 0 })
            inside.Write(1, 2, "Nothing fits that.", Role.Warning);
    }

    public static TextLine Line(PaletteView view, int width, int height)
    {
        var (left, box, _) = Place(width, height);
        return new TextLine(view.Text, PaletteView.LongestText, left + 4, 2, Math.Max(box - 6, 0));
    }

    public static RowList List(PaletteView view, Glyphs glyphs, int width, int height)
    {
        var (left, box, rows) = Place(width, height);
        var items = view.Items ?? [];
        return new RowList(left + 1, 4, Math.Max(box - 2, 0), rows, items.Count, view.Cursor.Fit(items.Count, rows), (line, row) =>
            DrawItem(items[row], line, row == view.Cursor.Selected, glyphs));
    }

    // Over the middle of the screen it was opened on.
    private static (int Left, int Width, int Rows) Place(int width, int height)
    {
        var box = Math.Max(Math.Min(width - 8, Widest), 0);
        return ((width - box) / 2, box, Rows(height));
    }

    private static void DrawItem(PaletteItem item, Region list, bool isSelected, Glyphs glyphs)
    {
        var isEnabled = item.WhyDisabled is null;
        // Too little of a sentence says nothing; the message line has the whole one of what is selected.
        var hasHelp = list.Width >= NarrowestHelp;
        var label = hasHelp ? LabelWidth : list.Width - KeyWidth - 3;
        if (isSelected)
            list.Put(0, 0, glyphs.Pointer, Role.Chosen);
        list.WriteFitted(2, 0, label, item.Label, isEnabled ? Role.Text : Role.Muted, glyphs);
        var room = list.Width - label - KeyWidth - 4;
        if (hasHelp)
            list.WriteFitted(label + 3, 0, room, isEnabled ? item.Help : $"not now: {item.WhyDisabled}", Role.Muted, glyphs);
        list.WriteFitted(list.Width - KeyWidth, 0, KeyWidth - 1, item.Keys, Role.Key, glyphs, Align.Right);
    }
}
