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
            throw new NothingHeld($"figures of {measure.Id}");
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
                    ? Over(measure.Formula.Of(sources, definition, period, authority), authority)
                    : FigureCell.Missing(MissingReason.NotInExistence, authority, authority.BeforeAndAfter());
                joint[at] = measure.Formula.JointOf(sources.Rows, period, authority);
            }

            var ofPeriod = new ArraySegment<FigureCell>(cells, i * authorities.Count, authorities.Count);
            foreach (var region in regions)
            {
                var printed = measure.Formula.Of(sources, period, region, ofPeriod);
                var cell = Over(printed.Cell, region);
                aggregates[(i * regions.Count) + region.Index] =
                    printed with { Cell = cell, AsPublished = printed.AsPublished && cell.Value == printed.Cell.Value };
            }

            FigureCell Over(FigureCell cell, Area area) => population == RatePopulation.OneSeries
                && sources.Rows.Populations.Of(area, days.Last).Children is { HasValue: true } children
                ? measure.Formula.Over(cell, children.Value)
                : cell;
        }

        return new(measure, definition, population, calendar, places, cells, joint, aggregates);
    }
}
