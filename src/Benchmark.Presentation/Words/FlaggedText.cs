using Benchmark.V1;

namespace Benchmark.Presentation.Words;

/// <summary>How many are flagged, always beside how many would be by chance alone.</summary>
internal static class FlaggedText
{
    /// <summary>In few words: "16 of 151, about 7.6 by chance".</summary>
    public static string Brief(Flagged flagged) =>
        $"{flagged.Outside95} of {flagged.Units}, about {NumberStyle.Plain(flagged.ByChance95, 1)} by chance";

    /// <summary>As a sentence.</summary>
    /// <param name="flagged">The numbers.</param>
    /// <param name="where">Around what the limits lie: "their own neighbours".</param>
    public static string Of(Flagged flagged, string where) =>
        $"{flagged.Outside95} of {flagged.Units} lie outside the widened 95% limits around {where}, {flagged.Outside998} outside the 99.8% ones; "
        + $"if nothing but chance were at work, about {NumberStyle.Plain(flagged.ByChance95, 1)} and {NumberStyle.Plain(flagged.ByChance998, 1)} would.";
}
