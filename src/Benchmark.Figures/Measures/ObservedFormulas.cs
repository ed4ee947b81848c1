using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>A measure of one observed series: each figure comes from one published row.</summary>
internal abstract class ObservedFormula(MeasureRow row, SeriesRow series) : Formula(row)
{
    private readonly MeasureRow _row = row;

    /// <inheritdoc/>
    public override SeriesRow Series { get; } = series;

    /// <inheritdoc/>
    public override string GapUnit => HasParts ? Series.Unit : _row.Unit;

    /// <inheritdoc/>
    public override double PartsTolerance => Series.Tolerance;

    /// <inheritdoc/>
    public override string WhyAggregatesDiffer => Series.AggregateNote;

    /// <inheritdoc/>
    public override string AggregateMethod =>
        "Region and England: recomputed from the published row where that rounds to the published rate, else as published.";

    /// <inheritdoc/>
    public override PeriodCalendar CalendarOf(Rows rows) => rows.Observed(Series.Id).Calendar;

    /// <inheritdoc/>
    public override IReadOnlyList<Authority>? JointOf(Rows rows, Period period, Authority authority) =>
        rows.Observed(Series.Id).JointOf(authority, period);

    /// <inheritdoc/>
    public override FigureCell Of(FigureSources sources, Definition? definition, Period period, Authority authority)
    {
        var observed = sources.Rows.Observed(Series.Id);
        return observed.Of(authority, period) is { } row
            ? CellOf(row, observed.JointOf(authority, period)?[0] ?? authority)
            : FigureCell.Missing(MissingReason.NoReturn, authority, $"No row for {period} in the releases held.");
    }

    /// <summary>
    /// A published aggregate allows for missing returns, so it is carried, not rebuilt: recomputed from its own row's parts
    /// where that rounds to the published rate, else the published rate itself, marked.
    /// </summary>
    public override AggregateCell Of(FigureSources sources, Period period, Region region, IReadOnlyList<FigureCell> cells)
    {
        if (sources.Rows.Observed(Series.Id).Of(region, period) is not { } row)
            return new(
                FigureCell.Missing(MissingReason.NotAvailable, null, $"The releases held print no figure of it for {period}."),
                false, null, []);
        var cell = CellOf(row, null) with { Note = row.SymbolNote };
        var asPublished = HasParts && row.Published.HasValue
            && (!cell.Value.HasValue
                || Rounding.Display(cell.Value.Value, _row.Decimals) != Rounding.Display(row.Published.Value, _row.Decimals));
        return new(asPublished ? cell with { Value = row.Published } : cell, asPublished, null, []);
    }

    /// <inheritdoc/>
    public override IEnumerable<FigureInput> Inputs(FigureSources sources, Definition? definition, Period period, Authority authority) =>
        Inputs(sources.Rows.Observed(Series.Id).Of(authority, period), period);

    /// <inheritdoc/>
    public override IEnumerable<FigureInput> Inputs(
        FigureSources sources, Definition? definition, Period period, Region region, IEnumerable<Authority> used) =>
        Inputs(sources.Rows.Observed(Series.Id).Of(region, period), period);

    /// <summary>The figure of one row.</summary>
    protected abstract FigureCell CellOf(ObservedRow row, Authority? unit);

    /// <summary>What a reader should know of a row's figure: a small base, cells that hold a symbol.</summary>
    protected string Notes(ObservedRow row, Outcome value, double? denominator)
    {
        if (!value.HasValue)
            return row.SymbolNote;
        var small = denominator < Series.SmallBase
            ? FormattableString.Invariant($"{SmallBaseNote}{row.Numerator.Value} of {denominator} {LowerFirst(_row.Denominator)}.")
            : "";
        var symbol = row.Published.HasValue ? "" : row.SymbolNote;
        return small.Length > 0 && symbol.Length > 0 ? $"{small} {symbol}" : small + symbol;
    }

    private IEnumerable<FigureInput> Inputs(ObservedRow? row, Period period)
    {
        if (row is null)
            yield break;
        var key = $"{Series.Id}, {row.Source.Area}, {period}";
        if (HasParts)
        {
            yield return new(Series.Numerator, row.Source.Numerator, row.Release, key);
            yield return new(Series.Base, row.Source.Base, row.Release, key);
        }

        yield return new("Rate as published", row.Source.Published, row.Release, key);
    }

    private static string LowerFirst(string words) => words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];
}

/// <summary>Numerator / base x scale, of counts: children looked after per 10,000 children.</summary>
internal sealed class RateFormula(MeasureRow row, SeriesRow series) : ObservedFormula(row, series)
{
    /// <inheritdoc/>
    public override bool HasIntervals => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Methods =>
    [
        "Interval: Byar's method, exact under 10 (PHEindicatormethods).",
        "Verdict: z around the neighbours' pooled value, limits widened for overdispersion (Spiegelhalter 2005).",
    ];

    /// <inheritdoc/>
    public override Interval? IntervalOf(FigureCell cell, double confidence) =>
        cell is { Value.HasValue: true, Numerator: { } numerator, Denominator: { } denominator }
            ? Interval.Byar(numerator, denominator, Scale, confidence)
            : null;

    /// <inheritdoc/>
    public override double? ScoreOf(FigureCell cell, double pooled) =>
        NeighbourScores.OfRates([cell.Numerator!.Value], [cell.Denominator!.Value], [pooled], Scale).Z[0];

    /// <inheritdoc/>
    public override Funnel? FunnelOf(double[] numerators, double[] denominators) => Funnel.OfRates(numerators, denominators, Scale);

    /// <inheritdoc/>
    public override double? Recomputed(Outcome numerator, Outcome @base) =>
        numerator.HasValue && @base is { HasValue: true, Value: > 0 } ? numerator.Value / @base.Value * Scale : null;

    /// <inheritdoc/>
    public override string Worked(FigureCell cash) =>
        $"{Number(cash.Numerator)} / {Number(cash.Denominator)} x {Number(Scale)} = {Number(cash.Value.Value)}";

    /// <inheritdoc/>
    protected override FigureCell CellOf(ObservedRow row, Authority? unit)
    {
        // The first part that is missing gives the reason; the other part stays visible. A count without its base cannot be a rate,
        // and the base's own symbol would say nothing about the count.
        var value = Recomputed(row.Numerator, row.Base) is { } rate ? Outcome.Of(rate)
            : Outcome.Missing(row.Numerator.HasValue ? MissingReason.NoDenominator : row.Numerator.Reason);
        var denominator = row.Base.ValueOrNull;
        return new(
            value, row.Numerator.ValueOrNull, denominator, row.Published.ValueOrNull, unit, row.Release, Notes(row, value, denominator));
    }
}

/// <summary>Numerator / (numerator + base) x scale, of counts or FTE: agency share.</summary>
internal sealed class ShareFormula(MeasureRow row, SeriesRow series) : ObservedFormula(row, series)
{
    /// <inheritdoc/>
    public override bool HasIntervals => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Methods =>
    [
        "Interval: Wilson's method, on FTE an approximation (PHEindicatormethods).",
        "Verdict: z around the neighbours' pooled value, limits widened for overdispersion (Spiegelhalter 2005).",
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
    public override Funnel? FunnelOf(double[] numerators, double[] denominators) => Funnel.OfProportions(numerators, denominators, Scale);

    /// <inheritdoc/>
    public override double? Recomputed(Outcome numerator, Outcome @base) =>
        numerator.HasValue && @base.HasValue && Both(numerator, @base) is > 0 and var both ? numerator.Value / both * Scale : null;

    /// <inheritdoc/>
    public override string Worked(FigureCell cash) =>
        $"{Number(cash.Numerator)} / ({Number(cash.Numerator)} + {Number(cash.Denominator - cash.Numerator)}) x {Number(Scale)} "
        + $"= {Number(cash.Value.Value)}";

    /// <inheritdoc/>
    protected override FigureCell CellOf(ObservedRow row, Authority? unit)
    {
        var value = Recomputed(row.Numerator, row.Base) is { } share ? Outcome.Of(share)
            : Outcome.Missing(!row.Numerator.HasValue ? row.Numerator.Reason : !row.Base.HasValue ? row.Base.Reason : MissingReason.NoDenominator);
        double? denominator = row.Numerator.HasValue && row.Base.HasValue ? Both(row.Numerator, row.Base) : null;
        return new(
            value, row.Numerator.ValueOrNull, denominator, row.Published.ValueOrNull, unit, row.Release, Notes(row, value, denominator));
    }

    // Added as decimals, as they were published: 5,415.9 and 36,186.3 are 41,602.2, which binary addition misses by a hair that every
    // answer would show.
    private static double Both(Outcome numerator, Outcome @base) => (double)((decimal)numerator.Value + (decimal)@base.Value);
}

/// <summary>Taken as published; there are no parts.</summary>
internal sealed class AsPublishedFormula(MeasureRow row, SeriesRow series) : ObservedFormula(row, series)
{
    /// <inheritdoc/>
    public override bool HasParts => false;

    /// <inheritdoc/>
    public override string WhyNotPooled => "Published without numerator and denominator: no pooled value.";

    /// <inheritdoc/>
    public override string Worked(FigureCell cash) => $"{Number(cash.Value.Value)}, as published";

    /// <inheritdoc/>
    protected override FigureCell CellOf(ObservedRow row, Authority? unit) =>
        new(row.Published, null, null, row.Published.ValueOrNull, unit, row.Release, row.SymbolNote);
}
