using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>What figures are computed from.</summary>
/// <param name="Catalogue">What is held.</param>
/// <param name="Rows">The rows that count.</param>
internal sealed record FigureSources(Catalogue Catalogue, Rows Rows);

/// <summary>One thing that a figure was computed from, for evidence.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Cell">The cell as published.</param>
/// <param name="Release">The release that it is from.</param>
/// <param name="Row">The key of its row.</param>
/// <param name="Origin">Which tabulation the row came from; empty when the release says it.</param>
internal readonly record struct FigureInput(string Name, string Cell, Release Release, string Row, string Origin = "");

/// <summary>
/// What kind of quantity a measure is: how it is computed, whether it is money, its interval, its gap, what its evidence says. The
/// one place that knows: nothing else asks which kind a measure is.
/// </summary>
/// <param name="row">The measure's row.</param>
internal abstract class Formula(MeasureRow row)
{
    /// <summary>With this the note of a figure with a small base begins.</summary>
    public const string SmallBaseNote = "Small base: ";

    /// <summary>What the quotient is multiplied by: 10000, 100 or 1.</summary>
    public double Scale { get; } = row.Scale;

    /// <summary>The observed series that it comes from, with its words; null for spend.</summary>
    public virtual SeriesRow? Series => null;

    /// <summary>Whether it is in pounds or a share of pounds, so that definition and prices apply.</summary>
    public virtual bool IsSpend => false;

    /// <summary>Whether the value itself changes with prices. A share of spend does not: both its parts change alike.</summary>
    public virtual bool IsMoney => false;

    /// <summary>Whether it depends on which spend counts as preventative.</summary>
    public virtual bool DependsOnDefinition => false;

    /// <summary>Whether it is a total in pounds, which measures size.</summary>
    public virtual bool IsTotal => false;

    /// <summary>Whether its denominator is in pounds too.</summary>
    public virtual bool IsShareOfMoney => false;

    /// <summary>Whether it has a numerator and a denominator.</summary>
    public virtual bool HasParts => true;

    /// <summary>Whether figures have intervals: only what counts children or staff has, nothing in pounds.</summary>
    public virtual bool HasIntervals => false;

    /// <summary>How far rounding of the published parts can move the value, in the measure's unit.</summary>
    public virtual double PartsTolerance => 0;

    /// <summary>Why there is no pooled value of those that have figures.</summary>
    public virtual string WhyNotPooled => "A part is missing: no pooled value.";

    /// <summary>The unit of a gap: what the numerator counts.</summary>
    public abstract string GapUnit { get; }

    /// <summary>The unit of a gap where the denominator is missing.</summary>
    public virtual string GapUnitWithoutParts => GapUnit;

    /// <summary>What a reader of a report is told of an aggregate's method.</summary>
    public abstract string AggregateMethod { get; }

    /// <summary>The formula of a measure's row.</summary>
    /// <exception cref="DataFault">The row names a formula that does not exist, or a series that is not held.</exception>
    public static Formula Of(MeasureRow row, IReadOnlyDictionary<string, SeriesRow> series) => row.Kind switch
    {
        "rate" => new RateFormula(row, SeriesOf(row, series)),
        "share" => new ShareFormula(row, SeriesOf(row, series)),
        "published" => new AsPublishedFormula(row, SeriesOf(row, series)),
        "spend" => new MoneyTotalFormula(row),
        "spend-per-child" => new MoneyPerHeadFormula(row),
        "spend-share" => new MoneyShareFormula(row),
        var other => throw new DataFault($"Measure {row.Id}: kind \"{other}\" is not known."),
    };

    /// <summary>The periods that it has figures of.</summary>
    public abstract PeriodCalendar CalendarOf(Rows rows);

    /// <summary>The figure of an authority that existed, in cash.</summary>
    public abstract FigureCell Of(FigureSources sources, Definition? definition, Period period, Authority authority);

    /// <summary>The figure of a region or England, in cash.</summary>
    /// <param name="sources">Where figures come from.</param>
    /// <param name="period">The period.</param>
    /// <param name="region">The region.</param>
    /// <param name="cells">The figures of all authorities in the period, by their index.</param>
    public abstract AggregateCell Of(FigureSources sources, Period period, Region region, IReadOnlyList<FigureCell> cells);

    /// <summary>All members when an authority's figure is that of a joint return, else null.</summary>
    public virtual IReadOnlyList<Authority>? JointOf(Rows rows, Period period, Authority authority) => null;

    /// <summary>The figure in the prices of another year.</summary>
    /// <param name="cell">The figure in cash.</param>
    /// <param name="prices">Real prices.</param>
    /// <param name="year">The figure's financial year.</param>
    public virtual FigureCell InPrices(FigureCell cell, Prices prices, Period year) => cell;

    /// <summary>The interval of a figure; null without a value and for measures without intervals.</summary>
    /// <param name="cell">The figure.</param>
    /// <param name="confidence">A level of <see cref="Confidence"/>.</param>
    public virtual Interval? IntervalOf(FigureCell cell, double confidence) => null;

    /// <summary>Standard errors from a pooled value; null for measures without intervals.</summary>
    public virtual double? ScoreOf(FigureCell cell, double pooled) => null;

    /// <summary>The funnel of all units; null for measures without intervals, and where chance has no room.</summary>
    public virtual Funnel? FunnelOf(double[] numerators, double[] denominators) => null;

    /// <summary>The value that a row's own parts give; null where they give none, and for measures without such parts.</summary>
    public virtual double? Recomputed(Outcome numerator, Outcome @base) => null;

    /// <summary>Why a published rate of a region or England may differ from the recomputed one.</summary>
    public virtual string WhyAggregatesDiffer => "";

    /// <summary>Releases that a figure rests on beside that of its own row.</summary>
    public virtual IEnumerable<Release> OtherReleases(Rows rows, Authority authority, Period period) => [];

    /// <summary>The formula with the figure's own numbers in it.</summary>
    public abstract string Worked(FigureCell cash);

    /// <summary>What an authority's figure is computed from.</summary>
    public abstract IEnumerable<FigureInput> Inputs(FigureSources sources, Definition? definition, Period period, Authority authority);

    /// <summary>What a region's or England's figure is computed from.</summary>
    /// <param name="sources">Where figures come from.</param>
    /// <param name="definition">The definition, for spend.</param>
    /// <param name="period">The period.</param>
    /// <param name="region">The region.</param>
    /// <param name="used">Its authorities that have a figure.</param>
    public abstract IEnumerable<FigureInput> Inputs(
        FigureSources sources, Definition? definition, Period period, Region region, IEnumerable<Authority> used);

    /// <summary>How interval and verdict are found, a sentence each.</summary>
    public virtual IReadOnlyList<string> Methods =>
    [
        "No interval, funnel, rank interval or trend test: pounds, shares of pounds and as-published figures have none.",
        "Verdict: by the neighbours' quartiles, a weaker statement without a statistical test.",
    ];

    /// <summary>A number as evidence shows it: all its digits.</summary>
    public static string Number(double? number) => number is { } n
        ? n.ToString("#,0.############", System.Globalization.CultureInfo.InvariantCulture)
        : "none";

    private static SeriesRow SeriesOf(MeasureRow row, IReadOnlyDictionary<string, SeriesRow> series) =>
        series.GetValueOrDefault(row.Series) ?? throw new DataFault($"Measure {row.Id}: series \"{row.Series}\" is not known.");
}
