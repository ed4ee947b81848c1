using Benchmark.Figures.Calculation;

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
