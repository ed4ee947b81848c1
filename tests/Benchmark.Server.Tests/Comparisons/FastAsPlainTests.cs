using Benchmark.Figures;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Benchmark.Server.Import;
using Benchmark.Server.Tests.Import;

namespace Benchmark.Server.Tests.Comparisons;

/// <summary>
/// The columns give what a list and a loop give, to the last bit: for every authority, measure, period, edition and definition of the shipped
/// figures, and for pounds in the prices of another year.
/// </summary>
public sealed class FastAsPlainTests
{
    private static readonly Lazy<Snapshot> Seed = new(() => new(SeedFiles.Read(Repository.SeedData), "test"));

    [Fact]
    public void Every_comparison_of_every_edition_and_definition()
    {
        var snapshot = Seed.Value;
        var compared = 0;
        foreach (var edition in snapshot.Neighbourhoods.Editions)
            foreach (var table in Tables(snapshot))
                compared += Compare(snapshot, table, Peers.Of(edition), Prices.Cash);
        Assert.True(compared > 150_000, $"{compared} comparisons");
    }

    [Fact]
    public void Every_comparison_of_pounds_in_real_terms()
    {
        var snapshot = Seed.Value;
        var index = snapshot.Catalogue.Prices[0];
        var prices = new Prices(index, index.Newest);
        var compared = snapshot.Tables.Measures.Where(measure => measure.Formula.IsSpend)
            .Sum(measure => Compare(snapshot, snapshot.Tables.Of(measure, snapshot.Catalogue.DefaultDefinition), Peers.Newest(snapshot.Neighbourhoods), prices));
        Assert.True(compared > 10_000, $"{compared} comparisons");
    }

    private static IEnumerable<FigureTable> Tables(Snapshot snapshot) => snapshot.Tables.Measures.SelectMany(measure =>
        snapshot.Catalogue.Definitions.Select(definition => snapshot.Tables.Of(measure, definition)).Distinct());

    private static int Compare(Snapshot snapshot, FigureTable table, Peers peers, Prices prices)
    {
        var (plain, compared) = (new PlainComparison(snapshot), 0);
        foreach (var period in table.Calendar.Periods)
            foreach (var authority in table.Existing(period))
            {
                var query = new ComparisonQuery(authority, table, period, peers, prices);
                var fast = snapshot.Comparer.Compare(query);
                var (used, usedOf, leftOut) = PlainComparison.Sort(query, peers.Of(authority));
                var own = prices.Apply(table[period, authority], table.Measure, period);
                var where = $"{table.Measure.Id} {table.Definition?.Id} {period} {authority}";
                Equal(own, fast.Figure, where);
                Equal(string.Join(' ', usedOf), string.Join(' ', fast.Neighbours.UsedOf.Select(one => one.Code)), where);
                Equal(string.Join(' ', leftOut), string.Join(' ', fast.Neighbours.LeftOut), where);
                Equal(PlainComparison.Summarise(table.Measure, used), fast.Neighbours.Summary, where);
                Equal(used.Count(cell => cell.CountsAsZero), fast.Neighbours.CountedAsZero, where);
                Equal(
                    PlainComparison.Place(table.Measure, own, used),
                    fast.AmongNeighbours is { } place ? (place.Rank, place.Of, place.Interval?.Best, place.Interval?.Worst) : null, where);
                Equal(table.Measure.Formula.IntervalOf(own, Figures.Calculation.Confidence.Usual), fast.Interval95, where);
                if (fast.Verdict?.Score is { } score)
                {
                    Equal(table.Measure.Formula.ScoreOf(own, fast.Neighbours.Summary.Pooled!.Value), score.Z, where);
                    Equal(
                        plain.Variation(table, period, peers.EditionFor(authority)!),
                        (score.Variation.Overdispersion.Phi, score.Variation.Additive.TauSquared, score.Variation.Scores.Count), where);
                }

                // Directions are those of every edition, whichever is asked for.
                foreach (var (average, edition, side) in peers.EditionFor(authority) == snapshot.Neighbourhoods.Newest ? fast.Verdict?.Directions ?? [] : [])
                {
                    var other = PlainComparison.Summarise(
                        table.Measure, PlainComparison.Sort(query, snapshot.Neighbourhoods.Find(edition)!.NeighboursOf(authority)).Used);
                    var middle = average switch { Average.Mean => other.Mean, Average.Median => other.Median, _ => other.Pooled };
                    Equal(Figures.Calculation.Sides.DirectionOf(own.Value.Value, middle!.Value), side, where);
                }

                compared++;
            }

        return compared;
    }

    // An assertion a figure would take longer than the figures.
    private static void Equal<T>(T plain, T fast, string where)
    {
        if (!EqualityComparer<T>.Default.Equals(plain, fast))
            Assert.Fail($"{where}: the plain way gives {plain}, the fast way {fast}.");
    }
}
