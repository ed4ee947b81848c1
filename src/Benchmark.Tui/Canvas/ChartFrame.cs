using Benchmark.Presentation.Charts;

namespace Benchmark.Tui.Canvas;

/// <summary>The left axis of a chart in cells; what stands below is for whoever draws to write.</summary>
internal static class ChartFrame
{
    /// <summary>Draws the axis; returns the region inside, two rows above the bottom for a rule and the labels.</summary>
    public static Region Draw(Region region, Axis axis, Glyphs glyphs)
    {
        var width = axis.Ticks.Max(tick => TextWidth.Of(tick.Text));
        var inner = region.Part(width + 2, 0, region.Width - width - 2, region.Height - 2);
        if (inner.Width < 1 || inner.Height < 1)
            return region.Part(0, 0, 0, 0);
        for (var y = 0; y < inner.Height; y++)
            region.Put(width + 1, y, glyphs.Vertical, Role.Border);
        for (var x = 0; x < inner.Width; x++)
            region.Put(width + 2 + x, inner.Height, glyphs.Horizontal, Role.Border);
        region.Put(width + 1, inner.Height, glyphs.BottomLeft, Role.Border);
        var last = int.MaxValue;
        foreach (var tick in axis.Ticks)
        {
            var y = (int)Math.Round((1 - tick.Place) * (inner.Height - 1), MidpointRounding.AwayFromZero);
            // Numbers in neighbouring rows run into a column of digits; one in two is enough to read the others from.
            if (last - y < 2)
                continue;
            last = y;
            region.WriteFitted(0, y, width, tick.Text, Role.Muted, glyphs, Align.Right);
            region.Put(width + 1, y, glyphs.AxisEnd, Role.Border);
        }

        return inner;
    }
}
