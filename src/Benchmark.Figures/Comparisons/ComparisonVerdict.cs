using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;

namespace Benchmark.Figures.Comparisons;

/// <summary>How a figure stands to its neighbours, with the evidence.</summary>
/// <param name="Level">By score, for measures with intervals; else null.</param>
/// <param name="Weaker">By quartiles, for the others; else null.</param>
/// <param name="Z">Standard errors from the pooled value.</param>
/// <param name="Overdispersion">Of all authorities around their own neighbours.</param>
/// <param name="Robust">Whether all directions agree.</param>
/// <param name="Directions">Side of each average in each edition that lists the authority.</param>
internal sealed record ComparisonVerdict(
    Verdict? Level, QuartileStanding? Weaker, double? Z, Overdispersion? Overdispersion, bool Robust,
    IReadOnlyList<AverageDirection> Directions)
{
    /// <summary>What stands in a direction's edition for a group of the caller's own.</summary>
    public const string OwnGroup = "group";

    /// <summary>The verdict; null when the figure is missing or too few neighbours have one.</summary>
    public static ComparisonVerdict? Of(Snapshot snapshot, ComparisonQuery query, FigureCell figure, Summary summary)
    {
        if (!figure.Value.HasValue || summary.TooFew)
            return null;
        var directions = Sides(snapshot, query, figure.Value.Value, summary);
        var robust = Robustness.IsRobust([.. directions.Select(d => d.Side)]) ?? false;
        if (!query.Table.Measure.HasIntervals)
            return new(
                null, Standing.OfQuartiles(figure.Value.Value, summary.LowerQuartile!.Value, summary.UpperQuartile!.Value),
                null, null, robust, directions);
        if (Scores.Of(query.Table.Measure, figure, summary) is not { } z
            || snapshot.Scores(query.Table, query.Period, query.Neighbours.Group is null ? query.Neighbours.Edition : snapshot.Editions[^1])
                is not { } overdispersion)
            return null;
        return new(Standing.OfScore(z, overdispersion), null, z, overdispersion, robust, directions);
    }

    private static List<AverageDirection> Sides(Snapshot snapshot, ComparisonQuery query, double value, Summary own)
    {
        var directions = new List<AverageDirection>(6);
        if (query.Neighbours.Group is not null)
        {
            Add(OwnGroup, own);
            return directions;
        }

        foreach (var edition in snapshot.Editions)
            Add(edition, edition == query.Neighbours.Edition ? own : UsableNeighbours.Of(
                snapshot, query.Table, query.Period, query.Authority, new(edition), query.Prices).Summary);
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
}

/// <summary>Side of one average in one edition.</summary>
/// <param name="Average">Which average.</param>
/// <param name="Edition">Edition, or <c>group</c>.</param>
/// <param name="Side">Side.</param>
internal readonly record struct AverageDirection(Average Average, string Edition, Direction Side);

/// <summary>An average of the neighbours.</summary>
internal enum Average
{
    /// <summary>Arithmetic mean.</summary>
    Mean,

    /// <summary>Median.</summary>
    Median,

    /// <summary>Sum of numerators over sum of denominators.</summary>
    Pooled,
}
