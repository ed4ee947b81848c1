using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>A measure of section 251 returns: pounds, or a share of pounds. Regions and England are sums over their authorities.</summary>
internal abstract class MoneyFormula(MeasureRow row) : Formula(row)
{
    private readonly MeasureRow _row = row;

    /// <inheritdoc/>
    public override bool IsSpend => true;

    /// <inheritdoc/>
    public override string Sums => _row.Numerator;

    /// <inheritdoc/>
    public override bool DependsOnDefinition => SpendBlock.DependsOnDefinition(_row.Numerator);

    /// <inheritdoc/>
    public override string GapUnit => "£";

    /// <inheritdoc/>
    public override string AggregateMethod =>
        "Sum: numerators and denominators of the authorities that have both; the others are left out of either.";

    /// <inheritdoc/>
    public override PeriodCalendar CalendarOf(Rows rows) => rows.Spend.Calendar;

    /// <inheritdoc/>
    public override FigureCell Of(FigureSources sources, Definition? definition, Period period, Authority authority) =>
        sources.Rows.Spend.Of(authority, period) is { } row
            ? CellOf(sources, definition!, row, period, authority)
            : FigureCell.Missing(MissingReason.NoReturn, authority, $"No section 251 return for {period}.");

    /// <summary>
    /// Spend of a region or England: numerators and denominators of the authorities that have both, never one side of some
    /// over the other side of all.
    /// </summary>
    public override AggregateCell Of(FigureSources sources, Period period, Region region, IReadOnlyList<FigureCell> cells)
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

        if (used == 0)
            return new(
                FigureCell.Missing(MissingReason.NoReturn, null, "No authority of it has a figure.", release), false, used, leftOut);
        var numerator = (double)top;
        double? denominator = IsTotal ? null : (double)below;
        var value = denominator is null ? numerator : numerator / denominator.Value * Scale;
        return new(new(Outcome.Of(value), numerator, denominator, null, null, release, ""), false, used, leftOut);
    }

    /// <inheritdoc/>
    public override IEnumerable<FigureInput> Inputs(FigureSources sources, Definition? definition, Period period, Authority authority)
    {
        if (sources.Rows.Spend.Of(authority, period) is { } row)
            foreach (var block in BlocksOf(sources.Catalogue, definition!))
                yield return new(
                    $"{block.Name} (line {block.Line}), gross, £", row.Cell(block), row.Release, $"{block.Id}, {authority.Code}, {period}",
                    row.Source.Origin);
    }

    /// <inheritdoc/>
    public override IEnumerable<FigureInput> Inputs(
        FigureSources sources, Definition? definition, Period period, Region region, IEnumerable<Authority> used) =>
        used.SelectMany(authority => Inputs(sources, definition, period, authority));

    /// <summary>The figure of one return.</summary>
    protected abstract FigureCell CellOf(FigureSources sources, Definition definition, SpendRow row, Period period, Authority authority);

    /// <inheritdoc/>
    public override IReadOnlyList<SpendBlock> BlocksOf(Catalogue catalogue, Definition? definition) =>
        catalogue.BlocksOf(_row.Numerator, definition);

    /// <summary>
    /// The sum of some blocks. One block asked for alone keeps its own reason; in a sum of several a missing one makes the
    /// sum incomplete, never smaller.
    /// </summary>
    protected static (Outcome Sum, string Note) SumOf(SpendRow row, IReadOnlyList<SpendBlock> blocks)
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
}

/// <summary>A sum of spend blocks, in pounds.</summary>
internal sealed class MoneyTotalFormula(MeasureRow row) : MoneyFormula(row)
{
    /// <inheritdoc/>
    public override bool IsTotal => true;

    /// <inheritdoc/>
    public override string WhyNotPooled => "A total in pounds measures size: no pooled value.";

    /// <inheritdoc/>
    public override string Worked(FigureCell cash) => Number(cash.Value.Value);

    /// <inheritdoc/>
    protected override FigureCell CellOf(FigureSources sources, Definition definition, SpendRow row, Period period, Authority authority)
    {
        var (sum, note) = SumOf(row, BlocksOf(sources.Catalogue, definition));
        return sum.HasValue
            ? new(sum, sum.Value, null, null, authority, row.Release, "")
            : FigureCell.Missing(sum.Reason, authority, note, row.Release);
    }
}

/// <summary>A sum of spend blocks / children aged 0-17, or / children looked after on the day on which the year ends.</summary>
internal sealed class MoneyPerHeadFormula(MeasureRow row, Parts parts) : MoneyFormula(row)
{
    private readonly MeasureRow _row = row;
    private readonly Part _heads = parts.Denominator;

    /// <inheritdoc/>
    public override bool IsPerChild => _heads.IsPopulation;

    /// <inheritdoc/>
    public override IEnumerable<Release> OtherReleases(Rows rows, Area area, Period period)
    {
        if (_heads.Of(rows, area, CalendarOf(rows).Days(period).Last).Release is { } release)
            yield return release;
    }

    /// <inheritdoc/>
    public override string Worked(FigureCell cash) =>
        $"{Number(cash.Numerator)} / {Number(cash.Denominator)} = {Number(cash.Value.Value)}";

    /// <inheritdoc/>
    public override IEnumerable<FigureInput> Inputs(FigureSources sources, Definition? definition, Period period, Authority authority) =>
        base.Inputs(sources, definition, period, authority)
            .Concat(FigureInput.Of(_heads, sources.Rows, authority, CalendarOf(sources.Rows).Days(period).Last));

    /// <inheritdoc/>
    protected override FigureCell CellOf(FigureSources sources, Definition definition, SpendRow row, Period period, Authority authority)
    {
        var (sum, note) = SumOf(row, BlocksOf(sources.Catalogue, definition));
        if (!sum.HasValue)
            return FigureCell.Missing(sum.Reason, authority, note, row.Release);
        var day = CalendarOf(sources.Rows).Days(period).Last;
        var heads = _heads.Of(sources.Rows, authority, day).Value;
        return heads is { HasValue: true, Value: > 0 }
            ? new(Outcome.Of(sum.Value / heads.Value * Scale), sum.Value, heads.Value, null, authority, row.Release, "")
            : new(
                Outcome.Missing(MissingReason.NoDenominator), sum.Value, null, null, authority, row.Release,
                IsPerChild ? $"No population aged 0-17 for mid-{PopulationSeries.MidYearBefore(day)}." : $"No figure of it: {_row.DenominatorWords}.");
    }
}

/// <summary>Preventative / (preventative + statutory) x 100.</summary>
internal sealed class MoneyShareFormula(MeasureRow row) : MoneyFormula(row)
{
    /// <inheritdoc/>
    public override bool IsShareOfMoney => true;

    /// <inheritdoc/>
    public override bool IsSpendShare => true;

    /// <inheritdoc/>
    public override string Worked(FigureCell cash) =>
        $"{Number(cash.Numerator)} / {Number(cash.Denominator)} x {Number(Scale)} = {Number(cash.Value.Value)}";

    /// <inheritdoc/>
    protected override FigureCell CellOf(FigureSources sources, Definition definition, SpendRow row, Period period, Authority authority)
    {
        var (preventative, preventativeNote) = SumOf(row, definition.Preventative);
        var (statutory, statutoryNote) = SumOf(row, definition.Statutory);
        if (!preventative.HasValue || !statutory.HasValue)
            return FigureCell.Missing(
                preventative.HasValue ? statutory.Reason : preventative.Reason, authority,
                preventative.HasValue ? statutoryNote : preventativeNote, row.Release);
        var total = preventative.Value + statutory.Value;
        return new(
            total > 0 ? Outcome.Of(preventative.Value / total * Scale) : Outcome.Missing(MissingReason.NoDenominator),
            preventative.Value, total, null, authority, row.Release, "");
    }

    /// <inheritdoc/>
    public override IReadOnlyList<SpendBlock> BlocksOf(Catalogue catalogue, Definition? definition) =>
        [.. definition!.Preventative, .. definition.Statutory];
}
