using System.Collections.Concurrent;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Comparisons;

/// <summary>
/// Sets a figure beside those of its statistical neighbours. The only place that does, whatever asks. How far all authorities vary
/// around their own neighbours is computed on first use and kept.
/// </summary>
internal sealed class Comparer(Gazetteer places, Neighbourhoods neighbourhoods, Rows rows)
{
    private readonly ConcurrentDictionary<(Measure Measure, Period Period, Edition Edition), Overdispersion?> _overdispersions = new();

    /// <summary>The comparison that a query asks for.</summary>
    public Comparison Compare(ComparisonQuery query)
    {
        var (authority, table, period, peers, prices) = query;
        var measure = table.Measure;
        var cash = table[period, authority];
        var figure = prices.Apply(cash, measure, period);
        var neighbours = UsableNeighbours.Of(table, period, authority, peers, prices);
        return new(
            query, figure, measure.Formula.IsSpend ? cash.Value.ValueOrNull : null, neighbours,
            figure.Value.HasValue ? table.Nationally(period, authority) : null,
            AmongNeighbours(measure, figure, neighbours.Used),
            measure.Formula.IntervalOf(figure, Confidence.Usual), measure.Formula.IntervalOf(figure, Confidence.Control),
            Verdict(query, figure, neighbours.Summary),
            ComparisonGap.Of(measure, figure, neighbours.Summary), Sources(query, cash));
    }

    private ComparisonVerdict? Verdict(ComparisonQuery query, FigureCell figure, Summary summary)
    {
        if (query.Table.Measure.IsContext || !figure.Value.HasValue || summary.TooFew)
            return null;
        var directions = Sides(query, figure.Value.Value, summary);
        var robust = Robustness.IsRobust([.. directions.Select(d => d.Side)]) ?? false;
        if (!query.Table.Measure.Formula.HasIntervals)
            return new(
                null, Standing.OfQuartiles(figure.Value.Value, summary.LowerQuartile!.Value, summary.UpperQuartile!.Value),
                null, null, robust, directions);
        if (Score(query.Table.Measure, figure, summary) is not { } z
            || OverdispersionOf(query.Table, query.Period, query.Peers.EditionFor(query.Authority) ?? neighbourhoods.Newest) is not { } overdispersion)
            return null;
        return new(Standing.OfScore(z, overdispersion), null, z, overdispersion, robust, directions);
    }

    private List<AverageDirection> Sides(ComparisonQuery query, double value, Summary own)
    {
        var directions = new List<AverageDirection>(6);
        if (query.Peers.Group is not null)
        {
            Add(ComparisonVerdict.OwnGroup, own);
            return directions;
        }

        foreach (var edition in neighbourhoods.Editions)
            Add(edition.Name, edition == query.Peers.EditionFor(query.Authority)
                ? own
                : UsableNeighbours.Of(query.Table, query.Period, query.Authority, Peers.Of(edition), query.Prices).Summary);
        return directions;

        void Add(string edition, Summary summary)
        {
            foreach (var (average, middle) in new[]
            {
                (Average.Mean, summary.Mean), (Average.Median, summary.Median), (Average.Pooled, summary.Pooled),
            })
                if (middle is { } of)
                    directions.Add(new(average, edition, Robustness.DirectionOf(value, of)));
        }
    }

    /// <summary>
    /// Overdispersion of all authorities, each around its own neighbours, for a measure with intervals (its definition does not
    /// matter: nothing in pounds has intervals); null when none has a score. The members of a joint return have neighbours of their
    /// own and count each.
    /// </summary>
    private Overdispersion? OverdispersionOf(FigureTable table, Period period, Edition edition) =>
        _overdispersions.GetOrAdd((table.Measure, period, edition), _ =>
        {
            double[] scores =
            [
                .. places.Authorities
                    .Select(authority => Score(
                        table.Measure, table[period, authority],
                        UsableNeighbours.Of(table, period, authority, Peers.Of(edition), Prices.Cash).Summary))
                    .OfType<double>(),
            ];
            return scores.Length == 0 ? null : Overdispersion.Of(scores);
        });

    /// <summary>z of one figure around the pooled value of its neighbours; null where it or the pooled value is missing.</summary>
    private static double? Score(Measure measure, FigureCell figure, Summary neighbours) =>
        figure.Value.HasValue && neighbours.Pooled is { } pooled ? measure.Formula.ScoreOf(figure, pooled) : null;

    private static Place? AmongNeighbours(Measure measure, FigureCell figure, IReadOnlyList<FigureCell> used)
    {
        if (measure.IsContext || !figure.Value.HasValue || used.Count == 0)
            return null;
        FigureCell[] cells = [figure, .. used];
        var rank = Rank.Ranks([.. cells.Select(cell => cell.Value.Value)], measure.Polarity)[0];
        if (!measure.Formula.HasIntervals)
            return new(rank, cells.Length, null, null);
        Interval[] intervals = [.. cells.Select(cell => measure.Formula.IntervalOf(cell, Confidence.Usual)!.Value)];
        return new(
            rank, cells.Length,
            Rank.RankIntervals([.. intervals.Select(i => i.Low)], [.. intervals.Select(i => i.High)], measure.Polarity)[0], null);
    }

    private List<Release> Sources(ComparisonQuery query, FigureCell cell)
    {
        var releases = new List<Release>(4);
        var measure = query.Table.Measure;
        Add(cell.Release);
        releases.AddRange(measure.Formula.OtherReleases(rows, query.Authority, query.Period));
        if (measure.Formula.IsSpend)
            Add(query.Prices.Index?.Release);
        Add(query.Peers.ReleaseFor(query.Authority));
        return releases;

        void Add(Release? release)
        {
            if (release is not null)
                releases.Add(release);
        }
    }
}
