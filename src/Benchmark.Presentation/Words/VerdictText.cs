using Benchmark.V1;

namespace Benchmark.Presentation.Words;

/// <summary>A verdict in few enough words for a card. It judges nothing: no better, no worse.</summary>
internal static class VerdictText
{
    /// <param name="ownGroup">Whether it is against a group of the user's own.</param>
    public static string Brief(Verdict verdict, bool ownGroup)
    {
        var (others, their) = ownGroup ? ("the group", "the group's") : ("its neighbours", "its neighbours'");
        var level = verdict.Level switch
        {
            VerdictLevel.Above => $"Above {others}",
            VerdictLevel.PossiblyAbove => $"Possibly above {others}",
            VerdictLevel.Within => $"Within {their} usual variation",
            VerdictLevel.PossiblyBelow => $"Possibly below {others}",
            VerdictLevel.Below => $"Below {others}",
            VerdictLevel.AboveUpperQuartile => $"Above {their} upper quartile (no test)",
            VerdictLevel.BelowLowerQuartile => $"Below {their} lower quartile (no test)",
            _ => $"Within {their} middle half (no test)",
        };
        if (verdict.Side is not { Settled: true })
            return $"{level}; the side depends on the average{(ownGroup ? "" : " or edition")}";
        return verdict.Directions.Count == 0 ? level : $"{level}; {Side(verdict.Directions[0].Direction)} every average: robust";
    }

    private static string Side(Direction direction) => direction switch
    {
        Direction.Above => "above",
        Direction.Below => "below",
        _ => "the same as",
    };
}
