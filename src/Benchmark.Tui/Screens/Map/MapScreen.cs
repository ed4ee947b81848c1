using Benchmark.Presentation.Charts;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Map;

/// <summary>
/// The tiles as large as there is room for. In a square of one row the band's glyph stands before the letters; in larger ones it fills the
/// rows below them. What is selected is told beside the map, in a narrow window below it.
/// </summary>
internal static class MapScreen
{
    // From the largest; the last fits 80 columns.
    private static readonly (int Width, int Height)[] Sizes = [(9, 3), (7, 2), (6, 2), (6, 1), (5, 1)];

    // A title above; the selected one and two rows of legend below.
    private const int Above = 1;
    private const int Below = 3;

    // A pane narrower than this breaks every name.
    private const int NarrowestPane = 34;

    public static string Glyph(int band, Glyphs glyphs) => band == 0 ? glyphs.Separator : glyphs.Levels.AsSpan((band - 1) * (glyphs.Levels.Length - 1) / (TileMap.Bands - 1), 1).ToString();

    public static Role RoleOf(int band) => band switch
    {
        1 => Role.Band1,
        2 => Role.Band2,
        3 => Role.Band3,
        4 => Role.Band4,
        5 => Role.Band5,
        _ => Role.Missing,
    };

    public static void Draw(MapScreenView view, MapView map, Region body, Glyphs glyphs)
    {
        var dot = glyphs.Separator;
        var by = view.ByVerdict ? "marked by verdict beside each one's own neighbours" : "marked by fifth of all";
        body.WriteFitted(
            1, 0, body.Width - 2, $"{ChartText.Title(map.Measure, glyphs)} {dot} {map.Date}{(map.Basis.Length > 0 ? $" {dot} {map.Basis}" : "")} {dot} {by}",
            Role.Heading, glyphs);
        if (map.Tiles.Count == 0)
        {
            body.Write(3, 2, "The map has no tile with a figure of this period.", Role.Missing);
            return;
        }

        var (rows, first) = (map.Tiles.Max(tile => tile.Row), map.Tiles.Min(tile => tile.Column));
        var columns = map.Tiles.Max(tile => tile.Column) - first + 1;
        var hasPane = body.Width - columns * Sizes[2].Width - 3 >= NarrowestPane && rows * Sizes[2].Height + Above <= body.Height;
        var room = (Width: body.Width - (hasPane ? NarrowestPane + 3 : 1), Height: body.Height - Above - (hasPane ? 0 : Below));
        var size = Sizes.FirstOrDefault(one => one.Width * columns <= room.Width && one.Height * rows <= room.Height, Sizes[^1]);
        foreach (var (i, tile) in map.Tiles.Index())
        {
            var square = body.Part(1 + (tile.Column - first) * size.Width, Above + (tile.Row - 1) * size.Height, size.Width - 1, size.Height);
            DrawTile(view, tile, square, glyphs);
            for (var y = 0; y < square.Height; y++)
            {
                square.Mark(0, y, square.Width, i);
                if (i == view.Cursor.Selected)
                    square.Emphasise(y, Emphasis.Selected);
            }
        }

        if (hasPane)
            DrawPane(view, map, body.Part(columns * size.Width + 2, Above, body.Width - columns * size.Width - 3, body.Height - Above), glyphs);
        else
            DrawBelow(view, map, MapDrawing.Bands(view, map), body.Rows(body.Height - Below, Below), glyphs);
    }

    private static void DrawTile(MapScreenView view, MapTileView tile, Region square, Glyphs glyphs)
    {
        var band = MapDrawing.Band(view, tile);
        var (mark, role) = tile.Standing switch
        {
            Standing.Self => (glyphs.Self, Role.Self),
            Standing.Neighbour => (glyphs.Neighbour, Role.Neighbour),
            _ => (" ", Role.Text),
        };
        var (glyph, look) = (Glyph(band, glyphs), new Style(RoleOf(band), Emphasis.None));
        var letters = new Style(role, tile.Standing == Standing.Other ? Emphasis.None : Emphasis.Bold);
        if (square.Height == 1)
        {
            square.Put(0, 0, glyph, look);
            square.Write(1, 0, tile.Abbreviation, letters);
            square.Put(square.Width - 1, 0, tile.Standing == Standing.Other ? " " : mark, role);
            return;
        }

        square.Write(0, 0, tile.Abbreviation, letters);
        square.Put(square.Width - 1, 0, mark, role);
        if (square.Height > 2)
            square.WriteFitted(0, 1, square.Width, tile.Figure.Text, ChartText.RoleOf(tile.Figure, role), glyphs);
        square.Rows(square.Height - 1, 1).Fill(glyph, look);
    }

    private static void DrawBelow(MapScreenView view, MapView map, IReadOnlyList<string> bands, Region lines, Glyphs glyphs)
    {
        if (view.Selected is { } tile)
            lines.WriteFitted(1, 0, lines.Width - 2, $"{tile.Name}: {ChartText.Full(tile.Figure)}", Role.Heading, glyphs);
        var x = map.HasSelf ? lines.Write(1, 1, $"{glyphs.Self} itself  ", Role.Self) : lines.Write(1, 1, $"{view.Subject.Name} has no tile  ", Role.Missing);
        x = lines.Write(x, 1, $"{glyphs.Neighbour} {(view.Subject.Group is { } group ? group.Name : "neighbour")}  ", Role.Neighbour);
        lines.Write(x, 1, $"{Glyph(0, glyphs)} {bands[0]}", RoleOf(0));
        x = 1;
        for (var band = 1; band <= TileMap.Bands; band++)
        {
            if (bands[band].Length > 0)
                x = lines.Write(x, 2, $"{Glyph(band, glyphs)} {bands[band].Replace(" fifth", "", StringComparison.Ordinal)}  ", RoleOf(band));
        }
    }

    private static void DrawPane(MapScreenView view, MapView map, Region pane, Glyphs glyphs)
    {
        var inside = pane.Box(view.Selected?.Name ?? "", Role.Border, Role.Heading, glyphs);
        var y = 0;
        if (view.Selected is { } tile)
        {
            y = ChartText.Wrap(inside, y, $"{ChartText.Full(tile.Figure)}.", ChartText.RoleOf(tile.Figure, Role.Text));
            if (tile.Place is { } place)
                y = ChartText.Wrap(inside, y, $"Place {place}: {TileMap.Fifths[tile.Fifth]}. {(map.Measure.Polarity == Polarity.LowIsGood ? "1 is the lowest." : "1 is the highest.")}", Role.Text);
            y = ChartText.Wrap(inside, y, $"Beside its own neighbours: {tile.Verdict}.", Role.Text);
            if (tile.Standing != Standing.Other)
                y = ChartText.Wrap(inside, y, tile.Standing == Standing.Self ? "The authority that this is about." : $"{view.Subject.OtherName} of {view.Subject.Name}.", Role.Muted);
        }

        y++;
        var bands = MapDrawing.Bands(view, map);
        var counts = map.Tiles.CountBy(one => MapDrawing.Band(view, one)).ToDictionary();
        for (var band = TileMap.Bands; band >= 0; band--)
        {
            var count = counts.GetValueOrDefault(band);
            if (bands[band].Length == 0 || band == 0 && count == 0)
                continue;
            var fill = inside.Part(1, y, 3, 1);
            fill.Fill(Glyph(band, glyphs), RoleOf(band));
            inside.WriteFitted(5, y++, inside.Width - 6, $"{bands[band]}: {count}", Role.Text, glyphs);
        }

        y++;
        if (map.HasSelf)
        {
            inside.Put(1, y, glyphs.Self, Role.Self);
            inside.WriteFitted(5, y++, inside.Width - 6, view.Subject.Name, Role.Self, glyphs);
        }
        else
        {
            y = ChartText.Wrap(inside, y, $"{view.Subject.Name} has no tile: it is no authority of this period.", Role.Missing);
        }

        inside.Put(1, y, glyphs.Neighbour, Role.Neighbour);
        inside.WriteFitted(5, y++, inside.Width - 6, view.Subject.Group is { } group ? $"in {group.Name}" : "neighbour", Role.Neighbour, glyphs);
        y++;
        foreach (var one in map.Tiles.Where(one => one.Standing == Standing.Neighbour).OrderByDescending(one => one.Figure.Value ?? double.NegativeInfinity))
        {
            if (y >= inside.Height - 1)
                break;
            inside.WriteFitted(1, y, 3, one.Abbreviation, Role.Neighbour, glyphs);
            inside.WriteFitted(5, y, inside.Width - 20, one.Name, Role.Text, glyphs);
            inside.WriteFitted(inside.Width - 14, y++, 13, one.Figure.Text, ChartText.RoleOf(one.Figure, Role.Text), glyphs, Align.Right);
        }

        if (map.Without.Count > 0)
            ChartText.Wrap(inside, y + 1, $"Without a tile: {string.Join(", ", map.Without)}.", Role.Muted);
    }
}
