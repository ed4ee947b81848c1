using Benchmark.Presentation.Charts;

namespace Benchmark.Tui.Canvas;

/// <summary>The ends of a strip plot's line, on round numbers so that they can be read as an axis.</summary>
internal readonly record struct StripScale(double Start, double End)
{
    /// <summary>The shortest range with ends on whole steps that holds all values; null where there are none.</summary>
    public static StripScale? Covering(ReadOnlySpan<double> values)
    {
        var low = double.PositiveInfinity;
        var high = double.NegativeInfinity;
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
                continue;
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        if (low > high)
            return null;
        if (high - low < 1e-9 * Math.Max(1, Math.Abs(high)))
        {
            // All alike: a line of no length could not be drawn, so give it room on both sides.
            var room = Math.Max(1, Math.Abs(high) * 0.1);
            low = low >= 0 ? Math.Max(0, low - room) : low - room;
            high += room;
        }

        // About ten steps: with fewer, rounding the ends outwards would push the marks together in the middle.
        var step = Ticks.Step((high - low) / 10);
        return new StripScale(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
    }

    public int Column(double value, int columns)
    {
        var share = Math.Clamp((value - Start) / (End - Start), 0, 1);
        return (int)Math.Round(share * (columns - 1), MidpointRounding.AwayFromZero);
    }
}
