using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Analyses;

/// <summary>
/// How a total grew, like for like: the sums run over the same places in both years, those that report in both. A reorganised authority
/// and what came after it are one place, so that a reorganisation is no change.
/// </summary>
/// <param name="From">The earlier year.</param>
/// <param name="To">The later year.</param>
/// <param name="First">The sum in the earlier year, in the prices asked for.</param>
/// <param name="Last">The sum in the later year.</param>
/// <param name="Places">Places summed.</param>
/// <param name="LeftOut">Places that do not report in both years, by their authorities.</param>
internal sealed record Growth(
    Period From, Period To, double First, double Last, int Places, IReadOnlyList<IReadOnlyList<Authority>> LeftOut)
{
    /// <summary>Later less earlier, in percent of the earlier; null when that is nothing.</summary>
    public double? Percent => Change.Between(First, Last).Percent;

    /// <summary>The growth of a total in pounds.</summary>
    /// <param name="gazetteer">All authorities.</param>
    /// <param name="table">The total.</param>
    /// <param name="from">The earlier year.</param>
    /// <param name="to">The later year.</param>
    /// <param name="prices">Prices in which both years have pounds.</param>
    /// <param name="without">Authorities whose places are not counted at all; none for most questions.</param>
    public static Growth Of(Gazetteer gazetteer, FigureTable table, Period from, Period to, Prices prices, params Authority[] without)
    {
        var (first, last, places) = (0m, 0m, 0);
        var leftOut = new List<IReadOnlyList<Authority>>();
        foreach (var place in PlacesOf(gazetteer))
        {
            if (place.Any(without.Contains))
                continue;
            if (SumOf(place, from) is { } before && SumOf(place, to) is { } after)
                (first, last, places) = (first + before, last + after, places + 1);
            else
                leftOut.Add(place);
        }

        return new(from, to, (double)first, (double)last, places, leftOut);

        decimal? SumOf(IReadOnlyList<Authority> place, Period period)
        {
            Authority[] there = [.. place.Where(authority => authority.Existed(table.Calendar.Days(period)))];
            Outcome[] values = [.. there.Select(authority => prices.Apply(table[period, authority], table.Measure, period).Value)];
            return values.Length > 0 && values.All(value => value.HasValue) ? values.Sum(value => (decimal)value.Value) : null;
        }
    }

    /// <summary>Every place: authorities joined by what came before or after them, in order of code.</summary>
    private static IEnumerable<IReadOnlyList<Authority>> PlacesOf(Gazetteer gazetteer)
    {
        var seen = new HashSet<Authority>();
        foreach (var authority in gazetteer.Authorities)
            if (seen.Add(authority))
            {
                var place = new List<Authority> { authority };
                for (var i = 0; i < place.Count; i++)
                    place.AddRange(place[i].Predecessors.Concat(place[i].Successors).Where(seen.Add));
                yield return [.. place.OrderBy(member => member.Index)];
            }
    }
}
