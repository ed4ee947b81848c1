namespace Benchmark.Figures.Calculation;

/// <summary>
/// How a figure without an interval stands to its neighbours' quartiles. A weaker statement than a <see cref="Verdict"/>, and
/// labelled so: among ten neighbours and an authority like them, about half are outside the middle half by construction.
/// </summary>
internal enum QuartileStanding
{
    /// <summary>Under the lower quartile.</summary>
    BelowLowerQuartile,

    /// <summary>Between the quartiles, both included.</summary>
    WithinMiddleHalf,

    /// <summary>Over the upper quartile.</summary>
    AboveUpperQuartile,
}
