using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>A measure of published columns: each figure comes from the cells of one area and period.</summary>
internal abstract class ObservedFormula : Formula
{
    private readonly MeasureRow _row;

    /// <summary>A measure of a row.</summary>
    /// <exception cref="DataFault">Its figures are not of a column of numbers or words: there is nothing whose periods it could have.</exception>
    protected ObservedFormula(MeasureRow row, Part figures) : base(row)
    {
        (_row, Figures) = (row, figures);
        if (figures.IsPopulation)
            throw new DataFault($"Measure {row.Id}: the figures are of a published series, never of {Part.Population}.");
        Leading = figures.Series.First();
    }

    /// <inheritdoc/>
    public override string Dataset => Leading.Dataset;

    /// <inheritdoc/>
    public override string GapUnit => _row.Unit == "%" ? Points : _row.Unit;

    /// <inheritdoc/>
    public override string AggregateMethod =>
        "Region and England: recomputed from the published row where that rounds to the published rate, else as published.";

    /// <summary>What is on top, or the figure itself where nothing is divided.</summary>
    protected Part Figures { get; }

    /// <summary>The column whose periods, days and joint returns the measure has.</summary>
    protected SeriesRow Leading { get; }

    /// <summary>All its parts, those computed from before the published one.</summary>
    protected virtual IEnumerable<Part> AllParts => [Figures];

    /// <inheritdoc/>
    public override bool IsMadeOf(string series) => AllParts.Any(part => part.Series.Any(one => one.Id == series));

    /// <inheritdoc/>
    public override PeriodCalendar CalendarOf(Rows rows) => rows.Observed(Leading).Calendar;

    /// <inheritdoc/>
    public override IReadOnlyList<Authority>? JointOf(Rows rows, Period period, Authority authority) =>
        rows.Observed(Leading).JointOf(authority, period);

    /// <inheritdoc/>
    public override FigureCell Of(FigureSources sources, Definition? definition, Period period, Authority authority)
    {
        var figure = ValueOf(sources.Rows, period, authority);
        return figure.Release is null
            ? FigureCell.Missing(MissingReason.NoReturn, authority, $"No row for {period} in the releases held.")
            : CellOf(sources.Rows, period, authority, JointOf(sources.Rows, period, authority)?[0] ?? authority, figure);
    }

    /// <inheritdoc/>
    public override IEnumerable<Month> MonthsOf(MonthRows months, Authority authority) => months.Of(Leading, authority);

    /// <inheritdoc/>
    public override MonthFigure Of(MonthRows months, Rows rows, Month month, Authority authority, RatePopulation population)
    {
        var figure = Figures.Of(months, authority, month);
        return new(new(figure.Value, null, null, null, authority, figure.Release, SymbolNotes(figure.Cells)), null);
    }

    /// <summary>
    /// A published aggregate allows for missing returns, so it is carried, not rebuilt: recomputed from its own row's parts
    /// where that rounds to the published rate, else the published rate itself, marked.
    /// </summary>
    public override AggregateCell Of(FigureSources sources, Period period, Region region, IReadOnlyList<FigureCell> cells)
    {
        var figure = ValueOf(sources.Rows, period, region);
        if (figure.Release is null)
            return new(
                FigureCell.Missing(MissingReason.NotAvailable, null, $"The releases held print no figure of it for {period}."),
                false, null, []);
        var cell = CellOf(sources.Rows, period, region, null, figure) with { Note = SymbolNotes(sources.Rows, period, region) };
        var asPublished = HasParts && cell.Published is { } published
            && (!cell.Value.HasValue || Rounding.Display(cell.Value.Value, _row.Decimals) != Rounding.Display(published, _row.Decimals));
        return new(asPublished ? cell with { Value = Outcome.Of(cell.Published!.Value) } : cell, asPublished, null, []);
    }

    /// <inheritdoc/>
    public override IEnumerable<Release> OtherReleases(Rows rows, Area area, Period period)
    {
        var (day, own) = (DayOf(rows, period), ValueOf(rows, period, area).Release);
        List<Release>? others = null;
        foreach (var part in AllParts)
            if (part != Figures && part.Of(rows, area, day).Release is { } release && release != own && others?.Contains(release) != true)
                (others ??= []).Add(release);
        return others ?? [];
    }

    /// <inheritdoc/>
    public override IEnumerable<FigureInput> Inputs(FigureSources sources, Definition? definition, Period period, Authority authority) =>
        Inputs(sources.Rows, period, authority);

    /// <inheritdoc/>
    public override IEnumerable<FigureInput> Inputs(
        FigureSources sources, Definition? definition, Period period, Region region, IEnumerable<Authority> used) =>
        Inputs(sources.Rows, period, region);

    /// <summary>The figure of an area that has a row.</summary>
    /// <param name="rows">The rows that count.</param>
    /// <param name="period">The period.</param>
    /// <param name="area">The area.</param>
    /// <param name="unit">Its reporting unit; null for a region.</param>
    /// <param name="figure">What the figures' own part comes to.</param>
    protected abstract FigureCell CellOf(Rows rows, Period period, Area area, Authority? unit, PartValue figure);

    /// <summary>What the figures' own part comes to.</summary>
    protected PartValue ValueOf(Rows rows, Period period, Area area) => Figures.Of(rows, area, DayOf(rows, period));

    /// <summary>The day that a period's figures are of.</summary>
    protected DateOnly DayOf(Rows rows, Period period) => CalendarOf(rows).Days(period).Last;

    /// <summary>Which cells hold a symbol instead of a number, in words; empty when none does.</summary>
    protected string SymbolNotes(Rows rows, Period period, Area area) => SymbolNotes(Cells(rows, period, area));

    /// <summary>The same of cells.</summary>
    protected static string SymbolNotes(IEnumerable<ObservedCell> cells) =>
        string.Join(' ', cells.Select(cell => cell.SymbolNote).Where(note => note.Length > 0));

    private IEnumerable<ObservedCell> Cells(Rows rows, Period period, Area area) =>
        AllParts.SelectMany(part => part.Of(rows, area, DayOf(rows, period)).Cells).Distinct();

    private IEnumerable<FigureInput> Inputs(Rows rows, Period period, Area area) => ValueOf(rows, period, area).Release is not null
        ? AllParts.SelectMany(part => FigureInput.Of(part, rows, area, DayOf(rows, period))).Distinct()
        : [];
}

/// <summary>Numerator / denominator x scale.</summary>
internal abstract class QuotientFormula(MeasureRow row, Parts parts) : ObservedFormula(row, parts.Numerator)
{
    private readonly MeasureRow _row = row;

    /// <inheritdoc/>
    public override SeriesRow? Published { get; } = parts.Published;

    /// <inheritdoc/>
    public override SeriesRow? Printed { get; } = parts.Printed;

    /// <inheritdoc/>
    public override bool HasNumeratorInPounds => Figures.IsPounds;

    /// <inheritdoc/>
    public override bool IsSpend => Figures.IsPounds;

    /// <inheritdoc/>
    public override bool IsShareOfMoney => Denominator.IsPounds;

    /// <inheritdoc/>
    public override bool IsPerChild => IsMoney && Denominator.IsPopulation;

    /// <inheritdoc/>
    public override string GapUnit => Figures.Unit;

    /// <inheritdoc/>
    public override int PartDecimals => Figures.Decimals;

    /// <summary>What it is divided by.</summary>
    protected Part Denominator { get; } = parts.Denominator;

    /// <inheritdoc/>
    protected override IEnumerable<Part> AllParts =>
        PublishedPart is { } published ? [Figures, Denominator, published] : [Figures, Denominator];

    private Part? PublishedPart { get; } = parts.Published is { } series
        ? Part.TryParse(series.Id, new Dictionary<string, SeriesRow> { [series.Id] = series })
        : null;

    /// <inheritdoc/>
    public override AggregateCell Of(FigureSources sources, Period period, Region region, IReadOnlyList<FigureCell> cells)
    {
        var published = base.Of(sources, period, region, cells);
        return BesideTheSum(published.Cell, region, cells) is { Length: > 0 } sum
            ? published with { Cell = published.Cell with { Note = published.Cell.Note.Length == 0 ? sum : $"{published.Cell.Note} {sum}" } }
            : published;
    }

    /// <inheritdoc/>
    public override double? Recomputed(Func<SeriesRow, Outcome?> cell, Func<Outcome?> children) =>
        Figures.Of(cell, children) is { } numerator && Denominator.Of(cell, children) is { } denominator && Quotient(numerator, denominator) is { HasValue: true } quotient
            ? quotient.Value
            : null;

    /// <inheritdoc/>
    public override string Worked(FigureCell cash) =>
        $"{Number(cash.Numerator)} / {Below(cash)}{(Scale == 1 ? "" : $" x {Number(Scale)}")} = {Number(cash.Value.Value)}";

    /// <summary>The quotient, or the reason there is none.</summary>
    protected virtual Outcome Quotient(Outcome numerator, Outcome denominator) =>
        !numerator.HasValue ? Outcome.Missing(numerator.Reason)
        // The denominator's own symbol would say nothing about the count above it, which stays visible.
        : denominator is not { HasValue: true, Value: > 0 } ? Outcome.Missing(MissingReason.NoDenominator)
        : Outcome.Of(numerator.Value / denominator.Value * Scale);

    /// <inheritdoc/>
    protected override FigureCell CellOf(Rows rows, Period period, Area area, Authority? unit, PartValue figure)
    {
        var day = DayOf(rows, period);
        var (below, published) = (Denominator.Of(rows, area, day), PublishedPart?.Of(rows, area, day));
        var value = Quotient(figure.Value, below.Value);
        return new(
            value, figure.Value.ValueOrNull, below.Value.ValueOrNull, published?.Value.ValueOrNull, unit, figure.Release,
            Notes(
                value, figure.Value, below.Value, published?.Value.ValueOrNull,
                SymbolNotes(figure.Cells.Concat(below.Cells).Concat(published?.Cells ?? []).Distinct()), WhyNone(figure.Value, below.Value, day)));
    }

    /// <inheritdoc/>
    public override MonthFigure Of(MonthRows months, Rows rows, Month month, Authority authority, RatePopulation population)
    {
        var figure = Figures.Of(months, authority, month);
        var (below, year) = Denominator.OrNewest(months, rows, authority, month);
        if (population == RatePopulation.OneSeries && HasPrintedPopulation && rows.Populations.NewestBy(authority, month.Last) is { } midYear
            && rows.Populations.At(authority, midYear) is { Children.HasValue: true } children)
            (below, year) = (new(children.Children, [], children.Release), new(midYear, ReferenceDay.MidYear.Of(midYear.Year)));
        var value = Quotient(figure.Value, below.Value);
        var none = figure.Cells.Count == 0 ? $"Not every part of it has a figure of {month}."
            : figure.Value.HasValue && below.Release is null
                ? FormattableString.Invariant($"Nothing of its own to divide by is held of a day up to {month.Last:d MMMM yyyy}: {_row.DenominatorWords}.")
            : WhyNone(figure.Value, below.Value, month.Last);
        return new(
            new(
                value, figure.Value.ValueOrNull, below.Value.ValueOrNull, null, authority, figure.Release,
                Notes(value, figure.Value, below.Value, null, SymbolNotes(figure.Cells.Concat(below.Cells).Distinct()), none)),
            year);
    }

    // Counts of a region or of England are rounded to 10, so that a smaller difference says nothing.
    private const int AggregatesAreRoundedTo = 10;
    private const int MostNamed = 3;

    // A published count holds those too whose own is missing or withheld: it is estimated, and stands beside what the others come to.
    private string BesideTheSum(FigureCell aggregate, Region region, IReadOnlyList<FigureCell> cells)
    {
        if (aggregate.Numerator is not { } count || Figures.Decimals > 0)
            return "";
        var own = region.Members.Select(member => (Authority: member, Cell: cells[member.Index])).ToList();
        var sum = own.Where(one => one.Cell.Unit == one.Authority).Sum(one => one.Cell.Numerator ?? 0);
        var without = own.Where(one => one.Cell is { Numerator: null, CountsAsZero: false } cell && cell.Value.Reason != MissingReason.NotInExistence)
            .Select(one => one.Authority.Name).ToList();
        if (without.Count == 0 || count - sum <= AggregatesAreRoundedTo)
            return "";
        var who = without.Count > MostNamed ? $"{without.Count} authorities" : string.Join(", ", without);
        return $"The published count of {Number(count)} includes {who} without a figure of their own; the others come to {Number(sum)}.";
    }

    // Where no symbol says why there is no figure.
    private string WhyNone(Outcome numerator, Outcome denominator, DateOnly day) =>
        numerator.HasValue && denominator is { HasValue: true, Value: > 0 } || (!numerator.HasValue && numerator.Reason == MissingReason.Incomplete)
            ? "The published parts contradict each other: there is more in a part than in the whole."
        : numerator.HasValue && Denominator.IsPopulation ? $"No population aged 0-17 for mid-{PopulationSeries.MidYearBefore(day)}."
        : "";

    // A whole that has the part in it is shown as the part and the rest of it.
    private string Below(FigureCell cash) => Denominator.Contains(Figures)
        ? $"({Number(cash.Numerator)} + {Number((double)((decimal)cash.Denominator!.Value - (decimal)cash.Numerator!.Value))})"
        : Number(cash.Denominator);

    private string Notes(Outcome value, Outcome numerator, Outcome denominator, double? published, string symbols, string whyNone)
    {
        if (!value.HasValue)
            return symbols.Length > 0 ? symbols : whyNone;
        var small = denominator.Value < _row.SmallBase
            ? FormattableString.Invariant($"{SmallBaseNote}{numerator.Value} of {denominator.Value} {LowerFirst(_row.DenominatorWords)}.")
            : "";
        var symbol = published is not null ? "" : symbols;
        return small.Length > 0 && symbol.Length > 0 ? $"{small} {symbol}" : small + symbol;
    }

    private static string LowerFirst(string words) => words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];
}

/// <summary>Counts per so many people: children looked after per 10,000 children.</summary>
internal sealed class RateFormula(MeasureRow row, Parts parts) : QuotientFormula(row, parts)
{
    /// <inheritdoc/>
    public override bool HasIntervals => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Methods =>
    [
        "Interval: Byar's method, exact under 10 (PHEindicatormethods).",
        .. Tested("y = sqrt(observed / expected) - 1, s = 1 / (2 sqrt(expected))"),
    ];

    /// <inheritdoc/>
    public override bool HasPrintedPopulation => !Denominator.IsPopulation && Denominator.Unit == "children" && Scale == 10_000;

    /// <inheritdoc/>
    public override FigureCell Over(FigureCell cell, double children) => cell.Numerator is { } count && children > 0
        ? cell with { Value = Outcome.Of(count / children * Scale), Denominator = children, Published = cell.Denominator == children ? cell.Published : null }
        : cell;

    /// <inheritdoc/>
    public override Interval? IntervalOf(FigureCell cell, double confidence) =>
        cell is { Value.HasValue: true, Numerator: { } numerator, Denominator: { } denominator }
            ? Interval.Byar(numerator, denominator, Scale, confidence)
            : null;

    /// <inheritdoc/>
    public override double? ScoreOf(FigureCell cell, double pooled) =>
        NeighbourScores.OfRates([cell.Numerator!.Value], [cell.Denominator!.Value], [pooled], Scale).Z[0];

    /// <inheritdoc/>
    public override Deviation? DeviationOf(FigureCell cell, double pooled) =>
        Deviation.OfRate(cell.Numerator!.Value, pooled / Scale * cell.Denominator!.Value);

    /// <inheritdoc/>
    public override Funnel? FunnelOf(double[] numerators, double[] denominators) => Funnel.OfRates(numerators, denominators, Scale);
}

/// <summary>A part of a whole, of counts or FTE: agency workers among all social workers.</summary>
internal sealed class ShareFormula(MeasureRow row, Parts parts) : QuotientFormula(row, parts)
{
    /// <inheritdoc/>
    public override bool HasIntervals => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Methods =>
    [
        $"Interval: Wilson's method{(Figures.Decimals > 0 ? $", on {Figures.Unit} an approximation" : "")} (PHEindicatormethods).",
        .. Tested("y = asin sqrt p - asin sqrt p0, s = 1 / (2 sqrt n)"),
    ];

    /// <inheritdoc/>
    public override Interval? IntervalOf(FigureCell cell, double confidence) =>
        cell is { Value.HasValue: true, Numerator: { } numerator, Denominator: { } denominator }
            ? Interval.Wilson(numerator, denominator, Scale, confidence)
            : null;

    /// <inheritdoc/>
    public override double? ScoreOf(FigureCell cell, double pooled) =>
        NeighbourScores.OfProportions([cell.Numerator!.Value], [cell.Denominator!.Value], [pooled], Scale).Z[0];

    /// <inheritdoc/>
    public override Deviation? DeviationOf(FigureCell cell, double pooled) =>
        Deviation.OfProportion(cell.Numerator!.Value / cell.Denominator!.Value, pooled / Scale, cell.Denominator!.Value);

    /// <inheritdoc/>
    public override Funnel? FunnelOf(double[] numerators, double[] denominators) => Funnel.OfProportions(numerators, denominators, Scale);

    // Without one of its parts there is no whole, so the whole's reason counts as the part's does. A part larger than its whole is of no
    // whole: its publisher contradicts itself, and no share of more than all can have an interval.
    /// <inheritdoc/>
    protected override Outcome Quotient(Outcome numerator, Outcome denominator) =>
        numerator.HasValue && !denominator.HasValue ? Outcome.Missing(denominator.Reason)
        : numerator.HasValue && numerator.Value > denominator.Value && denominator.Value > 0 ? Outcome.Missing(MissingReason.Incomplete)
        : base.Quotient(numerator, denominator);
}

/// <summary>One quantity against another of which it is no part: enquiries for each plan, pounds for each pound of pay.</summary>
internal sealed class RatioFormula(MeasureRow row, Parts parts) : QuotientFormula(row, parts)
{
    /// <inheritdoc/>
    protected override string WhyNoInterval => Figures.IsPounds || Denominator.IsPounds
        ? "pounds are not counts of events, and chance says nothing about them"
        : "neither count is a part of the other and each depends on it, so that neither the method of rates nor that of shares holds";
}

/// <summary>A total over how many it is spread: cases for each social worker.</summary>
internal sealed class MeanFormula(MeasureRow row, Parts parts) : QuotientFormula(row, parts)
{
    /// <inheritdoc/>
    protected override string WhyNoInterval => "how far the single cases lie around their mean is not published";
}

/// <summary>Taken as published; there are no parts.</summary>
internal sealed class AsPublishedFormula(MeasureRow row, Parts parts) : ObservedFormula(row, parts.Numerator)
{
    /// <inheritdoc/>
    public override bool HasParts => false;

    /// <inheritdoc/>
    public override bool IsSpend => IsMoney;

    /// <inheritdoc/>
    public override string WhyNotPooled => "Published without numerator and denominator: no pooled value.";

    /// <inheritdoc/>
    public override string Worked(FigureCell cash) => $"{Number(cash.Value.Value)}, as published";

    /// <inheritdoc/>
    protected override FigureCell CellOf(Rows rows, Period period, Area area, Authority? unit, PartValue figure) =>
        new(figure.Value, null, null, figure.Value.ValueOrNull, unit, figure.Release, SymbolNotes(figure.Cells));
}

/// <summary>Words as published, shown beside figures as context: never ranked, judged or averaged.</summary>
internal sealed class TextFormula(MeasureRow row, Parts parts) : ObservedFormula(row, parts.Numerator)
{
    /// <inheritdoc/>
    public override bool IsText => true;

    /// <inheritdoc/>
    public override bool HasParts => false;

    /// <inheritdoc/>
    public override string WhyNotPooled => "Words, shown as context: no averages.";

    /// <inheritdoc/>
    public override string AggregateMethod => "Region and England: as published.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Methods => ["Words as published, shown as context: never ranked, judged or averaged."];

    /// <inheritdoc/>
    public override string Worked(FigureCell cash) => $"{cash.Text}, as published";

    /// <inheritdoc/>
    protected override FigureCell CellOf(Rows rows, Period period, Area area, Authority? unit, PartValue figure) => new(
        figure.Value, null, null, null, unit, figure.Release, SymbolNotes(figure.Cells), figure.Cells.Count > 0 ? figure.Cells[0].Text : "");
}
