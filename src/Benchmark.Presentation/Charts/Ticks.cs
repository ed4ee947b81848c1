namespace Benchmark.Presentation.Charts;

/// <summary>
/// Round numbers for axes: steps of 1, 2 or 5 times a power of ten, as people count. After Heckbert (1990), "Nice Numbers for
/// Graph Labels", in Graphics Gems.
/// </summary>
internal static class Ticks
{
    // Steps between the two ends; the rounding outwards can add one at each.
    private const int Steps = 5;

    /// <summary>Evenly spaced round numbers, of which the first is not above <paramref name="low"/> and the last not below <paramref name="high"/>.</summary>
    public static IReadOnlyList<double> Around(double low, double high)
    {
        if (high - low < 1e-9 * Math.Max(1, Math.Abs(high)))
        {
            // All alike: an axis of no length could not be drawn, so give it room on both sides.
            var room = Math.Max(1, Math.Abs(high) * 0.1);
            low = low >= 0 ? Math.Max(0, low - room) : low - room;
            high += room;
        }

        var step = Step((high - low) / Steps);
        // A little less than a step of tolerance, so that an end which is a round number stays the end.
        return Multiples(step, (long)Math.Floor((low / step) + 1e-9), (long)Math.Ceiling((high / step) - 1e-9));
    }

    /// <summary>Evenly spaced round numbers between two ends, both ends counted when they are round.</summary>
    public static IReadOnlyList<double> Within(double low, double high)
    {
        var step = Step((high - low) / Steps);
        return Multiples(step, (long)Math.Ceiling((low / step) - 1e-9), (long)Math.Floor((high / step) + 1e-9));
    }

    /// <summary>
    /// Round numbers between two ends above zero: powers of ten, with 2 and 5 times each where there are fewer than three
    /// powers, and 1.5, 3 and 7 as well where even those are fewer than two.
    /// </summary>
    public static IReadOnlyList<double> Log(double low, double high)
    {
        double[][] choices = [[1], [1, 2, 5], [1, 1.5, 2, 3, 5, 7]];
        var ticks = new List<double>();
        foreach (var (digits, enough) in choices.Zip([3, 2, 0]))
        {
            ticks.Clear();
            for (var power = (int)Math.Floor(Math.Log10(low)); power <= Math.Ceiling(Math.Log10(high)); power++)
                ticks.AddRange(digits.Select(digit => digit * Math.Pow(10, power)).Where(value => value >= low && value <= high));
            if (ticks.Count >= enough)
                break;
        }

        return ticks;
    }

    /// <summary>The smallest of 1, 2 or 5 times a power of ten that is not below a rough step.</summary>
    public static double Step(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        // The little more lets 0.2 / 0.1, which is a hair above 2, count as 2.
        return (rough / power) switch
        {
            <= 1.0001 => power,
            <= 2.0001 => 2 * power,
            <= 5.0001 => 5 * power,
            _ => 10 * power,
        };
    }

    // Rounded to the step's own digits, so that 3 x 0.1 reads 0.3.
    private static List<double> Multiples(double step, long from, long to)
    {
        var decimals = Math.Clamp(-(int)Math.Floor(Math.Log10(step)), 0, 15);
        var ticks = new List<double>();
        for (var i = from; i <= to; i++)
            ticks.Add(Math.Round(i * step, decimals));
        return ticks;
    }
}
