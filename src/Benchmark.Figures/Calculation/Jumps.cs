namespace Benchmark.Figures.Calculation;

/// <summary>A change from one period to the next that hardly any other authority's comes near.</summary>
/// <param name="Place">Whose, as its position among those given.</param>
/// <param name="From">The earlier period, as its position.</param>
/// <param name="Score">How far its change lies from the median change, in units of 1.4826 x the median absolute deviation.</param>
/// <param name="Marked">The periods that it marks, as their positions.</param>
/// <param name="ComesBack">Whether it jumps back in the next period, so that the period between stands alone.</param>
internal sealed record Jump(int Place, int From, double Score, IReadOnlyList<int> Marked, bool ComesBack);

/// <summary>
/// Finds figures that jump. x = ln(v_t / v_t-1) of every place with both values above 0; its score is its distance from their median
/// (<see cref="MedianScores"/>). It jumps when the score exceeds a limit and the value changes by enough to matter. One that jumps
/// and in the next period jumps back, so that |ln(v_t+1 / v_t-1)| is under half of |ln(v_t+1 / v_t)|, marks the period between alone;
/// a jump in the second period of a series marks the first too, since either may be the odd one.
/// </summary>
internal static class Jumps
{
    /// <summary>The jumps, in order of period, then place.</summary>
    /// <param name="periods">How many periods.</param>
    /// <param name="places">How many places.</param>
    /// <param name="value">The value of a period and place; null where there is none.</param>
    /// <param name="level">What is compared by its logarithm: the value, or for a share of people (n + 0.5) / (d + 1). Above 0 where it counts.</param>
    /// <param name="limit">The score above which a change is a jump.</param>
    /// <param name="least">The least change of the value that matters, in its unit.</param>
    public static IReadOnlyList<Jump> Of(
        int periods, int places, Func<int, int, double?> value, Func<int, int, double?> level, double limit, double least)
    {
        var scores = new Dictionary<(int Period, int Place), double>();
        for (var period = 1; period < periods; period++)
        {
            int[] there = [.. Enumerable.Range(0, places).Where(place => level(period, place) > 0 && level(period - 1, place) > 0)];
            var changes = MedianScores.Of([.. there.Select(place => Math.Log(level(period, place)!.Value / level(period - 1, place)!.Value))]);
            for (var i = 0; i < changes.Length; i++)
                if (Math.Abs(changes[i]) > limit && Math.Abs(value(period, there[i])!.Value - value(period - 1, there[i])!.Value) >= least)
                    scores.Add((period, there[i]), changes[i]);
        }

        var jumps = new List<Jump>();
        foreach (var ((period, place), score) in scores)
        {
            if (scores.TryGetValue((period - 1, place), out var before) && Returns(period - 1, place, before, score))
                continue;
            var isFirst = !Enumerable.Range(0, period - 1).Any(earlier => value(earlier, place) is not null);
            var isReturned = scores.TryGetValue((period + 1, place), out var after) && Returns(period, place, score, after);
            jumps.Add(new(place, period - 1, score, isFirst && !isReturned ? [period - 1, period] : [period], isReturned));
        }

        return jumps;

        bool Returns(int period, int place, double there, double back) => there * back < 0
            && Math.Abs(Math.Log(level(period + 1, place)!.Value / level(period - 1, place)!.Value))
                < Math.Abs(Math.Log(level(period + 1, place)!.Value / level(period, place)!.Value)) / 2;
    }
}
