using Benchmark.Figures.Calculation;
using Benchmark.Figures.Comparisons;

namespace Benchmark.Server.Rpc;

/// <summary>The verdict as a message, and in words that judge nothing.</summary>
internal static class VerdictWire
{
    /// <summary>A verdict; null where nothing can be said.</summary>
    public static V1.Verdict? Of(ComparisonVerdict? verdict)
    {
        if (verdict is null)
            return null;
        var answer = new V1.Verdict
        {
            Level = verdict.Level is { } level ? Of(level) : Of(verdict.Weaker!.Value),
            Side = Of(verdict.Robust, verdict.Directions),
            Words = Words(verdict),
        };
        if (verdict.Z is { } z && verdict.Overdispersion is { } overdispersion)
            (answer.Z, answer.AdjustedZ, answer.Phi) = (z, overdispersion.Adjust(z), overdispersion.Phi);
        foreach (var side in verdict.Directions)
            answer.Directions.Add(new V1.AverageDirection
            {
                Average = Of(side.Average),
                Edition = side.Edition,
                Direction = Of(side.Side),
            });
        return answer;
    }

    private static V1.Side Of(bool settled, IReadOnlyList<AverageDirection> directions)
    {
        var side = new V1.Side
        {
            Settled = settled,
            Averages = directions.DistinctBy(direction => direction.Average).Count(),
            Editions = directions.DistinctBy(direction => direction.Edition).Count(),
        };
        if (settled && directions is [var first, ..])
            side.Direction = Of(first.Side);
        return side;
    }

    private static string Words(ComparisonVerdict verdict)
    {
        var isGroup = verdict.Directions.Any(direction => direction.Edition == ComparisonVerdict.OwnGroup);
        var (they, their, them) = isGroup ? ("the group", "the group's", "it") : ("its neighbours", "its neighbours'", "them");
        var statement = verdict switch
        {
            { Level: Verdict.Above } => $"Above {they}",
            { Level: Verdict.PossiblyAbove } => $"Possibly above {they}",
            { Level: Verdict.Within } => $"Within the usual variation around {they}",
            { Level: Verdict.PossiblyBelow } => $"Possibly below {they}",
            { Level: Verdict.Below } => $"Below {they}",
            { Weaker: QuartileStanding.AboveUpperQuartile } => $"Above {their} upper quartile (no statistical test)",
            { Weaker: QuartileStanding.BelowLowerQuartile } => $"Below {their} lower quartile (no statistical test)",
            _ => $"Within the middle half of {they} (no statistical test)",
        };
        var editions = verdict.Directions.Select(d => d.Edition).Distinct().Count() == 1 ? "every average" : "every average and edition";
        return verdict.Robust
            ? verdict.Directions[0].Side switch
            {
                Direction.Above => $"{statement}; above {them} on {editions}: robust.",
                Direction.Below => $"{statement}; below {them} on {editions}: robust.",
                _ => $"{statement}; the same as {(isGroup ? "it is" : "they are")} on {editions}: robust.",
            }
            : isGroup ? $"{statement}; on which side of it this is depends on the average."
            : $"{statement}; on which side of them it is depends on the average or the edition.";
    }

    private static V1.VerdictLevel Of(Verdict level) => level switch
    {
        Verdict.Above => V1.VerdictLevel.Above,
        Verdict.PossiblyAbove => V1.VerdictLevel.PossiblyAbove,
        Verdict.Within => V1.VerdictLevel.Within,
        Verdict.PossiblyBelow => V1.VerdictLevel.PossiblyBelow,
        Verdict.Below => V1.VerdictLevel.Below,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a verdict."),
    };

    private static V1.VerdictLevel Of(QuartileStanding standing) => standing switch
    {
        QuartileStanding.AboveUpperQuartile => V1.VerdictLevel.AboveUpperQuartile,
        QuartileStanding.WithinMiddleHalf => V1.VerdictLevel.WithinMiddleHalf,
        QuartileStanding.BelowLowerQuartile => V1.VerdictLevel.BelowLowerQuartile,
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "Not a standing."),
    };

    private static V1.Average Of(Average average) => average switch
    {
        Average.Mean => V1.Average.Mean,
        Average.Median => V1.Average.Median,
        Average.Pooled => V1.Average.Pooled,
        _ => throw new ArgumentOutOfRangeException(nameof(average), average, "Not an average."),
    };

    private static V1.Direction Of(Direction side) => side switch
    {
        Direction.Above => V1.Direction.Above,
        Direction.Same => V1.Direction.Same,
        Direction.Below => V1.Direction.Below,
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, "Not a side."),
    };
}
