using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Screens.Palette;

internal static class PaletteScreen
{
    private const int Widest = 110;
    private const int MostRows = 16;

    // The line typed and a blank.
    private const int AboveList = 2;
    private const int KeyWidth = 14;
    private const int LabelWidth = 34;
    private const int NarrowestHelp = 84;

    public static int Rows(int bodyHeight) => Math.Clamp(bodyHeight - AboveList - 2 * DialogBox.Frame - 2, 1, MostRows);

    /// <summary>Over the middle of the screen it was opened on.</summary>
    public static DialogBox Dialog(int width, int height) => new("What do you want to do?", DialogBox.WidthIn(width, Widest), AboveList + Rows(height), []);

    public static void Draw(PaletteView view, Region inside)
    {
        inside.Write(1, 0, ">", Role.Key);
        if (view.Items is { Count: 0 })
            inside.Write(1, AboveList, "Nothing fits that.", Role.Warning);
    }

    public static TextLine Line(PaletteView view, int width) => new(view.Text, PaletteView.LongestText, 3, 0, Math.Max(width - 4, 0))
    {
        Hint = "type part of a command, a screen, a measure or an authority",
    };

    public static RowList List(PaletteView view, Glyphs glyphs, int width, int height)
    {
        var items = view.Items ?? [];
        var rows = Math.Max(height - AboveList, 1);
        return new RowList(0, AboveList, width, rows, items.Count, view.Cursor.Fit(items.Count, rows), (line, row) =>
            DrawItem(items[row], line, row == view.Cursor.Selected, glyphs));
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
