using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Measures;

/// <summary>
/// Computes the figures of one measure from resolved rows: the one place where a row becomes a figure. Value or reason, in
/// cash, for every authority and period; then the aggregates.
/// </summary>
internal sealed class FigureTableBuilder(Snapshot snapshot, MeasureSpec measure, Definition? definition)
{
    private readonly PeriodCalendar _calendar = snapshot.CalendarOf(measure);
    private readonly int _authorities = snapshot.Authorities.Count;

    /// <summary>Builds the table.</summary>
    public FigureTable Build()
    {
        var cells = new FigureCell[_calendar.Periods.Count * _authorities];
        var joint = new IReadOnlyList<int>?[cells.Length];
        for (var period = 0; period < _calendar.Periods.Count; period++)
            for (var authority = 0; authority < _authorities; authority++)
            {
                var at = period * _authorities + authority;
                cells[at] = CellOf(period, authority);
                if (!measure.IsSpend)
                    joint[at] = snapshot.Rows.JointOf(measure.Row.Series, authority, _calendar.Periods[period]);
            }

        var aggregates = new AggregateCell[_calendar.Periods.Count * snapshot.Regions.Count];
        for (var period = 0; period < _calendar.Periods.Count; period++)
            for (var region = 0; region < snapshot.Regions.Count; region++)
                aggregates[period * snapshot.Regions.Count + region] = measure.IsSpend
                    ? SumOf(period, region, cells)
                    : PublishedAggregate(period, region);
        return new(measure, definition, _calendar, _authorities, cells, joint, snapshot.Regions.Count, aggregates);
    }

    private FigureCell CellOf(int period, int authority)
    {
        if (!snapshot.Existed(authority, _calendar.Days[period]))
            return FigureCell.Missing(MissingReason.NotInExistence, authority, snapshot.BeforeAndAfter(authority));
        var name = _calendar.Periods[period];
        return measure.IsSpend
            ? SpendCell(name, authority)
            : snapshot.Rows.Find(measure.Row.Series, authority, name) is { } row
                ? ObservedCell(row, snapshot.Rows.JointOf(measure.Row.Series, authority, name)?[0] ?? authority)
                : FigureCell.Missing(MissingReason.NoReturn, authority, $"No row for {name} in the releases held.");
    }

    /// <summary>A rate, share or as-published figure from one row.</summary>
    private FigureCell ObservedCell(ObservedRow row, int unit)
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

    private FigureCell SpendCell(string period, int authority)
    {
        if (snapshot.Rows.FindSpend(authority, period) is not { } row)
            return FigureCell.Missing(MissingReason.NoReturn, authority, $"No section 251 return for {period}.");
        if (measure.Kind == MeasureKind.SpendShare)
        {
            var (preventative, preventativeNote) = SumOfBlocks(row, snapshot.BlocksOf("preventative", definition));
            var (statutory, statutoryNote) = SumOfBlocks(row, snapshot.BlocksOf("statutory", definition));
            if (!preventative.HasValue || !statutory.HasValue)
                return FigureCell.Missing(
                    preventative.HasValue ? statutory.Reason : preventative.Reason, authority,
                    preventative.HasValue ? statutoryNote : preventativeNote, row.Release);
            var total = preventative.Value + statutory.Value;
            return new(
                total > 0 ? Outcome.Of(preventative.Value / total * measure.Row.Scale) : Outcome.Missing(MissingReason.NoDenominator),
                preventative.Value, total, null, authority, row.Release, "");
        }

        var (sum, note) = SumOfBlocks(row, snapshot.BlocksOf(measure.Row.Series, definition));
        if (!sum.HasValue)
            return FigureCell.Missing(sum.Reason, authority, note, row.Release);
        if (measure.Kind == MeasureKind.Spend)
            return new(sum, sum.Value, null, null, authority, row.Release, "");

        // The mid-year in which the financial year begins: 2024-25 goes with mid-2024.
        var year = period[..4];
        var children = snapshot.Rows.ChildrenAt(authority, year);
        return children is { HasValue: true, Value: > 0 }
            ? new(Outcome.Of(sum.Value / children.Value), sum.Value, children.Value, null, authority, row.Release, "")
            : new(
                Outcome.Missing(MissingReason.NoDenominator), sum.Value, null, null, authority, row.Release,
                $"No population aged 0-17 for mid-{year}.");
    }

    /// <summary>
    /// The sum of some blocks. One block asked for alone keeps its own reason; in a sum of several a missing one makes the
    /// sum incomplete, never smaller.
    /// </summary>
    private (Outcome Sum, string Note) SumOfBlocks(SpendRow row, IReadOnlyList<int> blocks)
    {
        var sum = 0m; // Pounds and pence as decimals, so that a sum has no stray binary digits.
        foreach (var block in blocks)
        {
            var cell = row.Blocks[block];
            if (!cell.HasValue)
                return (
                    Outcome.Missing(blocks.Count == 1 ? cell.Reason : MissingReason.Incomplete),
                    $"{snapshot.Blocks[block].Name} (line {snapshot.Blocks[block].Line}) is missing from the return.");
            sum += (decimal)cell.Value;
        }

        return (Outcome.Of((double)sum), "");
    }

    /// <summary>
    /// Spend of a region or England: numerators and denominators of the authorities that have both, never one side of some
    /// over the other side of all.
    /// </summary>
    private AggregateCell SumOf(int period, int region, FigureCell[] cells)
    {
        var (top, below, used, release) = (0m, 0m, 0, -1);
        var leftOut = new List<LeftOut>();
        foreach (var authority in snapshot.Members(region))
        {
            var cell = cells[period * _authorities + authority];
            if (cell.Value.HasValue)
            {
                top += (decimal)cell.Numerator!.Value;
                below += (decimal)(cell.Denominator ?? 0);
                release = cell.Release;
                used++;
            }
            else if (cell.Value.Reason != MissingReason.NotInExistence)
            {
                leftOut.Add(new(snapshot.Authorities[authority].Code, LeftOutReason.Of(cell.Value.Reason)));
            }
        }

        var numerator = (double)top;
        double? bottom = measure.Kind == MeasureKind.Spend ? null : (double)below;
        var value = used == 0
            ? Outcome.Missing(MissingReason.NoReturn)
            : bottom is null ? Outcome.Of(numerator) : Outcome.Of(numerator / bottom.Value * measure.Row.Scale);
        return new(
            new(value, used == 0 ? null : numerator, used == 0 ? null : bottom, null, -1, release,
                used == 0 ? "No authority of it has a figure." : ""),
            false, used, leftOut);
    }

    /// <summary>
    /// A published aggregate allows for missing returns, so it is carried, not rebuilt: recomputed from its own row's parts
    /// where that rounds to the published rate, else the published rate itself, marked.
    /// </summary>
    private AggregateCell PublishedAggregate(int period, int region)
    {
        var name = _calendar.Periods[period];
        if (snapshot.Rows.FindAggregate(measure.Row.Series, region, name) is not { } row)
            return new(
                FigureCell.Missing(MissingReason.NotAvailable, -1, $"The releases held print no figure of it for {name}."),
                false, null, []);
        var cell = ObservedCell(row, -1) with { Note = row.SymbolNote };
        var asPublished = measure.HasParts && row.Published.HasValue
            && (!cell.Value.HasValue
                || Rounding.Display(cell.Value.Value, measure.Row.Decimals) != Rounding.Display(row.Published.Value, measure.Row.Decimals));
        return new(asPublished ? cell with { Value = row.Published } : cell, asPublished, null, []);
    }
}
