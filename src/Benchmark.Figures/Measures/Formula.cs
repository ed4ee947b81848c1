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
internal readonly record struct FigureInput(string Name, string Cell, Release Release, string Row, string Origin = "")
{
    /// <summary>What a part of a measure is computed from.</summary>
    public static IEnumerable<FigureInput> Of(Part part, Rows rows, Area area, DateOnly day)
    {
        if (part.IsPopulation && rows.Populations.Of(area, day) is { Release: { } release } population)
        {
            var year = PopulationSeries.MidYearBefore(day);
            yield return new(
                $"Children aged 0 to 17, mid-{year}", Formula.Number(population.Children.ValueOrNull), release, $"{area.Code}, {year}");
        }

        foreach (var cell in part.Of(rows, area, day).Cells)
            yield return Of(cell);
    }

    /// <summary>One cell.</summary>
    public static FigureInput Of(ObservedCell cell) =>
        new(cell.Series.Name, cell.Source.Cell, cell.Release, $"{cell.Series.Id}, {cell.Source.Area}, {cell.Source.Period}");
}

/// <summary>
/// What kind of quantity a measure is: how it is computed, whether it is money, its interval, its gap, what its evidence says. The
/// one place that knows: nothing else asks which kind a measure is.
/// </summary>
/// <param name="row">The measure's row.</param>
internal abstract class Formula(MeasureRow row)
{
    /// <summary>With this the note of a figure with a small base begins.</summary>
    public const string SmallBaseNote = "Small base: ";

    /// <summary>The unit of a difference between percentages.</summary>
    public const string Points = "percentage points";

    /// <summary>What the quotient is multiplied by: 10000, 100 or 1.</summary>
    public double Scale { get; } = row.Scale;

    /// <summary>The dataset that it comes from; null for that of the section 251 returns.</summary>
    public virtual string? Dataset => null;

    /// <summary>Whether it is in pounds or a share of pounds, so that definition and prices apply.</summary>
    public virtual bool IsSpend => false;

    /// <summary>Whether the value itself changes with prices. A share of spend does not: both its parts change alike.</summary>
    public bool IsMoney { get; } = row.Unit.StartsWith('£');

    /// <summary>What of section 251 spend it sums: preventative, statutory, total, or the id of a block; empty for everything else.</summary>
    public virtual string Sums => "";

    /// <summary>Whether it is divided by children aged 0 to 17.</summary>
    public virtual bool IsPerChild => false;

    /// <summary>Whether it is a share of preventative and statutory spend together.</summary>
    public virtual bool IsSpendShare => false;

    /// <summary>Whether its figures are words, which are shown beside others and cannot be averaged.</summary>
    public virtual bool IsText => false;

    /// <summary>Whether it depends on which spend counts as preventative.</summary>
    public virtual bool DependsOnDefinition => false;

    /// <summary>Whether it is a total in pounds, which measures size.</summary>
    public virtual bool IsTotal => false;

    /// <summary>Whether its numerator is in pounds.</summary>
    public virtual bool HasNumeratorInPounds => IsSpend;

    /// <summary>Whether its denominator is in pounds too.</summary>
    public virtual bool IsShareOfMoney => false;

    /// <summary>Whether it has a numerator and a denominator.</summary>
    public virtual bool HasParts => true;

    /// <summary>Whether figures have intervals: only what counts children or staff has, nothing in pounds.</summary>
    public virtual bool HasIntervals => false;

    /// <summary>How far rounding of the published parts can move the value, in the measure's unit.</summary>
    public double PartsTolerance { get; } = row.Tolerance;

    /// <summary>Why there is no pooled value of those that have figures.</summary>
    public virtual string WhyNotPooled => "A part is missing: no pooled value.";

    /// <summary>The unit of a gap: what the numerator counts, else that of the measure, of percentages <see cref="Points"/>.</summary>
    public abstract string GapUnit { get; }

    /// <summary>Decimals that its parts, and so a gap in them, are shown with.</summary>
    public virtual int PartDecimals => 0;

    /// <summary>What a reader of a report is told of an aggregate's method.</summary>
    public abstract string AggregateMethod { get; }

    /// <summary>The formula of a measure's row.</summary>
    /// <exception cref="DataFault">The row names a formula that does not exist, or a part that is not held.</exception>
    public static Formula Of(MeasureRow row, IReadOnlyDictionary<string, SeriesRow> series) => Kinds.TryGetValue(row.Kind, out var kind)
        ? kind.Make(row, new(row, series))
        : throw new DataFault($"Measure {row.Id}: kind \"{row.Kind}\" is not known.");

    /// <summary>What a measure may be, each with which of its parts there are.</summary>
    public static IReadOnlyDictionary<string, FormulaKind> Kinds { get; } = new Dictionary<string, FormulaKind>(StringComparer.Ordinal)
    {
        ["rate"] = new((row, parts) => new RateFormula(row, parts)) { HasDenominator = true, CountsEvents = true },
        ["share"] = new((row, parts) => new ShareFormula(row, parts)) { HasDenominator = true, CountsEvents = true },
        ["ratio"] = new((row, parts) => new RatioFormula(row, parts)) { HasDenominator = true },
        ["mean"] = new((row, parts) => new MeanFormula(row, parts)) { HasDenominator = true },
        ["published"] = new((row, parts) => new AsPublishedFormula(row, parts)),
        ["text"] = new((row, parts) => new TextFormula(row, parts)) { IsText = true },
        ["spend"] = new((row, _) => new MoneyTotalFormula(row)) { IsSpend = true },
        ["spend-per-head"] = new((row, parts) => new MoneyPerHeadFormula(row, parts)) { IsSpend = true, HasDenominator = true },
        ["spend-share"] = new((row, _) => new MoneyShareFormula(row)) { IsSpend = true, HasWholeOfItsOwn = true },
    };

    /// <summary>The periods that it has figures of.</summary>
    public abstract PeriodCalendar CalendarOf(Rows rows);

    /// <summary>The figure of an authority that existed, in cash.</summary>
    public abstract FigureCell Of(FigureSources sources, Definition? definition, Period period, Authority authority);

    /// <summary>The months of which an authority has a figure of its own, oldest first.</summary>
    public virtual IEnumerable<Month> MonthsOf(MonthRows months, Authority authority) => [];

    /// <summary>What an authority's own figure of a month gives.</summary>
    /// <param name="months">One's own figures of months.</param>
    /// <param name="rows">The yearly ones, of which a denominator may be.</param>
    /// <param name="month">One of <see cref="MonthsOf"/>.</param>
    /// <param name="authority">The authority.</param>
    /// <param name="population">What a count with a printed population is set against.</param>
    public virtual MonthFigure Of(MonthRows months, Rows rows, Month month, Authority authority, RatePopulation population) =>
        throw new InvalidOperationException("It has no figures of months.");

    /// <summary>Whether the denominator is a population printed beside the count, which differs from release to release.</summary>
    public virtual bool HasPrintedPopulation => false;

    /// <summary>
    /// The figure over another population than the printed one: of a series each figure stands on the same base. Only of a count with a
    /// printed population.
    /// </summary>
    public virtual FigureCell Over(FigureCell cell, double children) => cell;

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
    public FigureCell InPrices(FigureCell cell, Prices prices, Period year)
    {
        if (!IsSpend)
            return cell;
        var (index, baseYear) = (prices.Index!, prices.BaseYear!);
        if (index.At(year) is not { } ofYear || index.At(baseYear) is not { } ofBase)
        {
            var note = $"The price index {index.Id} holds {index.Years.First()} to {index.Newest}, so pounds of {year} cannot be put into {baseYear} prices.";
            return cell with
            {
                Value = IsMoney && cell.Value.HasValue ? Outcome.Missing(MissingReason.Incomplete) : cell.Value,
                Numerator = HasNumeratorInPounds ? null : cell.Numerator,
                Denominator = IsShareOfMoney ? null : cell.Denominator,
                Note = cell.Note.Length == 0 ? note : $"{cell.Note} {note}",
            };
        }

        double Real(double cash) => Price.Real(cash, ofYear, ofBase);
        return cell with
        {
            Value = IsMoney ? cell.Value.Select(Real) : cell.Value,
            Numerator = HasNumeratorInPounds && cell.Numerator is { } numerator ? Real(numerator) : cell.Numerator,
            Denominator = IsShareOfMoney && cell.Denominator is { } pounds ? Real(pounds) : cell.Denominator,
        };
    }

    /// <summary>The interval of a figure; null without a value and for measures without intervals.</summary>
    /// <param name="cell">The figure.</param>
    /// <param name="confidence">A level of <see cref="Confidence"/>.</param>
    public virtual Interval? IntervalOf(FigureCell cell, double confidence) => null;

    /// <summary>Standard errors from a pooled value; null for measures without intervals.</summary>
    public virtual double? ScoreOf(FigureCell cell, double pooled) => null;

    /// <summary>The same on the scale of the additive model; null likewise, and where nothing was expected.</summary>
    public virtual Deviation? DeviationOf(FigureCell cell, double pooled) => null;

    /// <summary>The funnel of all units; null for measures without intervals, and where chance has no room.</summary>
    public virtual Funnel? FunnelOf(double[] numerators, double[] denominators) => null;

    /// <summary>The column that holds the value as published, beside parts to compute it from; null where there is none.</summary>
    public virtual SeriesRow? Published => null;

    /// <summary>The column that holds the value as its publisher printed it by itself, of which no figure is made; null where there is none.</summary>
    public virtual SeriesRow? Printed => null;

    /// <summary>The value that the parts give which are known of an area and period; null where they give none, and without such parts.</summary>
    /// <param name="cell">The cells; null for a column that has none.</param>
    /// <param name="children">The children of the area; null where they are not known.</param>
    public virtual double? Recomputed(Func<SeriesRow, Outcome?> cell, Func<Outcome?> children) => null;

    /// <summary>Why a published rate of a region or England may differ from the recomputed one.</summary>
    public string WhyAggregatesDiffer { get; } = row.AggregateNote;

    /// <summary>Releases that a figure rests on beside that of its own row.</summary>
    public virtual IEnumerable<Release> OtherReleases(Rows rows, Area area, Period period) => [];

    /// <summary>The formula with the figure's own numbers in it.</summary>
    public abstract string Worked(FigureCell cash);

    /// <summary>The spend blocks that it is computed from; none for what is no spend.</summary>
    public virtual IReadOnlyList<SpendBlock> BlocksOf(Catalogue catalogue, Definition? definition) => [];

    /// <summary>Whether a published column is one of its parts.</summary>
    public virtual bool IsMadeOf(string series) => false;

    /// <summary>Whether a figure, rounded as it is shown, differs from the published one by more than the rounding of the parts explains.</summary>
    public bool DiffersFromPublished(FigureCell cell) => HasParts && cell is { Value.HasValue: true, Published: { } published }
        && Rounding.Differs(cell.Value.Value, published, row.Decimals, PartsTolerance);

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
    public virtual IReadOnlyList<string> Methods => [$"No interval, funnel, rank interval or trend test: {WhyNoInterval}.", Weaker];

    /// <summary>Why figures have no interval, as a clause.</summary>
    protected virtual string WhyNoInterval => "pounds, shares of pounds and as-published figures have none";

    /// <summary>How a verdict without an interval is found.</summary>
    protected const string Weaker = "Verdict: by the neighbours' quartiles, a weaker statement without a statistical test.";

    /// <summary>How a verdict with an interval is found, by either model; the additive one with its scale, since other scales give other counts.</summary>
    protected static IReadOnlyList<string> Tested(string scale) =>
    [
        "Verdict: z around the neighbours' pooled value, limits multiplied by sqrt(phi) for overdispersion (Spiegelhalter 2005).",
        $"Beside it the additive model: {scale}; u = y/s winsorised, z = y / sqrt(s^2 + tau^2). Where the two differ, the verdict depends on the model.",
    ];

    /// <summary>A number as evidence shows it: all its digits.</summary>
    public static string Number(double? number) => number is { } n
        ? n.ToString("#,0.############", System.Globalization.CultureInfo.InvariantCulture)
        : "none";
}

/// <summary>One kind of measure: what its row has to hold, and its formula.</summary>
/// <param name="Make">Makes the formula.</param>
internal sealed record FormulaKind(Func<MeasureRow, Parts, Formula> Make)
{
    /// <summary>Whether its row names a denominator.</summary>
    public bool HasDenominator { get; init; }

    /// <summary>Whether its numerator is section 251 spend.</summary>
    public bool IsSpend { get; init; }

    /// <summary>Whether its figures are words.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether what it divides are counts, whose variation by chance is known; pounds are none.</summary>
    public bool CountsEvents { get; init; }

    /// <summary>Whether it is divided by a whole that its row need not name.</summary>
    public bool HasWholeOfItsOwn { get; init; }

    /// <summary>Whether it is computed from a numerator.</summary>
    public bool HasParts => HasDenominator || IsSpend;

    /// <summary>Whether it is divided by anything.</summary>
    public bool HasWhole => HasDenominator || HasWholeOfItsOwn;
}

/// <summary>The parts that a measure's row names, found among the series.</summary>
/// <param name="row">The row.</param>
/// <param name="series">All series.</param>
internal readonly struct Parts(MeasureRow row, IReadOnlyDictionary<string, SeriesRow> series)
{
    /// <summary>What is on top, or the figure itself where nothing is divided.</summary>
    public Part Numerator => Read(row.Numerator);

    /// <summary>What it is divided by.</summary>
    public Part Denominator => Read(row.Denominator);

    /// <summary>The value as published; null where there is none.</summary>
    public SeriesRow? Published => Column(row.Published);

    /// <summary>The value as printed by itself; null where it is not.</summary>
    public SeriesRow? Printed => Column(row.Printed);

    private SeriesRow? Column(string id) => id.Length == 0 ? null : Read(id).Series.First();

    private Part Read(string text) =>
        Part.TryParse(text, series) ?? throw new DataFault($"Measure {row.Id}: \"{text}\" is not made of series that are held.");
}
