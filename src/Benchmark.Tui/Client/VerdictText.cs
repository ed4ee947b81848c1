using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>A verdict in few enough words for a card. It judges nothing: no better, no worse.</summary>
internal static class VerdictText
{
    public static string Brief(Verdict verdict)
    {
        var level = verdict.Level switch
        {
            VerdictLevel.Above => "Above its neighbours",
            VerdictLevel.PossiblyAbove => "Possibly above its neighbours",
            VerdictLevel.Within => "Within its neighbours' usual variation",
            VerdictLevel.PossiblyBelow => "Possibly below its neighbours",
            VerdictLevel.Below => "Below its neighbours",
            VerdictLevel.AboveUpperQuartile => "Above its neighbours' upper quartile (no test)",
            VerdictLevel.BelowLowerQuartile => "Below its neighbours' lower quartile (no test)",
            _ => "Within its neighbours' middle half (no test)",
        };
        if (!verdict.Robust)
            return $"{level}; the side depends on the average or edition";
        return verdict.Directions.Count == 0 ? level : $"{level}; {Side(verdict.Directions[0].Direction)} every average: robust";
    }

    private static string Side(Direction direction) => direction switch
    {
        Direction.Above => "above",
        Direction.Below => "below",
        _ => "the same as",
    };
}
