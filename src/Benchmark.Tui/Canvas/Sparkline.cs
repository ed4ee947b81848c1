namespace Benchmark.Tui.Canvas;

/// <summary>
/// A series in one row. A period without a figure stays blank: nothing is drawn across a gap. A break of the series stands between its
/// periods.
/// </summary>
internal static class Sparkline
{
    /// <summary>Cells that it takes.</summary>
    public static int Width(int periods, IReadOnlyList<int> breaks) => periods + breaks.Count;

    /// <param name="breaks">Indices of the values that cannot be set beside the one before them.</param>
    public static void Draw(Region line, ReadOnlySpan<double?> values, IReadOnlyList<int> breaks, Style style, Glyphs glyphs)
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

        var x = 0;
        for (var i = 0; i < values.Length && x < line.Width; i++, x++)
        {
            if (breaks.Contains(i))
                line.Write(x++, 0, glyphs.Break, Role.Muted);
            if (values[i] is not { } value)
                continue;
            // A flat series sits in the middle: at the bottom it would look like zero, which is where one of noughts belongs.
            var share = high > low ? (value - low) / (high - low) : value == 0 ? 0 : 0.5;
            var level = (int)Math.Round(share * (glyphs.Levels.Length - 1), MidpointRounding.AwayFromZero);
            line.Write(x, 0, glyphs.Levels.AsSpan(level, 1), style);
        }
    }
}
