using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>
/// Computes the figures of one measure: value or reason, in cash, for every authority and period; then the aggregates.
/// </summary>
internal static class FigureTableBuilder
{
    /// <summary>The table of a measure under a definition, which only spend measures have.</summary>
    public static FigureTable Build(
        FigureSources sources, Gazetteer places, Measure measure, Definition? definition, RatePopulation population)
    {
        var (authorities, regions, calendar) = (places.Authorities, places.Regions, measure.Formula.CalendarOf(sources.Rows));
        if (calendar.Periods.Count == 0)
            throw new NothingHeld(measure.Formula.Dataset == Release.LocalDataset && !sources.Rows.HasLocal
                ? $"published figures of {measure.Id}: it is made of figures of one's own, which count only where local ones are asked for (--local)"
                : $"figures of {measure.Id}");
        // What a definition of one's own makes of published figures is published nowhere.
        var isLocal = definition is { IsLocal: true } && SpendBlock.DependsOnDefinition(measure.Formula.Sums);
        var cells = new FigureCell[calendar.Periods.Count * authorities.Count];
        var joint = new IReadOnlyList<Authority>?[cells.Length];
        var aggregates = new AggregateCell[calendar.Periods.Count * regions.Count];
        foreach (var (i, period) in calendar.Periods.Index())
        {
            var days = calendar.Days(period);
            foreach (var authority in authorities)
            {
                var at = (i * authorities.Count) + authority.Index;
                cells[at] = authority.Existed(days)
                    ? Marked(Over(measure.Formula.Of(sources, definition, period, authority), authority), authority)
                    : FigureCell.Missing(MissingReason.NotInExistence, authority, authority.BeforeAndAfter());
                joint[at] = measure.Formula.JointOf(sources.Rows, period, authority);
            }

            var ofPeriod = new ArraySegment<FigureCell>(cells, i * authorities.Count, authorities.Count);
            foreach (var region in regions)
            {
                var printed = measure.Formula.Of(sources, period, region, ofPeriod);
                var cell = Over(printed.Cell, region);
                // A sum over authorities rests on what theirs rest on; what is printed of a region rests on nobody's own figures.
                if (printed.Used is not null && region.Members.Any(member => ofPeriod[member.Index].IsLocal))
                    cell = cell.AsLocal();
                aggregates[(i * regions.Count) + region.Index] =
                    printed with { Cell = cell, AsPublished = printed.AsPublished && cell.Value == printed.Cell.Value };
            }

            FigureCell Marked(FigureCell cell, Authority authority) => (isLocal && cell.Value.HasValue) || sources.Rows.HasLocal
                && measure.Formula.OtherReleases(sources.Rows, authority, period).Append(cell.Release).Any(release => release is { IsLocal: true })
                ? cell.AsLocal()
                : cell;

            FigureCell Over(FigureCell cell, Area area) => population == RatePopulation.OneSeries
                && sources.Rows.Populations.Of(area, days.Last).Children is { HasValue: true } children
                ? measure.Formula.Over(cell, children.Value)
                : cell;
        }

        return new(measure, definition, population, calendar, places, cells, joint, aggregates);
    }
}
