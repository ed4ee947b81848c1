using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Choose;

internal static class ChooseScreen
{
    // A line of instruction or filter, a blank, and the column heads.
    private const int AboveList = 3;
    private const int CodeColumn = 3;
    private const int NameColumn = 9;
    private const int NameWidth = 38;
    private const int RegionColumn = NameColumn + NameWidth;

    // "former, to 2019, now" and the beginning of a name.
    private const int RoomForSuccession = 30;

    // "Yorkshire and The Humber", and two blanks.
    private const int RegionWidth = 26;

    public static int ListRows(int bodyHeight) => Math.Max(bodyHeight - AboveList, 1);

    public static void Draw(ChooseView view, DashboardState state, Region body)
    {
        var glyphs = state.Glyphs;
        DrawPrompt(view, body, glyphs);
        body.Write(CodeColumn, 2, "Code", Role.Heading);
        body.Write(NameColumn, 2, "Authority", Role.Heading);
        body.Write(RegionColumn, 2, "Region", Role.Heading);

        var list = body.Rows(AboveList, ListRows(body.Height));
        if (view.Shown.Count == 0)
            list.Write(CodeColumn, 1, $"No authority fits \"{view.Filter}\".", Role.Warning);
        var cursor = view.Cursor.Fit(view.Shown.Count, list.Height);
        for (var y = 0; y < list.Height && cursor.Top + y < view.Shown.Count; y++)
        {
            list.Mark(0, y, list.Width, new Hit(HitKind.Row, cursor.Top + y));
            DrawRow(list, y, view.Shown[cursor.Top + y], state, cursor.Top + y == cursor.Selected, glyphs);
        }
    }

    private static void DrawPrompt(ChooseView view, Region body, Glyphs glyphs)
    {
        if (view.IsTyping)
        {
            var x = body.Write(1, 0, "/ ", Role.Key);
            x = body.Write(x, 0, view.Filter, Role.Input);
            body.Write(x, 0, glyphs.Caret, Role.Key);
        }
        else if (view.Filter.Length > 0)
        {
            body.Write(body.Write(1, 0, "Filter: ", Role.Muted), 0, view.Filter, Role.Input);
        }
        else
        {
            body.Write(1, 0, "Which authority? Press / and type part of its name, code or region.", Role.Text);
            return;
        }

        body.WriteFitted(
            body.Width - 21, 0, 20, $"{view.Shown.Count} of {view.All!.Count}", Role.Muted, glyphs, Align.Right);
    }

    private static void DrawRow(Region list, int y, AuthorityItem authority, DashboardState state, bool isSelected, Glyphs glyphs)
    {
        Style style = authority.IsFormer ? Role.Muted : Role.Text;
        if (isSelected)
            list.Put(1, y, glyphs.Pointer, Role.Chosen);
        if (state.Marked.Contains(authority.Code))
            list.Put(0, y, MarkedAuthorities.Glyph, Role.Chosen);
        if (state.Settings.Favourites.Contains(authority.Code))
            list.Put(2, y, "*", Role.Key);
        list.Write(CodeColumn, y, authority.Code, Role.Muted);
        list.WriteFitted(NameColumn, y, NameWidth - 2, authority.Name, style, glyphs);
        list.WriteFitted(RegionColumn, y, RegionWidth - 2, authority.Region, style, glyphs);
        if (authority.IsFormer)
        {
            const int NoteColumn = RegionColumn + RegionWidth;
            var room = list.Width - NoteColumn - 1;
            // Where there is no room for what followed, that it is no more still shows.
            var text = authority.Succession is { } succession && room >= RoomForSuccession ? $"former, {succession}" : "former";
            list.WriteFitted(NoteColumn, y, room, text, Role.Muted, glyphs);
        }

        else if (state.Settings.Recent.Contains(authority.Code))
        {
            list.WriteFitted(RegionColumn + RegionWidth, y, "recent".Length, "recent", Role.Muted, glyphs);
        }

        if (isSelected)
            list.Emphasise(y, Emphasis.Selected);
    }
}
