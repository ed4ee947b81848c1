using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>
/// Computes the figures of one measure from resolved rows: the one place where a row becomes a figure. Value or reason, in
/// cash, for every authority and period; then the aggregates.
/// </summary>
internal sealed class FigureTableBuilder(Catalogue catalogue, Gazetteer places, Rows rows, Measure measure, Definition? definition)
{
    private readonly PeriodCalendar _calendar = rows.CalendarOf(measure);
    private readonly ObservedSeries? _observed = measure.IsSpend ? null : rows.Observed(measure);

    /// <summary>Builds the table.</summary>
    public FigureTable Build()
    {
        var (authorities, regions) = (places.Authorities, places.Regions);
        var cells = new FigureCell[_calendar.Periods.Count * authorities.Count];
        var joint = new IReadOnlyList<Authority>?[cells.Length];
        var aggregates = new AggregateCell[_calendar.Periods.Count * regions.Count];
        foreach (var (i, period) in _calendar.Periods.Index())
        {
            var days = _calendar.Days(period);
            foreach (var authority in authorities)
            {
                var at = (i * authorities.Count) + authority.Index;
                cells[at] = authority.Existed(days)
                    ? CellOf(period, authority)
                    : FigureCell.Missing(MissingReason.NotInExistence, authority, authority.BeforeAndAfter());
                joint[at] = _observed?.JointOf(authority, period);
            }

            var ofPeriod = new ArraySegment<FigureCell>(cells, i * authorities.Count, authorities.Count);
            foreach (var region in regions)
                aggregates[(i * regions.Count) + region.Index] =
                    _observed is null ? SumOf(region, ofPeriod) : PublishedAggregate(_observed, period, region);
        }

        return new(measure, definition, _calendar, places, cells, joint, aggregates);
    }

    private FigureCell CellOf(Period period, Authority authority) =>
        _observed is null ? SpendCell(period, authority)
        : _observed.Of(authority, period) is { } row ? ObservedCell(row, _observed.JointOf(authority, period)?[0] ?? authority)
        : FigureCell.Missing(MissingReason.NoReturn, authority, $"No row for {period} in the releases held.");

    /// <summary>A rate, share or as-published figure from one row.</summary>
    private FigureCell ObservedCell(ObservedRow row, Authority? unit)
    {
        var published = row.Published.ValueOrNull;
        if (measure.Kind == MeasureKind.Published)
            return new(row.Published, null, null, published, unit, row.Release, row.SymbolNote);

        // The first part that is missing gives the reason; the other part stays visible. A child count or staff number without
        // its base cannot be a rate, and the base's own symbol would say nothing about the count.
        var value = row.Numerator.HasValue && row.Base.HasValue
            ? Quotient(row.Numerator.Value, row.Base.Value)
            : row.Numerator.HasValue && measure.Kind == MeasureKind.Rate
                ? Outcome.Missing(MissingReason.NoDenominator)
                : row.Numerator.HasValue ? Outcome.Missing(row.Base.Reason) : Outcome.Missing(row.Numerator.Reason);
        var denominator = measure.Kind == MeasureKind.Share
            ? row.Numerator.HasValue && row.Base.HasValue ? measure.DenominatorOf(row.Numerator.Value, row.Base.Value) : (double?)null
            : row.Base.ValueOrNull;
        return new(value, row.Numerator.ValueOrNull, denominator, published, unit, row.Release, Notes(row, value, denominator));
    }

    private Outcome Quotient(double numerator, double @base)
    {
        var denominator = measure.DenominatorOf(numerator, @base);
        return denominator > 0
            ? Outcome.Of(numerator / denominator * measure.Row.Scale)
            : Outcome.Missing(MissingReason.NoDenominator);
    }

    /// <summary>With this the note of a figure with a small base begins.</summary>
    public const string SmallBaseNote = "Small base: ";

    /// <summary>Fewer children or staff than this in the base, and one more or less swings the figure: it is marked.</summary>
    private double SmallBase => measure.Kind == MeasureKind.Share ? 20 : 1000;

    private static string LowerFirst(string words) => words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];

    private string Notes(ObservedRow row, Outcome value, double? denominator)
    {
        if (!value.HasValue)
            return row.SymbolNote;
        var small = denominator < SmallBase
            ? FormattableString.Invariant($"{SmallBaseNote}{row.Numerator.Value} of {denominator} {LowerFirst(measure.Row.Denominator)}.")
            : "";
        var symbol = row.Published.HasValue ? "" : row.SymbolNote;
        return small.Length > 0 && symbol.Length > 0 ? $"{small} {symbol}" : small + symbol;
    }

    private FigureCell SpendCell(Period period, Authority authority)
    {
        if (rows.Spend.Of(authority, period) is not { } row)
            return FigureCell.Missing(MissingReason.NoReturn, authority, $"No section 251 return for {period}.");
        if (measure.Kind == MeasureKind.SpendShare)
        {
            var (preventative, preventativeNote) = SumOfBlocks(row, definition!.Preventative);
            var (statutory, statutoryNote) = SumOfBlocks(row, definition!.Statutory);
            if (!preventative.HasValue || !statutory.HasValue)
                return FigureCell.Missing(
                    preventative.HasValue ? statutory.Reason : preventative.Reason, authority,
                    preventative.HasValue ? statutoryNote : preventativeNote, row.Release);
            var total = preventative.Value + statutory.Value;
            return new(
                total > 0 ? Outcome.Of(preventative.Value / total * measure.Row.Scale) : Outcome.Missing(MissingReason.NoDenominator),
                preventative.Value, total, null, authority, row.Release, "");
        }

        var (sum, note) = SumOfBlocks(row, catalogue.BlocksOf(measure.Row.Series, definition));
        if (!sum.HasValue)
            return FigureCell.Missing(sum.Reason, authority, note, row.Release);
        if (measure.Kind == MeasureKind.Spend)
            return new(sum, sum.Value, null, null, authority, row.Release, "");

        var children = rows.Populations.Of(authority, period).Children;
        return children is { HasValue: true, Value: > 0 }
            ? new(Outcome.Of(sum.Value / children.Value), sum.Value, children.Value, null, authority, row.Release, "")
            : new(
                Outcome.Missing(MissingReason.NoDenominator), sum.Value, null, null, authority, row.Release,
                FormattableString.Invariant($"No population aged 0-17 for mid-{period.Year}."));
    }

    /// <summary>
    /// The sum of some blocks. One block asked for alone keeps its own reason; in a sum of several a missing one makes the
    /// sum incomplete, never smaller.
    /// </summary>
    private static (Outcome Sum, string Note) SumOfBlocks(SpendRow row, IReadOnlyList<SpendBlock> blocks)
    {
        var sum = 0m; // Pounds and pence as decimals, so that a sum has no stray binary digits.
        foreach (var block in blocks)
        {
            var cell = row[block];
            if (!cell.HasValue)
                return (
                    Outcome.Missing(blocks.Count == 1 ? cell.Reason : MissingReason.Incomplete),
                    $"{block.Name} (line {block.Line}) is missing from the return.");
            sum += (decimal)cell.Value;
        }

        return (Outcome.Of((double)sum), "");
    }

    /// <summary>
    /// Spend of a region or England: numerators and denominators of the authorities that have both, never one side of some
    /// over the other side of all.
    /// </summary>
    private AggregateCell SumOf(Region region, IReadOnlyList<FigureCell> cells)
    {
        var (top, below, used) = (0m, 0m, 0);
        Release? release = null;
        var leftOut = new List<LeftOut>();
        foreach (var authority in region.Members)
        {
            var cell = cells[authority.Index];
            if (cell.Value.HasValue)
            {
                top += (decimal)cell.Numerator!.Value;
                below += (decimal)(cell.Denominator ?? 0);
                release = cell.Release;
                used++;
            }
            else if (cell.Value.Reason != MissingReason.NotInExistence)
            {
                leftOut.Add(new(authority, LeftOutReason.Of(cell.Value.Reason)));
            }
        }

        var numerator = (double)top;
        double? bottom = measure.Kind == MeasureKind.Spend ? null : (double)below;
        var value = used == 0
            ? Outcome.Missing(MissingReason.NoReturn)
            : bottom is null ? Outcome.Of(numerator) : Outcome.Of(numerator / bottom.Value * measure.Row.Scale);
        return new(
            new(value, used == 0 ? null : numerator, used == 0 ? null : bottom, null, null, release,
                used == 0 ? "No authority of it has a figure." : ""),
            false, used, leftOut);
    }

    /// <summary>
    /// A published aggregate allows for missing returns, so it is carried, not rebuilt: recomputed from its own row's parts
    /// where that rounds to the published rate, else the published rate itself, marked.
    /// </summary>
    private AggregateCell PublishedAggregate(ObservedSeries observed, Period period, Region region)
    {
        if (observed.Of(region, period) is not { } row)
            return new(
                FigureCell.Missing(MissingReason.NotAvailable, null, $"The releases held print no figure of it for {period}."),
                false, null, []);
        var cell = ObservedCell(row, null) with { Note = row.SymbolNote };
        var asPublished = measure.HasParts && row.Published.HasValue
            && (!cell.Value.HasValue
                || Rounding.Display(cell.Value.Value, measure.Row.Decimals) != Rounding.Display(row.Published.Value, measure.Row.Decimals));
        return new(asPublished ? cell with { Value = row.Published } : cell, asPublished, null, []);
    }
}
