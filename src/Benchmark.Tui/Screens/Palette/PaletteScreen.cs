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
        var glyphs = state.Glyphs;
        Dashboard.DrawBody(state.Behind, body);
        var rows = Rows(body.Height);
        var width = Math.Min(body.Width - 8, Widest);
        var box = body.Part((body.Width - width) / 2, 1, width, rows + AroundRows);
        box.Fill(" ", Role.Text);
        // What lies under the box is not to be clicked through it.
        box.MarkAll(new Hit(HitKind.Nothing, 0));
        var inside = box.Box("What do you want to do?", Role.Border, Role.Heading, glyphs);
        var x = inside.Write(1, 0, "> ", Role.Key);
        x = inside.Write(x, 0, view.Typed.Text, Role.Input);
        inside.Write(x, 0, glyphs.Caret, Role.Key);

        var items = view.Items ?? [];
        if (items.Count == 0)
            inside.Write(1, 2, "Nothing fits that.", Role.Warning);
        var list = inside.Rows(2, rows);
        var cursor = view.Cursor.Fit(items.Count, rows);
        for (var y = 0; y < rows && cursor.Top + y < items.Count; y++)
            DrawItem(items[cursor.Top + y], list, y, cursor.Top + y, cursor.Selected, glyphs);
    }

    private static void DrawItem(PaletteItem item, Region list, int y, int index, int selected, Glyphs glyphs)
    {
        var isEnabled = item.WhyDisabled is null;
        // Too little of a sentence says nothing; the message line has the whole one of what is selected.
        var hasHelp = list.Width >= NarrowestHelp;
        var label = hasHelp ? LabelWidth : list.Width - KeyWidth - 3;
        list.Mark(0, y, list.Width, new Hit(HitKind.Row, index));
        if (index == selected)
            list.Put(0, y, glyphs.Pointer, Role.Chosen);
        list.WriteFitted(2, y, label, item.Label, isEnabled ? Role.Text : Role.Muted, glyphs);
        var room = list.Width - label - KeyWidth - 4;
        if (hasHelp)
            list.WriteFitted(label + 3, y, room, isEnabled ? item.Help : $"not now: {item.WhyDisabled}", Role.Muted, glyphs);
        list.WriteFitted(list.Width - KeyWidth, y, KeyWidth - 1, item.Keys, Role.Key, glyphs, Align.Right);
        if (index == selected)
            list.Emphasise(y, Emphasis.Selected);
    }
}
