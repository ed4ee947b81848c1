namespace Benchmark.Figures.Calculation;

/// <summary>
/// Places among the units that have a value. 1 is the best by polarity; for a neutral measure 1 is the highest, and whoever
/// shows it labels it a position. Rank on unrounded values: on the published whole numbers 108 of 151 authorities tie.
/// </summary>
internal static class Rank
{
    /// <summary>The place of each value: 1 + the number that are strictly ahead of it, so ties share the better place.</summary>
    public static int[] Ranks(ReadOnlySpan<double> values, Polarity polarity)
    {
        var keys = new double[values.Length];
        var order = new int[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            keys[i] = polarity == Polarity.LowIsGood ? values[i] : -values[i];
            order[i] = i;
        }

        Array.Sort(keys, order);
        var ranks = new int[values.Length];
        for (var i = 0; i < order.Length; i++)
            ranks[order[i]] = i > 0 && keys[i] == keys[i - 1] ? ranks[order[i - 1]] : i + 1;
        return ranks;
    }

    /// <summary>Whether one value is strictly ahead of another.</summary>
    public static bool IsAhead(double one, double other, Polarity polarity) => polarity == Polarity.LowIsGood ? one < other : one > other;

    /// <summary>Whether one interval lies wholly ahead of another; intervals that only touch overlap.</summary>
    public static bool IsAhead(Interval one, Interval other, Polarity polarity) =>
        polarity == Polarity.LowIsGood ? one.High < other.Low : one.Low > other.High;

    /// <summary>
    /// The places that the intervals leave open: from 1 + the number whose interval lies wholly ahead, to n - the number whose
    /// interval lies wholly behind. Intervals that only touch overlap. It looks at each pair alone, so it is wider than a
    /// simulated rank interval (Goldstein and Spiegelhalter 1996) would be, and cautious by that much.
    /// </summary>
    /// <param name="intervals">
    /// One for each that is ranked; none where there is no telling, as for a count that rounds to zero: it is ranked, but lies
    /// neither wholly ahead nor wholly behind.
    /// </param>
    /// <param name="polarity">Which direction is good.</param>
    public static RankInterval?[] RankIntervals(IReadOnlyList<Interval?> intervals, Polarity polarity)
    {
        Interval[] known = [.. intervals.OfType<Interval>()];
        var places = new Queue<RankInterval>(RankIntervals([.. known.Select(one => one.Low)], [.. known.Select(one => one.High)], polarity));
        return [.. intervals.Select(one => one is null ? (RankInterval?)null : Among(places.Dequeue()))];

        RankInterval Among(RankInterval place) => place with { Worst = place.Worst + intervals.Count - known.Length };
    }

    /// <summary>The same where all have an interval.</summary>
    public static RankInterval[] RankIntervals(ReadOnlySpan<double> lows, ReadOnlySpan<double> highs, Polarity polarity)
    {
        if (lows.Length != highs.Length)
            throw new ArgumentException("Each interval has both its ends.", nameof(highs));

        // How many lie wholly on one side is a place in the sorted ends: looking at each pair would cost the square of their number.
        double[] sortedLows = [.. lows], sortedHighs = [.. highs];
        Array.Sort(sortedLows);
        Array.Sort(sortedHighs);
        var intervals = new RankInterval[lows.Length];
        for (var mine = 0; mine < lows.Length; mine++)
        {
            var above = lows.Length - CountUpTo(sortedLows, highs[mine]);
            var below = CountBelow(sortedHighs, lows[mine]);
            intervals[mine] = polarity == Polarity.LowIsGood
                ? new RankInterval(1 + below, lows.Length - above)
                : new RankInterval(1 + above, lows.Length - below);
        }

        return intervals;
    }

    private static int CountUpTo(ReadOnlySpan<double> sorted, double most) => Count(sorted, most, counted: true);

    private static int CountBelow(ReadOnlySpan<double> sorted, double least) => Count(sorted, least, counted: false);

    // How many come before an end, those that are equal to it counted or not.
    private static int Count(ReadOnlySpan<double> sorted, double end, bool counted)
    {
        var (from, to) = (0, sorted.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (sorted[middle] < end || (counted && sorted[middle] == end))
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }
}
