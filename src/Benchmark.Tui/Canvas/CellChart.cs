using Benchmark.Presentation.Charts;

namespace Benchmark.Tui.Canvas;

/// <summary>
/// A chart's marks drawn in cells: the same marks that a report draws as SVG. Every role has a line or a glyph of its own, so that
/// nothing is said by colour alone.
/// </summary>
internal static class CellChart
{
    /// <param name="chosen">Where the selected thing lies; null for none.</param>
    /// <returns>The region between the axes, for what the screen writes below it.</returns>
    public static Region Draw(Region region, Chart chart, Glyphs glyphs, ChartPoint? chosen = null)
    {
        var inner = chart.Y is { } axis ? ChartFrame.Draw(region, axis, glyphs) : region;
        using var plot = new DotPlot(inner, glyphs.Ink);
        for (var i = 0; i < chart.Marks.Count; i++)
        {
            switch (chart.Marks[i])
            {
                case LineMark line:
                    Draw(plot, line);
                    break;
                case DotMark { Role: MarkRole.Other } dot:
                    // Two dots a point, so that it stands out from a line.
                    plot.Dot(plot.X(dot.At.X), plot.Y(dot.At.Y), Role.Text);
                    plot.Dot(plot.X(dot.At.X), plot.Y(dot.At.Y) + 1, Role.Text);
                    break;
            }
        }

        for (var i = 0; i < chart.Marks.Count; i++)
        {
            if (chart.Marks[i] is BandMark band)
                Tint(plot, band, glyphs.Ink);
        }

        plot.Show();
        // A letter on a line says whose it is; the authority itself covers all, then what is chosen.
        for (var i = 0; i < chart.Marks.Count; i++)
        {
            if (chart.Kind == ChartKind.Trend && chart.Marks[i] is LineMark line && Letter(line.Role) is { } letter)
            {
                for (var j = 0; j < line.Points.Count; j++)
                    plot.Mark(line.Points[j].X, line.Points[j].Y, letter, RoleOf(line.Role));
            }
        }

        Dots(MarkRole.Neighbour, glyphs.Neighbour, Role.Neighbour);
        if (chosen is { } at)
            plot.Mark(at.X, at.Y, glyphs.Chosen, Role.Chosen);
        Dots(MarkRole.Self, glyphs.Self, Role.Self);
        return inner;

        void Dots(MarkRole role, string glyph, Role shown)
        {
            for (var i = 0; i < chart.Marks.Count; i++)
            {
                if (chart.Marks[i] is DotMark dot && dot.Role == role)
                    plot.Mark(dot.At.X, dot.At.Y, glyph, shown);
            }
        }
    }

    private static string? Letter(MarkRole role) => role switch
    {
        MarkRole.Median => "m",
        MarkRole.England => "E",
        _ => null,
    };

    private static Role RoleOf(MarkRole role) => role switch
    {
        MarkRole.Self => Role.Self,
        MarkRole.Median or MarkRole.Limit95 or MarkRole.Limit998 => Role.Median,
        MarkRole.Centre => Role.Border,
        MarkRole.Neighbour => Role.Neighbour,
        MarkRole.Other or MarkRole.PlainLimit or MarkRole.Break => Role.Muted,
        _ => Role.Text,
    };

    private static void Draw(DotPlot plot, LineMark line)
    {
        // 1 is a full line, 2 every second dot, and so on.
        var every = line.Role switch
        {
            MarkRole.Self or MarkRole.Limit998 => 1,
            MarkRole.Median or MarkRole.Limit95 or MarkRole.Centre => 2,
            MarkRole.England => 3,
            _ => 4,
        };
        for (var i = 1; i < line.Points.Count; i++)
        {
            var (from, to) = (line.Points[i - 1], line.Points[i]);
            plot.Line(plot.X(from.X), plot.Y(from.Y), plot.X(to.X), plot.Y(to.Y), RoleOf(line.Role), every);
        }
    }

    // A dot in every second cell that no line goes through: lines stay what is seen first.
    private static void Tint(DotPlot plot, BandMark band, Ink ink)
    {
        for (var i = 1; i < band.Lower.Count; i++)
        {
            var (from, to) = (plot.X(band.Lower[i - 1].X), plot.X(band.Lower[i].X));
            for (var column = from / ink.Across; column <= to / ink.Across; column++)
            {
                var share = to == from ? 0 : Math.Clamp((double)(column * ink.Across - from) / (to - from), 0, 1);
                var top = plot.Y(Between(band.Upper, i, share)) / ink.Down;
                var bottom = plot.Y(Between(band.Lower, i, share)) / ink.Down;
                for (var row = top + (top + column) % 2; row <= bottom; row += 2)
                    plot.Tint(column, row, Role.Neighbour);
            }
        }
    }

    private static double Between(IReadOnlyList<ChartPoint> edge, int i, double share) =>
        edge[i - 1].Y + (edge[i].Y - edge[i - 1].Y) * share;
}
