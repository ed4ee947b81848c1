using Benchmark.V1;

namespace Benchmark.Presentation.Words;

/// <summary>
/// A verdict in few enough words for a card: the level, and as a sentence of its own the side. It judges nothing: no better, no worse.
/// </summary>
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
        return verdict.DependsOnModel ? $"{level} (depends on the model)" : level;
    }

    /// <summary>
    /// The level in at most 14 columns. A quarter or a half says that no test was made, and is no level of one; a test that the two models
    /// answer differently says so.
    /// </summary>
    public static string Word(Verdict verdict) => verdict.DependsOnModel ? "depends" : verdict.Level switch
    {
        VerdictLevel.AboveUpperQuartile => "upper quarter",
        VerdictLevel.WithinMiddleHalf => "middle half",
        VerdictLevel.BelowLowerQuartile => "lower quarter",
        _ => PlainWords.Of(verdict),
    };

    /// <summary>The side; null where there is none to tell.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="ownGroup">Whether it is against a group of the user's own.</param>
    public static string? Side(Verdict verdict, bool ownGroup) => verdict.Side switch
    {
        { Settled: true, Direction: Direction.Above } side => $"Above {Averages(side)}",
        { Settled: true, Direction: Direction.Below } side => $"Below {Averages(side)}",
        { Settled: true } side => $"The same as {Averages(side)}",
        { HasSettled: true } => $"The side depends on the average{(ownGroup ? "" : " or edition")}",
        _ => null,
    };

    private static string Averages(Side side) =>
        $"all {side.Averages} averages{(side.Editions > 1 ? $" in {side.Editions} editions" : "")}";
}
