using System.Globalization;

namespace Benchmark.Tui.Canvas;

/// <summary>A scale from start to end with ticks on round numbers.</summary>
internal sealed record Axis(double Start, double End, double Step)
{
    /// <summary>A scale that holds all values, with about so many ticks; null where there is nothing to hold.</summary>
    /// <param name="fromZero">Whether nought belongs to it: lengths must start there, positions need not.</param>
    public static Axis? Covering(IEnumerable<double> values, int ticks, bool fromZero = false)
    {
        var known = values.Where(double.IsFinite).ToList();
        if (known.Count == 0)
            return null;
        var (low, high) = (known.Min(), known.Max());
        if (fromZero)
            (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        if (high - low < 1e-9 * Math.Max(1, Math.Abs(high)))
        {
            // All alike: a scale of no length could not be drawn.
            var room = Math.Max(1, Math.Abs(high) * 0.1);
            low = low >= 0 ? Math.Max(0, low - room) : low - room;
            high += room;
        }

        var step = RoundStep((high - low) / Math.Max(ticks - 1, 1));
        // The little more keeps 0.3 / 0.1 from counting as 2.9999.
        return new Axis(Math.Floor(low / step + 1e-9) * step, Math.Ceiling(high / step - 1e-9) * step, step);
    }

    /// <summary>Where a value lies, 0 at the start and 1 at the end.</summary>
    public double Share(double value) => (value - Start) / (End - Start);

    public IEnumerable<double> Ticks()
    {
        var count = (int)Math.Round((End - Start) / Step);
        for (var i = 0; i <= count; i++)
            yield return Start + i * Step;
    }

    /// <summary>A tick's number with as many decimals as the steps need.</summary>
    public string Text(double tick)
    {
        var decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(Step) - 1e-9), 0, 6);
        // Adding nought turns a rounded -0 into 0.
        var rounded = Math.Round(tick, decimals, MidpointRounding.AwayFromZero) + 0.0;
        return rounded.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    // 1, 2 or 5 times a power of ten: the steps people count in.
    private static double RoundStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch
        {
            <= 1.0001 => power,
            <= 2.0001 => 2 * power,
            <= 5.0001 => 5 * power,
            _ => 10 * power,
        };
    }
}
