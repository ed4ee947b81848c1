using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Choose;

internal static class ChooseScreen
{
    // Where the filter begins, after what it is, and how many rows fit it, at the right.
    public const int FilterColumn = 9;
    public const int CountWidth = 12;

    // A line of instruction or filter, a blank, and the column heads.
    private const int AboveList = 3;
    private const int CodeColumn = 3;
    private const int NameColumn = 9;
    private const int NameWidth = 38;
    private const int RegionColumn = NameColumn + NameWidth;

    // "former, to 2019, now" and the beginning of a name.
    private const int RoomForSuccession = 30;

    // From here on the map stands beside the list.
    private const int RoomForMap = 150;
    private const int ListWidth = 86;
    private const int WidestTile = 8;
    private const int HighestTile = 3;

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
        if (MapWidth(body.Width) is > 0 and var map)
            DrawMap(view, body.Part(body.Width - map, AboveList - 1, map, body.Height - AboveList + 1), glyphs);

        if (view.Shown.Count == 0)
            body.Write(CodeColumn, AboveList + 1, $"No authority fits \"{view.Filter}\".", Role.Warning);
    }

    public static RowList List(ChooseView view, DashboardState state, int width, int height)
    {
        var rows = ListRows(height);
        return new RowList(0, AboveList, width - MapWidth(width), rows, view.Shown.Count, view.Cursor.Fit(view.Shown.Count, rows), (line, row) =>
            DrawRow(line, view.Shown[row], state, row == view.Cursor.Selected, state.Glyphs));
    }

    private static int MapWidth(int width) => width >= RoomForMap ? width - ListWidth : 0;

    // England in tiles: what fits the filter is bright, the selected one is marked, a click selects.
    private static void DrawMap(ChooseView view, Region pane, Glyphs glyphs)
    {
        var inside = pane.Box("Where they lie", Role.Border, Role.Heading, glyphs);
        var placed = (view.All ?? []).Where(one => one.Tile is not null).ToList();
        if (placed.Count == 0)
            return;
        var (columns, rows) = (placed.Max(one => one.Tile!.Column), placed.Max(one => one.Tile!.Row));
        var (width, height) = (Math.Min(inside.Width / columns, WidestTile), Math.Clamp(inside.Height / rows, 1, HighestTile));
        var shown = view.Shown.Index().ToDictionary(one => one.Item.Code, one => one.Index);
        foreach (var one in placed)
        {
            var square = inside.Part((inside.Width - columns * width) / 2 + (one.Tile!.Column - 1) * width, (one.Tile.Row - 1) * height, width - 1, Math.Max(height - 1, 1));
            var isShown = shown.TryGetValue(one.Code, out var row);
            var role = isShown ? Role.Neighbour : Role.Muted;
            square.Write(1, 0, one.Tile.Abbreviation, isShown ? Role.Text : Role.Muted);
            for (var y = 1; y < square.Height; y++)
                square.Rows(y, 1).Fill(isShown ? glyphs.Full : glyphs.Light, role);
            for (var y = 0; isShown && y < square.Height; y++)
            {
                square.Mark(0, y, square.Width, row);
                if (row == view.Cursor.Selected)
                    square.Emphasise(y, Emphasis.Selected);
            }

            if (isShown && row == view.Cursor.Selected)
                square.Put(0, 0, glyphs.Pointer, Role.Chosen);
        }
    }

    private static void DrawPrompt(ChooseView view, Region body, Glyphs glyphs)
    {
        body.Write(1, 0, "Filter:", Role.Key);
        if (view.Filter.Length > 0)
            body.WriteFitted(body.Width - CountWidth - 1, 0, CountWidth, $"{view.Shown.Count} of {view.All!.Count}", Role.Muted, glyphs, Align.Right);
    }

    private static void DrawRow(Region list, AuthorityItem authority, DashboardState state, bool isSelected, Glyphs glyphs)
    {
        Style style = authority.IsFormer ? Role.Muted : Role.Text;
        if (isSelected)
            list.Put(1, 0, glyphs.Pointer, Role.Chosen);
        if (state.Marked.Contains(authority.Code))
            list.Put(0, 0, MarkedAuthorities.Glyph, Role.Chosen);
        if (state.Settings.Favourites.Contains(authority.Code))
            list.Put(2, 0, "*", Role.Key);
        list.Write(CodeColumn, 0, authority.Code, Role.Muted);
        list.WriteFitted(NameColumn, 0, NameWidth - 2, authority.Name, style, glyphs);
        list.WriteFitted(RegionColumn, 0, RegionWidth - 2, authority.Region, style, glyphs);
        if (authority.IsFormer)
        {
            const int NoteColumn = RegionColumn + RegionWidth;
            var room = list.Width - NoteColumn - 1;
            // Where there is no room for what followed, that it is no more still shows.
            var text = authority.Succession is { } succession && room >= RoomForSuccession ? $"former, {succession}" : "former";
            list.WriteFitted(NoteColumn, 0, room, text, Role.Muted, glyphs);
        }

        else if (state.Settings.Recent.Contains(authority.Code))
        {
            list.WriteFitted(RegionColumn + RegionWidth, 0, "recent".Length, "recent", Role.Muted, glyphs);
        }
    }
}
