using System.Globalization;
using System.Text;

namespace Benchmark.Presentation.Charts;

/// <summary>
/// A chart as SVG: words as text, a title and a description, no script. Every role has a shape, dash or pattern of its own, so
/// that nothing is said by colour alone. Colours come from the classes of <see cref="Style"/>, which a page holds once.
/// </summary>
internal static class SvgChart
{
    /// <summary>
    /// Width of the drawing. Narrow enough for a telephone and for half a page of A4, where the words are then as large as the
    /// text around them.
    /// </summary>
    public const int Width = 360;

    private const int Right = 14;
    private const int Line = 16;

    // How much wider bold words are.
    private const double OfBold = 1.12;

    // Over the fill of the parts that lie on each other, so that they differ in more than colour: strokes, each from a place to a place, in
    // tiles of so many units. The first part has none.
    private const int HatchTile = 8;

    private static readonly (double X, double Y, double ToX, double ToY)[][] Hatches =
    [
        [(0, 8, 8, 0)], [(0, 0, 8, 8)], [(0, 4, 8, 4)], [(4, 0, 4, 8)], [(0, 8, 8, 0), (0, 0, 8, 8)], [(4, 3.2, 4, 4.8)],
    ];

    /// <summary>Colours and strokes of all roles, for light and dark. Contrast with the page is 3:1 at least, of words 4.5:1.</summary>
    public const string Style =
        """
        .chart{--ink:#1b1b1b;--soft:#595959;--grid:#c9c9c9;--self:#8a1f00;--near:#1d5c8f;--band:#c8d9e8;--far:#767676;--paper:#fff;
        --p0:#0b5563;--p1:#3f8f6b;--p2:#7a9a2e;--p3:#b08500;--p4:#a3541b;--p5:#8c2f4e;--p6:#54398f;--v1:#5f86c9;--v2:#3b6aa0;--v3:#595959;--v4:#a3541b;--v5:#7a2e0b;
        display:block;width:100%;height:auto;font:12px system-ui,"Segoe UI",Arial,sans-serif;fill:var(--ink)}
        .chart text{fill:var(--ink)}.chart .s{fill:var(--soft)}.chart .g{stroke:var(--grid);fill:none}.chart .a{stroke:var(--soft);fill:none}
        .chart .b{fill:var(--band);stroke:var(--near);stroke-width:.75;stroke-dasharray:1 2}.chart .me{fill:var(--self);stroke:var(--paper);stroke-width:1}
        .chart .n{fill:none;stroke:var(--near);stroke-width:1.6}.chart .q{fill:var(--paper);stroke-width:1.2}.chart .o{fill:none;stroke:var(--far);stroke-width:1}
        .chart .l{fill:none;stroke-width:2}.chart .ls{stroke:var(--self);stroke-width:2.5}.chart .lm{stroke:var(--near);stroke-dasharray:6 3}
        .chart .le{stroke:var(--soft);stroke-dasharray:2 3}.chart .lc{stroke:var(--ink);stroke-width:1.2}.chart .l5{stroke:var(--near);stroke-width:1.3;stroke-dasharray:5 3}
        .chart .l9{stroke:var(--near);stroke-width:1.3}.chart .lp{stroke:var(--far);stroke-width:1.3;stroke-dasharray:1 3}.chart .lb{stroke:var(--far);stroke-width:1;stroke-dasharray:6 3}.chart text.me{fill:var(--self);stroke:none;font-weight:700}.chart .c0{fill:var(--p0)}.chart .c1{fill:var(--p1)}
        .chart .c2{fill:var(--p2)}.chart .c3{fill:var(--p3)}.chart .c4{fill:var(--p4)}.chart .c5{fill:var(--p5)}.chart .c6{fill:var(--p6)}
        .chart .t{font-size:9px}.chart .v1{fill:var(--v1)}.chart .v2{fill:var(--v2)}.chart .v3{fill:var(--v3)}.chart .v4{fill:var(--v4)}.chart .v5{fill:var(--v5)}
        .chart .k{stroke:var(--paper);fill:none;stroke-width:1.6}.chart .e{stroke:var(--paper);stroke-width:1}.chart .h{stroke:var(--paper);stroke-width:3;stroke-linejoin:round}
        @media screen and (prefers-color-scheme:dark){.chart{--ink:#f0f0f0;--soft:#b9b9b9;--grid:#4d4d4d;--self:#ffab7a;--near:#84bdf0;--band:#24394d;
        --far:#8f8f8f;--paper:#161616;--p0:#5cc0d0;--p1:#7fd0a8;--p2:#b5d160;--p3:#e8c14a;--p4:#e89a63;--p5:#e58aa9;--p6:#b3a0ee;
        --v1:#6aa5f5;--v2:#9cc4f5;--v3:#c4c4c4;--v4:#e8b46a;--v5:#ff9a4d}}
        """;

    /// <summary>The drawing.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="id">Letters and digits that no other drawing on the page has.</param>
    public static string Of(Chart chart, string id) => Of(chart, id, alone: false);

    /// <summary>
    /// The drawing as a file of its own, in the colours of paper: its size, and each colour, stroke and typeface as an attribute of what has
    /// it, since the programs that such files are put into (Word among them) know neither style sheets nor patterns.
    /// </summary>
    /// <param name="chart">The chart.</param>
    public static string Alone(Chart chart) => SvgAttributes.Of(Of(chart, "chart", alone: true), Style);

    private static string Of(Chart chart, string id, bool alone)
    {
        if (chart.Kind == ChartKind.Locator)
            return SvgLocator.Of(chart, id);
        var left = chart.Y is { } y
            ? (int)Math.Ceiling(9 + y.Ticks.Select(tick => Room(tick.Text)).DefaultIfEmpty(0).Max())
            : Right;
        var top = chart.Y is { Title.Length: > 0 } ? 22 : 8;
        var area = new SvgArea(left, top, Width - left - Right, PlotHeight(chart));
        var legend = Wrap(chart.Legend);
        var below = 20 + (chart.X.Title.Length > 0 ? Line : 0);
        var height = top + area.Height + below + (legend.Count * Line) + 6;

        var svg = Begun(chart, id, Width, height);
        if (!alone && chart.Kind != ChartKind.TileMap && chart.Legend.Any(entry => entry.Role == MarkRole.Part))
            svg.Append(Patterns(id));
        if (chart.Kind == ChartKind.TileMap)
            Tiles(svg, [.. chart.Marks.OfType<TileMark>()], area);
        else
            Axes(svg, chart, area);
        var hatches = alone ? "" : id;
        foreach (var mark in chart.Marks)
            Append(svg, mark, area, hatches);
        if (chart.X.Title.Length > 0)
            Words(svg, area.Left + (area.Width / 2.0), area.Top + area.Height + 16 + Line, "s", "middle", chart.X.Title);
        var row = area.Top + area.Height + below + 10.0;
        foreach (var line in legend)
        {
            foreach (var (entry, at) in line)
            {
                if (chart.Kind == ChartKind.TileMap)
                    Tile(svg, entry.Role, entry.Role == MarkRole.Part ? entry.Series : -1, at + 3, row - 7, 14);
                else
                    Key(svg, entry, at, row, hatches);
                Words(svg, at + 26, row + 4, "", "start", entry.Text);
            }

            row += Line;
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>A drawing of a size with its title and description, to which its marks and its end are still to come.</summary>
    public static StringBuilder Begun(Chart chart, string id, int width, int height) => new StringBuilder()
        .Append(CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 {width} {height}" role="img" aria-labelledby="{id}-t {id}-d">""")
        .Append(CultureInfo.InvariantCulture, $"""<title id="{id}-t">{Text(chart.Title)}</title><desc id="{id}-d">{Text(chart.Description)}</desc>""");

    private static int PlotHeight(Chart chart) => chart.Kind switch
    {
        ChartKind.Strip => 76,
        ChartKind.Split => 52 * chart.Marks.OfType<TextMark>().Count(),
        ChartKind.Waterfall => 30 * chart.Marks.OfType<TextMark>().Count(),
        ChartKind.TileMap => chart.Marks.OfType<TileMark>().Max(tile => tile.Row) * TileSize(chart.Marks.OfType<TileMark>()),
        ChartKind.Stack => 190,
        ChartKind.Funnel or ChartKind.Scatter => 210,
        _ => 160,
    };

    private static void Axes(StringBuilder svg, Chart chart, SvgArea area)
    {
        var bottom = area.Top + area.Height;
        foreach (var tick in chart.Y?.Ticks ?? [])
        {
            var at = area.Y(tick.Place);
            svg.Append(CultureInfo.InvariantCulture, $"""<path class="g" d="M{area.Left} {N(at)}H{area.Left + area.Width}"/>""");
            Words(svg, area.Left - 5, at + 4, "s", "end", tick.Text);
        }

        if (chart.Y is { Title.Length: > 0 } y)
            Words(svg, 2, 12, "s", "start", y.Title);
        svg.Append(CultureInfo.InvariantCulture, $"""<path class="a" d="M{area.Left} {bottom}H{area.Left + area.Width}"/>""");
        foreach (var tick in chart.X.Ticks)
        {
            var at = area.X(tick.Place);
            svg.Append(CultureInfo.InvariantCulture, $"""<path class="a" d="M{N(at)} {bottom}v4"/>""");
            if (tick.Text.Length == 0)
                continue;
            Words(svg, at, bottom + 16, "s", "middle", tick.Text);
        }
    }

    private static int TileSize(IEnumerable<TileMark> tiles) => (Width - 2 * Right) / (tiles.Max(tile => tile.Column) - tiles.Min(tile => tile.Column) + 1);

    private static void Tiles(StringBuilder svg, IReadOnlyList<TileMark> tiles, SvgArea area)
    {
        var (size, first) = (TileSize(tiles), tiles.Min(tile => tile.Column));
        // Those that stand out last, so that no other's edge lies over theirs.
        foreach (var tile in tiles.OrderBy(tile => tile.Role switch { MarkRole.Self => 2, MarkRole.Neighbour => 1, _ => 0 }))
        {
            var (x, y) = (area.Left + ((tile.Column - first) * size), area.Top + ((tile.Row - 1) * size));
            svg.Append(CultureInfo.InvariantCulture, $"<g><title>{Text(tile.Name)}</title>");
            Tile(svg, tile.Role, tile.Band, x + 1, y + 1, size - 2);
            Words(svg, x + (size / 2.0), y + 11, tile.Role == MarkRole.Self ? "t me" : "t", "middle", tile.Text);
            svg.Append("</g>");
        }
    }

    // The bar's height says the band, its colour says it again; the edge says whose it is.
    private static void Tile(StringBuilder svg, MarkRole role, int band, double x, double y, double size)
    {
        var edge = role switch { MarkRole.Self => "l ls", MarkRole.Neighbour => "n", _ => "o" };
        if (band > 0)
        {
            var height = size * 0.1 * band;
            svg.Append(CultureInfo.InvariantCulture, $"""<rect class="v{band}" x="{N(x)}" y="{N(y + size - height)}" width="{N(size)}" height="{N(height)}"/>""");
        }

        svg.Append(CultureInfo.InvariantCulture, $"""<rect class="{edge}" x="{N(x)}" y="{N(y)}" width="{N(size)}" height="{N(size)}"/>""");
    }

    private static void Append(StringBuilder svg, Mark mark, SvgArea area, string hatches)
    {
        switch (mark)
        {
            case BandMark band:
                svg.Append("<path class=\"b\" d=\"M").AppendJoin('L', band.Lower.Concat(band.Upper.Reverse()).Select(area.Place)).Append("Z\"/>");
                break;
            case LineMark { Points: [var only] } line:
                // A value with gaps on both sides: a short stroke, so that it is seen.
                svg.Append(CultureInfo.InvariantCulture, $"""<path class="l {LineClass(line.Role)}" d="M{N(area.X(only.X) - 3)} {N(area.Y(only.Y))}h6"/>""");
                break;
            case LineMark line:
                svg.Append(CultureInfo.InvariantCulture, $"<path class=\"l {LineClass(line.Role)}\" d=\"M").AppendJoin('L', line.Points.Select(area.Place)).Append("\"/>");
                break;
            case BarMark bar:
                Bar(svg, area.X(bar.From.X), area.Y(bar.To.Y), area.X(bar.To.X) - area.X(bar.From.X), area.Y(bar.From.Y) - area.Y(bar.To.Y), bar.Series, bar.Name, hatches);
                break;
            case DotMark dot:
                Dot(svg, dot.Role, area.X(dot.At.X), area.Y(dot.At.Y), dot.Name, dot.Label);
                break;
            case TextMark text:
                var anchor = text.Anchor switch { TextAnchor.Start => "start", TextAnchor.End => "end", _ => "middle" };
                Words(svg, area.X(text.At.X), area.Y(text.At.Y) + 4, text.Role == MarkRole.Self ? "me" : "", anchor, text.Text);
                break;
        }
    }

    private static void Dot(StringBuilder svg, MarkRole role, double x, double y, string name, string label = "")
    {
        var shape = role switch
        {
            MarkRole.Self => string.Create(CultureInfo.InvariantCulture, $"""<path class="me" d="M{N(x)} {N(y - 7)}l7 7l-7 7l-7-7z">"""),
            MarkRole.Neighbour when label.Length > 0 => string.Create(CultureInfo.InvariantCulture, $"""<circle class="n q" cx="{N(x)}" cy="{N(y)}" r="6.5">"""),
            MarkRole.Neighbour => string.Create(CultureInfo.InvariantCulture, $"""<circle class="n" cx="{N(x)}" cy="{N(y)}" r="4">"""),
            _ => string.Create(CultureInfo.InvariantCulture, $"""<circle class="o" cx="{N(x)}" cy="{N(y)}" r="2">"""),
        };
        svg.Append(shape);
        if (name.Length > 0)
            svg.Append(CultureInfo.InvariantCulture, $"<title>{Text(name)}</title>");
        svg.Append(role == MarkRole.Self ? "</path>" : "</circle>");
        if (label.Length > 0)
            Words(svg, x, y + 3, "t", "middle", label);
    }

    private static void Bar(StringBuilder svg, double x, double y, double width, double height, int series, string name, string hatches)
    {
        var box = string.Create(CultureInfo.InvariantCulture, $"x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\"");
        svg.Append(CultureInfo.InvariantCulture, $"<g>{(name.Length > 0 ? $"<title>{Text(name)}</title>" : "")}<rect class=\"e c{series % 7}\" {box}/>");
        if (series % 7 > 0 && hatches.Length > 0)
            svg.Append(CultureInfo.InvariantCulture, $"<rect fill=\"url(#{hatches}-p{series % 7})\" {box}/>");
        else if (series % 7 > 0)
            svg.Append("<path class=\"k\" d=\"").Append(Hatched(Hatches[(series % 7) - 1], x, y, width, height)).Append("\"/>");
        svg.Append("</g>");
    }

    private static void Key(StringBuilder svg, LegendEntry entry, double x, double y, string hatches)
    {
        switch (entry.Role)
        {
            case MarkRole.Part:
                Bar(svg, x, y - 6, 20, 12, entry.Series, "", hatches);
                break;
            case MarkRole.MiddleHalf:
                svg.Append(CultureInfo.InvariantCulture, $"""<rect class="b" x="{N(x)}" y="{N(y - 6)}" width="20" height="12"/>""");
                break;
            case MarkRole.Self or MarkRole.Neighbour or MarkRole.Other:
                Dot(svg, entry.Role, x + 10, y, "");
                break;
            case MarkRole.Gap:
                Words(svg, x + 10, y + 4, "", "middle", "?");
                break;
            default:
                svg.Append(CultureInfo.InvariantCulture, $"""<path class="l {LineClass(entry.Role)}" d="M{N(x)} {N(y)}h20"/>""");
                break;
        }
    }

    private static string LineClass(MarkRole role) => role switch
    {
        MarkRole.Self => "ls",
        MarkRole.Median => "lm",
        MarkRole.England => "le",
        MarkRole.Limit95 => "l5",
        MarkRole.Limit998 => "l9",
        MarkRole.PlainLimit or MarkRole.Neighbour => "lp",
        MarkRole.Break => "lb",
        _ => "lc",
    };

    private static string Patterns(string id) => $"<defs>{string.Concat(Hatches.Select((strokes, i) =>
        $"""<pattern id="{id}-p{i + 1}" width="{HatchTile}" height="{HatchTile}" patternUnits="userSpaceOnUse"><path class="k" d="{string.Concat(strokes.Select(Stroke))}"/></pattern>"""))}</defs>";

    private static string Stroke((double X, double Y, double ToX, double ToY) stroke) => $"M{N(stroke.X)} {N(stroke.Y)}L{N(stroke.ToX)} {N(stroke.ToY)}";

    // The strokes of all tiles that lie over a bar, each cut at the bar's edge.
    private static string Hatched((double X, double Y, double ToX, double ToY)[] strokes, double x, double y, double width, double height)
    {
        const double Edge = 0.8;
        var path = new StringBuilder();
        for (var top = Math.Floor(y / HatchTile) * HatchTile; top < y + height; top += HatchTile)
            for (var left = Math.Floor(x / HatchTile) * HatchTile; left < x + width; left += HatchTile)
                foreach (var (fromX, fromY, toX, toY) in strokes)
                {
                    var (from, to) = (0.0, 1.0);
                    Cut(left + fromX, toX - fromX, x + Edge, x + width - Edge, ref from, ref to);
                    Cut(top + fromY, toY - fromY, y + Edge, y + height - Edge, ref from, ref to);
                    if (from < to)
                        path.Append(Stroke((
                            left + fromX + (from * (toX - fromX)), top + fromY + (from * (toY - fromY)), left + fromX + (to * (toX - fromX)), top + fromY + (to * (toY - fromY)))));
                }

        return path.ToString();

        // Of a stroke that begins at a place and goes so far, the part that lies between two others.
        static void Cut(double at, double far, double least, double most, ref double from, ref double to)
        {
            if (far == 0)
                to = at < least || at > most ? -1 : to;
            else
                (from, to) = (Math.Max(from, Math.Min((least - at) / far, (most - at) / far)), Math.Min(to, Math.Max((least - at) / far, (most - at) / far)));
        }
    }

    private static List<List<(LegendEntry Entry, double At)>> Wrap(IReadOnlyList<LegendEntry> legend)
    {
        var lines = new List<List<(LegendEntry, double)>>();
        var at = (double)Width;
        foreach (var entry in legend)
        {
            var width = 26 + Room(entry.Text) + 12;
            if (at + width > Width)
            {
                lines.Add([]);
                at = 4;
            }

            lines[^1].Add((entry, at));
            at += width;
        }

        return lines;
    }

    /// <summary>Words in a drawing, inside its frame.</summary>
    public static void Words(StringBuilder svg, double x, double y, string style, string anchor, string words)
    {
        var room = Room(words) * (style.EndsWith("me", StringComparison.Ordinal) ? OfBold : 1);
        // Words longer than the drawing are pressed together: none is cut off.
        var pressed = room > Width - 8 ? $""" textLength="{Width - 8}" lengthAdjust="spacingAndGlyphs" """ : " ";
        x = anchor switch
        {
            "start" => Math.Max(2, Math.Min(x, Width - 2 - room)),
            "end" => Math.Min(Width - 2, Math.Max(x, room + 2)),
            _ => room > Width - 8 ? Width / 2.0 : Math.Clamp(x, (room / 2) + 2, Width - 2 - (room / 2)),
        };
        svg.Append(CultureInfo.InvariantCulture, $"<text{pressed}x=\"{N(x)}\" y=\"{N(y)}\"")
            .Append(style.Length > 0 ? $" class=\"{style}\"" : "").Append(anchor != "start" ? $" text-anchor=\"{anchor}\"" : "")
            .Append(CultureInfo.InvariantCulture, $">{Text(words)}</text>");
    }

    /// <summary>
    /// About how wide words are, in a wide typeface (DejaVu Sans, which systems without any of those named fall back to): in a
    /// narrower one there is room to spare, and none is ever cut off.
    /// </summary>
    public static double Room(string words) => words.Sum(letter => letter switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or ' ' or '\'' or '(' or ')' or '-' or 't' or 'f' or 'r' => 4.9,
        'm' or 'w' or 'M' or 'W' or '%' => 11.7,
        >= 'A' and <= 'Z' => 8.6,
        _ => 7.6,
    });

    /// <summary>Words as text of a drawing: inert whatever they hold.</summary>
    public static string Text(string words) =>
        PlainText.Of(words).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private readonly record struct SvgArea(int Left, int Top, int Width, int Height)
    {
        public double X(double place) => Left + (place * Width);

        public double Y(double place) => Top + ((1 - place) * Height);

        public string Place(ChartPoint point) => $"{N(X(point.X))} {N(Y(point.Y))}";
    }
}
