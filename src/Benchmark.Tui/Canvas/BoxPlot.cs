namespace Benchmark.Tui.Canvas;

/// <summary>
/// Two boxes on one scale, the upper of those compared with, the lower of the nation: a thin line from minimum to maximum, thick between
/// the quartiles, with the medians and the authority itself as glyphs. In a region of one row they share it, in two they have one each.
/// </summary>
internal static class BoxPlot
{
    public static void Draw(Region region, StripScale scale, BoxSpan? others, BoxSpan? nation, double? self, Glyphs glyphs)
    {
        if (region.Width < 1 || region.Height < 1)
            return;
        using (var plot = new DotPlot(region, glyphs.Ink))
        {
            var lane = plot.Height / 2;
            Box(plot, scale, nation, lane, plot.Height, Role.Muted);
            Box(plot, scale, others, 0, lane, Role.Neighbour);
            plot.Show();
        }

        var last = region.Height - 1;
        if (last > 0 && nation?.Median is { } middle)
            region.Put(scale.Column(middle, region.Width), last, glyphs.Median, Role.Text);
        if (others?.Median is { } median)
            region.Put(scale.Column(median, region.Width), 0, glyphs.Median, Role.Median);
        for (var y = 0; self is { } own && y <= last; y++)
            region.Put(scale.Column(own, region.Width), y, glyphs.Self, Role.Self);
    }

    private static void Box(DotPlot plot, StripScale scale, BoxSpan? box, int top, int bottom, Role role)
    {
        if (box is null)
            return;
        // Where a lane is one dot high the line is dotted, so that it differs from the box.
        var isThin = bottom - top < 2;
        plot.Line(X(box.Minimum), bottom - 1, X(box.Maximum), bottom - 1, role, isThin ? 2 : 1);
        if (box is not { Lower: { } lower, Upper: { } upper })
            return;
        for (var y = top; y < bottom; y++)
            plot.Line(X(lower), y, X(upper), y, role);

        int X(double value) => scale.Column(value, plot.Width);
    }
}
