using System.Globalization;
using System.Text;

namespace Benchmark.Presentation.Charts;

/// <summary>
/// A small map in tiles as SVG: the squares of those that it is about hold what the other charts know them by, others nothing, and only the
/// former have a name to point at. A unit is as large on paper as one of the charts beside it.
/// </summary>
internal static class SvgLocator
{
    private const int Size = 12;
    private const int Inside = Size - 2;
    private const int Edge = 4;

    private const int Line = 13;

    // Words of the legend, whose size is so much of that of others.
    private const double Small = 0.75;

    /// <summary>The drawing.</summary>
    /// <param name="chart">A chart of the kind.</param>
    /// <param name="id">Letters and digits that no other drawing on the page has.</param>
    public static string Of(Chart chart, string id)
    {
        var tiles = chart.Marks.OfType<TileMark>().ToList();
        var first = tiles.Min(tile => tile.Column);
        (int X, int Y) Place(TileMark tile) => (Edge + ((tile.Column - first) * Size) + 1, Edge + ((tile.Row - 1) * Size) + 1);
        var right = Edge + ((tiles.Max(tile => tile.Column) - first + 1) * Size) + 6;
        var legend = Inside + 6 + (int)Math.Ceiling(Small * chart.Legend.Max(entry => SvgChart.Room(entry.Text)));
        var svg = SvgChart.Begun(chart, id, right + legend, (2 * Edge) + (Math.Max(tiles.Max(tile => tile.Row) * Size, chart.Legend.Count * Line)));
        foreach (var band in tiles.Where(tile => tile.Band > 0).GroupBy(tile => tile.Band).OrderBy(band => band.Key))
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"v{band.Key}\" d=\"{string.Concat(band.Select(tile => Bar(Place(tile), tile.Band)))}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"o\" d=\"{string.Concat(tiles.Where(tile => tile.Role == MarkRole.Other).Select(tile => Square(Place(tile))))}\"/>");
        foreach (var tile in tiles.Where(tile => tile.Role != MarkRole.Other).OrderBy(tile => tile.Role == MarkRole.Self))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<g><title>{SvgChart.Text(tile.Name)}</title>");
            Own(svg, Place(tile), tile.Role, tile.Label);
            svg.Append("</g>");
        }

        foreach (var (i, entry) in chart.Legend.Index())
        {
            var at = (right, Edge + 1 + (i * Line));
            if (entry.Role is MarkRole.Self or MarkRole.Neighbour)
                Own(svg, at, entry.Role, "");
            else
                svg.Append(CultureInfo.InvariantCulture, $"<path class=\"v{entry.Series}\" d=\"{Bar(at, entry.Series)}\"/><path class=\"o\" d=\"{Square(at)}\"/>");
            if (entry.Text.Length > 0)
                SvgChart.Words(svg, right + Inside + 4, at.Item2 + 8, "t", "start", entry.Text);
        }

        return svg.Append("</svg>").ToString();
    }

    // A number lies over its bar with paper around it, so that it is read on each.
    private static void Own(StringBuilder svg, (int X, int Y) at, MarkRole role, string label)
    {
        if (role == MarkRole.Self)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"o\" d=\"{Square(at)}\"/><path class=\"me\" d=\"M{at.X + 5} {at.Y - 2}l7 7l-7 7l-7-7z\"/>");
            return;
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"n\" d=\"{Square(at)}\"/>");
        if (label.Length == 0)
            return;
        foreach (var style in new[] { "t h", "t" })
            SvgChart.Words(svg, at.X + (Inside / 2.0), at.Y + 8, style, "middle", label);
    }

    private static string Bar((int X, int Y) at, int band) => $"M{at.X} {at.Y + Inside}h{Inside}v-{Inside * band / TileMap.Bands}h-{Inside}z";

    private static string Square((int X, int Y) at) => $"M{at.X} {at.Y}h{Inside}v{Inside}h-{Inside}z";
}
