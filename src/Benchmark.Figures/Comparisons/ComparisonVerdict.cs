using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Comparisons;

/// <summary>How a figure stands to its neighbours, with the evidence: a level, and apart from it a side.</summary>
/// <param name="Score">By score, for measures with intervals; else null.</param>
/// <param name="Weaker">By quartiles, for the others; else null.</param>
/// <param name="IsSettled">Whether all directions agree. It says nothing about the size of the difference.</param>
/// <param name="Directions">Side of each average in each edition that lists the authority.</param>
internal sealed record ComparisonVerdict(
    TestedScore? Score, QuartileStanding? Weaker, bool IsSettled, IReadOnlyList<AverageDirection> Directions)
{
    /// <summary>What stands in a direction's edition for a group of the caller's own.</summary>
    public const string OwnGroup = "group";
}

/// <summary>A score around the neighbours' pooled value, by both models of excess variation.</summary>
/// <param name="Z">Standard errors from the pooled value, chance alone.</param>
/// <param name="AdditiveZ">By the additive model; null where nothing was expected, which has no place on its scale.</param>
/// <param name="Variation">How far all units vary around their own neighbours.</param>
internal sealed record TestedScore(double Z, double? AdditiveZ, NationalVariation Variation)
{
    /// <summary>After the limits are multiplied by sqrt(phi): what the level rests on.</summary>
    public double AdjustedZ => Variation.Overdispersion.Adjust(Z);

    /// <summary>The level.</summary>
    public Verdict Level => Standing.OfAdjusted(AdjustedZ);

    /// <summary>The level that the additive model gives; null where it says nothing.</summary>
    public Verdict? AdditiveLevel => AdditiveZ is { } z ? Standing.OfAdjusted(z) : null;

    /// <summary>Whether the two models give different levels.</summary>
    public bool DependsOnModel => AdditiveLevel is { } level && level != Level;
}

/// <summary>How far all reporting units vary around their own neighbours, by both models.</summary>
/// <param name="Overdispersion">phi of the multiplied limits.</param>
/// <param name="Additive">tau squared of the additive model.</param>
/// <param name="Scores">z of the reporting units that it rests on: a joint return is one, with the score of its first member by code.</param>
internal sealed record NationalVariation(Overdispersion Overdispersion, AdditiveVariation Additive, IReadOnlyList<double> Scores)
{
    /// <summary>Units outside the multiplied 95% limits. Counted once: every comparison says it.</summary>
    public int Outside95 { get; } = Outside(Overdispersion, Scores, Confidence.Usual);

    /// <summary>Units outside the multiplied 99.8% limits.</summary>
    public int Outside998 { get; } = Outside(Overdispersion, Scores, Confidence.Control);

    /// <summary>How many would be if nothing but chance were at work.</summary>
    public double ByChance(double confidence) => Scores.Count * (1 - confidence);

    private static int Outside(Overdispersion overdispersion, IReadOnlyList<double> scores, double confidence)
    {
        var limit = Confidence.StandardErrors(confidence);
        return scores.Count(z => Math.Abs(overdispersion.Adjust(z)) > limit);
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
