using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Analyses;

/// <summary>
/// Who lay near a starting point in an earlier period, and where they are now. Near are the tenth of all reporting units whose figures lay
/// nearest: a rule that fits every unit and spread. That what began far from the middle is on average nearer to it later, by chance alone, is
/// regression to the mean (Galton 1886; Bland and Altman 1994): so all that lay near are followed, and the middle of everybody beside them.
/// </summary>
/// <param name="Considered">Units with figures of both periods, the authority left out.</param>
/// <param name="Nearest">The tenth of them nearest to the starting point then, nearest first.</param>
/// <param name="All">Medians of all that are considered, then and now; null under five.</param>
internal sealed record StartedAlike(
    IReadOnlyList<StartedAlike.Course> Considered, IReadOnlyList<StartedAlike.Course> Nearest, (double Then, double Now)? All)
{
    private const int Tenth = 10;

    private const int Fewest = 5;

    /// <summary>One unit then and now.</summary>
    /// <param name="Authority">Who; of a joint return its first member.</param>
    /// <param name="Then">Its value of the earlier period.</param>
    /// <param name="Now">Its value of the later period.</param>
    internal readonly record struct Course(Authority Authority, double Then, double Now);

    /// <summary>Medians of those nearest, then and now; null under five.</summary>
    public (double Then, double Now)? Near => Medians(Nearest);

    /// <summary>Follows those that lay near a value.</summary>
    /// <param name="places">All authorities.</param>
    /// <param name="table">The measure.</param>
    /// <param name="prices">Prices in which both periods can be set beside each other.</param>
    /// <param name="self">Who asks; it is not among them, nor is its joint return.</param>
    /// <param name="from">The earlier period.</param>
    /// <param name="to">The later period.</param>
    /// <param name="start">The starting point.</param>
    public static StartedAlike Of(Gazetteer places, FigureTable table, Prices prices, Authority self, Period from, Period to, double start)
    {
        Course[] all =
        [
            .. places.Authorities
                .Where(other => other != self && !(table.Joint(to, other)?.Contains(self) ?? false) && table[to, other].Unit == other)
                .Select(other => (Authority: other, Then: Value(from, other), Now: Value(to, other)))
                .Where(one => one is { Then.HasValue: true, Now.HasValue: true })
                .Select(one => new Course(one.Authority, one.Then.Value, one.Now.Value)),
        ];
        Course[] nearest =
        [
            .. all.OrderBy(one => Math.Abs(one.Then - start)).ThenBy(one => one.Authority.Code, StringComparer.Ordinal)
                .Take((all.Length + Tenth - 1) / Tenth),
        ];
        return new(all, nearest, Medians(all));

        Outcome Value(Period period, Authority authority) => prices.Apply(table[period, authority], table.Measure, period).Value;
    }

    private static (double Then, double Now)? Medians(IReadOnlyList<Course> some) => some.Count < Fewest
        ? null
        : (Quantile.Type7([.. some.Select(one => one.Then).Order()], 0.5), Quantile.Type7([.. some.Select(one => one.Now).Order()], 0.5));
}
