using Benchmark.Figures;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Benchmark.Presentation.Words;

namespace Benchmark.Server.Rpc;

/// <summary>Two numbers for one thing, side by side with the difference and why: neither is silently chosen.</summary>
internal static class SameThings
{
    // Measures of the same thing by two returns, and why they differ: a table of words, shipped as the claims are.
    private static readonly Lazy<IReadOnlyList<(string Measure, string Other, string Reason)>> Returns = new(
        () => ShippedRows.Of("same-things.csv", cell => (cell("measure"), cell("other"), cell("reason"))));

    /// <summary>All that there are of an area.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="area">An authority, a region or England.</param>
    /// <param name="period">Keeps one period; empty for the newest that both numbers of a pair have.</param>
    /// <param name="measures">Keeps these; none for all.</param>
    /// <param name="basis">What the figures rest on.</param>
    public static V1.ListSameThingsResponse Of(Snapshot snapshot, Area area, string period, IReadOnlyList<Measure> measures, Basis basis)
    {
        var answer = new V1.ListSameThingsResponse { Authority = AuthorityWire.Name(area), Snapshot = snapshot.Hash };
        (answer.Definition, answer.Prices, answer.Index, answer.BaseYear) = ComparisonWire.Spend(basis.Definition, basis.Prices);
        var held = snapshot.Tables.Measures.OrderBy(measure => measure.Row.Place).ToList();
        Period[] asked = period.Length == 0 ? [] : [.. Lookup.Periods(held.Select(measure => measure.Formula.CalendarOf(snapshot.Rows)), [period])];
        var all = new List<V1.SameThing>();
        foreach (var measure in measures.Count == 0 ? held : held.Where(measures.Contains))
        {
            var table = snapshot.Tables.Of(measure, basis.Definition, basis.Population ?? RatePopulation.AsPrinted);
            // A period is asked for by each kind in turn, and reckoned once.
            var periods = (asked.Length > 0 ? asked : table.Calendar.Periods.Reverse()).Where(table.Calendar.Has)
                .Select(one => new Lazy<IReadOnlyList<V1.SameThing>>(() => [.. Of(snapshot, table, one, area, basis.Prices)])).ToList();
            foreach (var kind in Kinds)
            {
                // Of a return's pair the first alone, unless the other is asked for: the two rows would say the same.
                if (kind == V1.SameThingKind.OtherReturn && measures.Count == 0 && !Returns.Value.Any(pair => pair.Measure == measure.Id))
                    continue;
                all.AddRange(periods.Select(one => one.Value.Where(two => two.Kind == kind).ToList())
                    .FirstOrDefault(found => asked.Length > 0 || found.Any(two => two.HasDifference)) ?? []);
            }
        }

        answer.SameThings.Add(all.OrderBy(two => Kinds.IndexOf(two.Kind)));
        return answer;
    }

    /// <summary>Other numbers for the figure of one measure, period and area: as printed, over another population, by another return.</summary>
    public static IEnumerable<V1.SameThing> Of(Snapshot snapshot, FigureTable table, Period period, Area area, Prices prices)
    {
        var measure = table.Measure;
        var cash = CellOf(table, period, area);
        var ours = prices.Apply(cash, measure, period);
        if (Printed(snapshot, table, period, area, cash) is { } printed)
            yield return Two(V1.SameThingKind.Printed, measure, period, ours, printed.Cell, printed.Name, printed.Reason);
        if (OverAnother(snapshot, table, period, area, cash) is { } other)
            yield return Two(V1.SameThingKind.OtherPopulation, measure, period, ours, other.Cell, other.Name, other.Reason);
        foreach (var (one, another, reason) in Returns.Value.Where(pair => pair.Measure == measure.Id || pair.Other == measure.Id))
        {
            if (snapshot.Catalogue.FindMeasure(one == measure.Id ? another : one) is not { } of || !of.Formula.CalendarOf(snapshot.Rows).Has(period))
                continue;
            var returned = snapshot.Tables.Of(of, table.Definition ?? snapshot.Catalogue.DefaultDefinition);
            var two = Two(
                V1.SameThingKind.OtherReturn, measure, period, ours, prices.Apply(CellOf(returned, period, area), of, period), of.Row.Name, reason);
            two.OtherMeasure = of.Id;
            yield return two;
        }
    }

    private static readonly List<V1.SameThingKind> Kinds =
        [V1.SameThingKind.OtherReturn, V1.SameThingKind.OtherPopulation, V1.SameThingKind.Printed];

    private static FigureCell CellOf(FigureTable table, Period period, Area area) =>
        area is Region region ? table[period, region].Cell : table[period, (Authority)area];

    private static V1.SameThing Two(
        V1.SameThingKind kind, Measure measure, Period period, FigureCell ours, FigureCell other, string name, string reason)
    {
        var two = new V1.SameThing
        {
            Kind = kind, Measure = measure.Id, Name = name, Period = period.Name, Figure = FigureWire.Of(ours, measure),
            Other = FigureWire.Of(other, measure), Unit = measure.Row.Unit, Reason = reason,
        };
        if (ours.Value.HasValue && other.Value.HasValue)
            two.Difference = ours.Value.Value - other.Value.Value;
        return two;
    }

    // What its publisher printed: by itself, in a table of rates or percentages, or beside the parts.
    private static (FigureCell Cell, string Name, string Reason)? Printed(Snapshot snapshot, FigureTable table, Period period, Area area, FigureCell ours)
    {
        var (measure, style) = (table.Measure, new NumberStyle(table.Measure.Row.Decimals));
        if (!ours.Value.HasValue)
            return null;
        if (measure.Formula.Printed is { } series && snapshot.Rows.Observed(series).On(area, table.Calendar.Days(period).Last) is { Value.HasValue: true } printed)
        {
            var (here, difference) = (style.Text(ours.Value.Value), style.Signed(ours.Value.Value - printed.Value.Value));
            return (Number(printed.Value.Value), $"As printed ({printed.Release.Id})", measure.Row.Unit == "%"
                ? $"Printed by its publisher as {printed.Source.Cell}% ({printed.Release.Id}), in whole numbers; here {here}% from the counts, {difference} percentage points."
                : $"Printed by its publisher as {printed.Source.Cell} ({printed.Release.Id}), over the children as estimated when it came out; here {here} over the "
                    + $"newest estimates, so that a whole series stands on one base: {difference}. Counts may have been revised since as well.");
        }

        if (!measure.Formula.HasParts || ours is not { Published: { } published, Release: { } release })
            return null;
        return (Number(published), $"As printed ({release.Id})",
            !measure.Formula.DiffersFromPublished(ours) ? "Here it is computed from the parts that are printed beside it and not rounded: as it is shown the two agree, within the rounding of the parts."
            : table.Population == RatePopulation.OneSeries && measure.Formula.HasPrintedPopulation ? "Printed over the population beside the count, here over the newest estimates, so that a whole series stands on one base."
            : area is Region && measure.Formula.WhyAggregatesDiffer.Length > 0 ? measure.Formula.WhyAggregatesDiffer
            : "The parts that are printed beside it give another number than the rounding of the parts explains: ask its publisher.");
    }

    private static (FigureCell Cell, string Name, string Reason)? OverAnother(Snapshot snapshot, FigureTable table, Period period, Area area, FigureCell ours)
    {
        if (!table.Measure.Formula.HasPrintedPopulation || !ours.Value.HasValue || ours.Denominator is not { } children
            || snapshot.Rows.Populations.Of(area, table.Calendar.Days(period).Last).Children is not { HasValue: true })
            return null;
        var here = table.Population == RatePopulation.AsPrinted;
        var other = CellOf(
            snapshot.Tables.Of(table.Measure, snapshot.Catalogue.DefaultDefinition, here ? RatePopulation.OneSeries : RatePopulation.AsPrinted), period, area);
        if (!other.Value.HasValue || other.Denominator is not { } others)
            return null;
        var (printed, estimated) = here ? (children, others) : (others, children);
        return (other, here ? "Over the newest mid-year estimates for the year before" : "Over the population printed beside the count",
            printed == estimated ? $"The newest estimates still have the {NumberStyle.Count.Text(printed)} children that were printed beside the count."
            : $"{NumberStyle.Count.Text(printed)} children were printed beside the count, and the newest estimates for the year before have {NumberStyle.Count.Text(estimated)}: populations are revised.");
    }

    private static FigureCell Number(double value) => new(Outcome.Of(value), null, null, null, null, null, "");
}
