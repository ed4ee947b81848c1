using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Measures;

/// <summary>A measure with its words read into types.</summary>
/// <param name="Row">The row as held.</param>
/// <param name="Kind">How it is computed.</param>
/// <param name="Polarity">Which direction is good.</param>
internal sealed record Measure(MeasureRow Row, MeasureKind Kind, Polarity Polarity)
{
    /// <summary>Stable id.</summary>
    public string Id => Row.Id;

    /// <summary>Whether it is in pounds or a share of pounds, so that definition and prices apply.</summary>
    public bool IsSpend => Kind is MeasureKind.Spend or MeasureKind.SpendPerChild or MeasureKind.SpendShare;

    /// <summary>Whether the value itself changes with prices. A share of spend does not: both its parts change alike.</summary>
    public bool IsMoney => Kind is MeasureKind.Spend or MeasureKind.SpendPerChild;

    /// <summary>Whether it has a numerator and a denominator.</summary>
    public bool HasParts => Kind is not MeasureKind.Published;

    /// <summary>
    /// The denominator that a row's parts give: the base itself, or for a share both parts together. Added as decimals, as they
    /// were published: 5,415.9 and 36,186.3 are 41,602.2, which binary addition misses by a hair that every answer would show.
    /// </summary>
    public double DenominatorOf(double numerator, double @base) =>
        Kind == MeasureKind.Share ? (double)((decimal)numerator + (decimal)@base) : @base;

    /// <summary>Whether figures have intervals: only what counts children or staff has, nothing in pounds.</summary>
    public bool HasIntervals => Kind is MeasureKind.Rate or MeasureKind.Share;

    /// <summary>The interval of a figure; null without a value and for measures without intervals.</summary>
    /// <param name="cell">The figure.</param>
    /// <param name="confidence">A level of <see cref="Confidence"/>.</param>
    public Interval? IntervalOf(FigureCell cell, double confidence) =>
        !HasIntervals || !cell.Value.HasValue || cell.Numerator is not { } numerator || cell.Denominator is not { } denominator ? null
        : Kind == MeasureKind.Rate ? Interval.Byar(numerator, denominator, Row.Scale, confidence)
        : Interval.Wilson(numerator, denominator, Row.Scale, confidence);

    /// <summary>
    /// How far rounding of the published parts can move the value, in the measure's unit: FTE are published to one decimal, and
    /// with a tenth of a percent allowed for it no real difference remains; counts are exact.
    /// </summary>
    public double PartsTolerance => Kind == MeasureKind.Share ? 0.1 : 0;

    /// <summary>Reads a row's words.</summary>
    public static Measure Of(MeasureRow row) => new(
        row,
        row.Kind switch
        {
            "rate" => MeasureKind.Rate,
            "share" => MeasureKind.Share,
            "published" => MeasureKind.Published,
            "spend" => MeasureKind.Spend,
            "spend-per-child" => MeasureKind.SpendPerChild,
            "spend-share" => MeasureKind.SpendShare,
            var other => throw new DataFault($"Measure {row.Id}: kind \"{other}\" is not known."),
        },
        row.Polarity switch
        {
            "neutral" => Polarity.Neutral,
            "low-is-good" => Polarity.LowIsGood,
            "high-is-good" => Polarity.HighIsGood,
            var other => throw new DataFault($"Measure {row.Id}: polarity \"{other}\" is not known."),
        });
}
