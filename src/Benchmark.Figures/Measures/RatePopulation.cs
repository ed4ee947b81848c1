using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>What rates are set against: the population printed beside each count, or one population over a whole series.</summary>
internal enum RatePopulation
{
    /// <summary>As printed, which differs from release to release.</summary>
    AsPrinted,

    /// <summary>Mid-year estimates of the newest release for the year before, of every period that they cover.</summary>
    OneSeries,
}

/// <summary>Finds where the population under a series changes its base: from the rows, never from a year.</summary>
internal static class PopulationBreaks
{
    /// <summary>Whether the printed population of two periods has two bases.</summary>
    public static bool InPrinted(Rows rows, FigureTable printed, Area area, Period before, Period after) =>
        BaseOf(rows, printed, area, before) is { } one && BaseOf(rows, printed, area, after) is { } other && one != other;

    /// <summary>Whether the values of a table have two bases in two periods: one population on the one side and a printed one on the other, or two printed ones.</summary>
    public static bool InValues(Rows rows, FigureTable table, FigureTable printed, Area area, Period before, Period after) =>
        InPrinted(rows, printed, area, before, after)
        && (table == printed || !rows.Populations.Of(area, table.Calendar.Days(before).Last).Children.HasValue || !rows.Populations.Of(area, table.Calendar.Days(after).Last).Children.HasValue);

    // A row whose population is that of the newest mid-year estimates stands on their base. Where there is no estimate to hold it
    // against, its release is all that is known; where it differs from one, it stands on an earlier base.
    private static string? BaseOf(Rows rows, FigureTable printed, Area area, Period period)
    {
        if (!printed.Measure.Formula.HasPrintedPopulation)
            return null;
        var cell = area is Region region ? printed[period, region].Cell : printed[period, (Authority)area];
        if (cell is not { Denominator: { } children, Release: { } release })
            return null;
        return rows.Populations.Of(area, printed.Calendar.Days(period).Last).Children is not { HasValue: true, Value: var estimated } ? release.Id
            : children == estimated ? "the newest estimates"
            : "earlier estimates";
    }
}
