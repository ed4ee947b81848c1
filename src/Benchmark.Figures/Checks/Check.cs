using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Checks;

/// <summary>May a figure be quoted as it stands? In the order of how much speaks against it.</summary>
internal enum QuoteMark
{
    /// <summary>Nothing speaks against it.</summary>
    Quote,

    /// <summary>With care.</summary>
    Care,

    /// <summary>Check first: the published return may not be right. Such a figure has no level and no side.</summary>
    Check,
}

/// <summary>A rule.</summary>
/// <param name="Row">The row as held.</param>
/// <param name="Mark">What it marks with.</param>
internal sealed record Check(CheckRow Row, QuoteMark Mark)
{
    /// <summary>What can be looked for.</summary>
    public static readonly IReadOnlyList<string> Rules =
    [
        "jump", "unit-cost", "nil", "contradiction", "break", "small-count", "small-base", "first-periods", "joint-return", "few-neighbours",
        "published-differs", "joint-service", "outside",
    ];

    /// <summary>What may stand in braces in the words of a rule.</summary>
    public static readonly IReadOnlyList<string> Blanks = ["about", "from", "to", "before", "after", "change", "score"];

    /// <summary>Reads a row's words.</summary>
    /// <exception cref="DataFault">One of them is not known.</exception>
    public static Check Of(CheckRow row) => new(
        Rules.Contains(row.Rule) ? row : throw new DataFault($"Check {row.Id}: rule \"{row.Rule}\" is not known."),
        row.Mark switch
        {
            "check" => QuoteMark.Check,
            "care" => QuoteMark.Care,
            var other => throw new DataFault($"Check {row.Id}: mark \"{other}\" is neither check nor care."),
        });

    /// <summary>Whether it applies in a period.</summary>
    public bool Applies((DateOnly First, DateOnly Last) days) => !(Row.From > days.Last) && !(Row.To < days.First);
}

/// <summary>A figure that a rule marks.</summary>
/// <param name="Authority">Whose.</param>
/// <param name="Period">Of when.</param>
/// <param name="Finding">What is found.</param>
/// <param name="Measures">The measures that carry it.</param>
internal sealed record MarkedFigure(Authority Authority, Period Period, Finding Finding, IReadOnlyList<Measure> Measures);

/// <summary>What a rule found of one figure, as facts: the words are made of them where they are shown.</summary>
/// <param name="Check">The rule.</param>
/// <param name="About">What it found it of: a spend block, total spending, a measure, an authority.</param>
/// <param name="From">The earlier period, where two are compared.</param>
/// <param name="To">The later period.</param>
/// <param name="Before">The earlier value, or what the later is held against.</param>
/// <param name="After">The later value.</param>
/// <param name="Unit">Unit of both values.</param>
/// <param name="Score">How far it lies from what is usual; null for rules without a score.</param>
/// <param name="ComesBack">Of a jump: whether it jumps back in the next period.</param>
internal sealed record Finding(
    Check Check, string About, Period? From = null, Period? To = null, double? Before = null, double? After = null, string Unit = "",
    double? Score = null, bool ComesBack = false)
{
    /// <summary>The most telling first: what to check before what to take care with, then as the rules stand, then by the score.</summary>
    public static IEnumerable<Finding> MostTelling(IEnumerable<Finding> findings) => findings
        .OrderByDescending(one => one.Check.Mark).ThenBy(one => one.Check.Row.Place).ThenByDescending(one => Math.Abs(one.Score ?? 0));
}
