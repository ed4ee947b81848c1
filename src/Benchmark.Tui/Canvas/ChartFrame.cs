namespace Benchmark.Tui.Canvas;

/// <summary>Axes of a chart: values up the left side, and what stands below to be written by whoever draws.</summary>
internal static class ChartFrame
{
    /// <summary>Draws the left axis; returns the region inside, one row above the bottom for the labels below.</summary>
    public static Region Draw(Region region, Axis axis, Glyphs glyphs, Func<double, string>? text = null)
    {
        text ??= axis.Text;
        var ticks = axis.Ticks().ToList();
        var labels = ticks.ConvertAll(tick => text(tick));
        var width = labels.Max(label => TextWidth.Of(label));
        var inner = region.Part(width + 2, 0, region.Width - width - 2, region.Height - 2);
        if (inner.Width < 1 || inner.Height < 1)
            return region.Part(0, 0, 0, 0);
        for (var y = 0; y < inner.Height; y++)
            region.Put(width + 1, y, glyphs.Vertical, Role.Border);
        for (var x = 0; x < inner.Width; x++)
            region.Put(width + 2 + x, inner.Height, glyphs.Horizontal, Role.Border);
        region.Put(width + 1, inner.Height, glyphs.BottomLeft, Role.Border);
        var last = int.MaxValue;
        for (var i = 0; i < ticks.Count; i++)
        {
            var y = (int)Math.Round((1 - axis.Share(ticks[i])) * (inner.Height - 1), MidpointRounding.AwayFromZero);
            // Numbers in neighbouring rows run into a column of digits; one in two is enough to read the others from.
            if (last - y < 2)
                continue;
            last = y;
            region.WriteFitted(0, y, width, labels[i], Role.Muted, glyphs, Align.Right);
            region.Put(width + 1, y, glyphs.AxisEnd, Role.Border);
        }

        return inner;
    }
}
