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
        var isGroup = verdict.Directions.Any(direction => direction.Edition == ComparisonVerdict.OwnGroup);
        var answer = new V1.Verdict
        {
            Level = verdict.Score is { } tested ? Of(tested.Level) : Of(verdict.Weaker!.Value),
            Side = Of(verdict.IsSettled, verdict.Directions),
            Words = LevelWords(verdict, isGroup),
            SideWords = SideWords(verdict, isGroup),
        };
        if (verdict.Score is { } score)
        {
            (answer.Z, answer.AdjustedZ, answer.Phi) = (score.Z, score.AdjustedZ, score.Variation.Overdispersion.Phi);
            (answer.TauSquared, answer.DependsOnModel) = (score.Variation.Additive.TauSquared, score.DependsOnModel);
            if (score is { AdditiveZ: { } z, AdditiveLevel: { } additive })
                (answer.AdditiveZ, answer.AdditiveLevel) = (z, Of(additive));
            answer.Flagged = Of(score.Variation);
        }

        foreach (var side in verdict.Directions)
            answer.Directions.Add(new V1.AverageDirection
            {
                Average = Of(side.Average),
                Edition = side.Edition,
                Direction = Of(side.Side),
            });
        return answer;
    }

    /// <summary>How many units are flagged around their own neighbours.</summary>
    public static V1.Flagged Of(NationalVariation variation) => new()
    {
        Units = variation.Scores.Count,
        Outside95 = variation.Outside95,
        Outside998 = variation.Outside998,
        ByChance95 = variation.ByChance(Confidence.Usual),
        ByChance998 = variation.ByChance(Confidence.Control),
    };

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

    private static string LevelWords(ComparisonVerdict verdict, bool isGroup)
    {
        var they = isGroup ? "the group" : "its neighbours";
        var their = isGroup ? "the group's" : "its neighbours'";
        return verdict switch
        {
            { Score: { DependsOnModel: true, AdditiveLevel: { } additive } score } =>
                $"{Statement(score.Level, they)} by the multiplied limits, {LowerFirst(Statement(additive, they))} by the additive ones: it depends on the model.",
            { Score: { } score } => $"{Statement(score.Level, they)}.",
            { Weaker: QuartileStanding.AboveUpperQuartile } => $"Above {their} upper quartile (no statistical test).",
            { Weaker: QuartileStanding.BelowLowerQuartile } => $"Below {their} lower quartile (no statistical test).",
            _ => $"Within the middle half of {they} (no statistical test).",
        };
    }

    private static string Statement(Verdict level, string they) => level switch
    {
        Verdict.Above => $"Above {they}",
        Verdict.PossiblyAbove => $"Possibly above {they}",
        Verdict.Within => $"Within the usual variation around {they}",
        Verdict.PossiblyBelow => $"Possibly below {they}",
        _ => $"Below {they}",
    };

    private static string LowerFirst(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    // A sentence of its own: a side may be settled inside the usual variation.
    private static string SideWords(ComparisonVerdict verdict, bool isGroup)
    {
        var averages = verdict.Directions.Any(direction => direction.Average == Average.Pooled) ? "mean, median and pooled value" : "mean and median";
        var whose = isGroup ? "the group's" : "its neighbours'";
        var editions = verdict.Directions.Select(direction => direction.Edition).Distinct().ToList();
        var where = isGroup ? "" : editions.Count == 1 ? $" of edition {editions[0]}" : $" of editions {string.Join(" and ", editions)}";
        return verdict.IsSettled
            ? verdict.Directions[0].Side switch
            {
                Direction.Above => $"It lies above {whose} {averages}{where}.",
                Direction.Below => $"It lies below {whose} {averages}{where}.",
                _ => $"It is the same as {whose} {averages}{where}.",
            }
            : $"On which side of {(isGroup ? "the group" : "its neighbours")} it lies depends on the average{(editions.Count > 1 ? " or the edition" : "")}.";
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
