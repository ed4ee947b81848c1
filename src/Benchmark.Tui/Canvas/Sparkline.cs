namespace Benchmark.Tui.Canvas;

/// <summary>A series in one row. A period without a figure stays blank: nothing is drawn across a gap.</summary>
internal static class Sparkline
{
    public static void Draw(Region line, ReadOnlySpan<double?> values, Style style, Glyphs glyphs)
    {
        var low = double.PositiveInfinity;
        var high = double.NegativeInfinity;
        foreach (var value in values)
        {
            if (value is not { } known)
                continue;
            low = Math.Min(low, known);
            high = Math.Max(high, known);
        }

        for (var x = 0; x < Math.Min(values.Length, line.Width); x++)
        {
            if (values[x] is not { } value)
                continue;
            // A flat series sits in the middle: at the bottom it would look like zero, which is where one of noughts belongs.
            var share = high > low ? (value - low) / (high - low) : value == 0 ? 0 : 0.5;
            var level = (int)Math.Round(share * (glyphs.Levels.Length - 1), MidpointRounding.AwayFromZero);
            line.Write(x, 0, glyphs.Levels.AsSpan(level, 1), style);
        }
    }
}
