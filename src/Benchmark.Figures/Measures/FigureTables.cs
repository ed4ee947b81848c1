using System.Collections.Concurrent;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>The figures of every measure, each table computed at its first use and kept; there are at most measures x definitions.</summary>
internal sealed class FigureTables(Catalogue catalogue, Gazetteer places, Rows rows)
{
    // What cannot be read is tried again.
    private readonly Lazy<IReadOnlyList<Measure>> _measures = new(
        () => [.. catalogue.Measures.Where(measure => measure.Formula.CalendarOf(rows).Periods.Count > 0)], LazyThreadSafetyMode.PublicationOnly);
    private readonly ConcurrentDictionary<(Measure Measure, Definition? Definition, RatePopulation Population), FigureTable> _tables = new();

    /// <summary>The measures of which there are figures, in order of id: as at an early day some have none.</summary>
    public IReadOnlyList<Measure> Measures => _measures.Value;

    /// <summary>The headline measures among them in their order.</summary>
    public IReadOnlyList<Measure> Headlines => [.. Measures.Where(measure => measure.Row.Headline > 0).OrderBy(measure => measure.Row.Headline)];

    /// <summary>Those of them that are answered at length, in the order of the questions.</summary>
    public IReadOnlyList<Measure> Questions => [.. Headlines.Where(measure => measure.Row.Question > 0).OrderBy(measure => measure.Row.Question)];

    /// <summary>What they are computed from.</summary>
    public FigureSources Sources { get; } = new(catalogue, rows);

    /// <summary>The figures of a measure. The definition is used by spend measures only.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="definition">The definition.</param>
    /// <param name="population">What rates are set against; only counts with a printed population use it.</param>
    public FigureTable Of(Measure measure, Definition definition, RatePopulation population = RatePopulation.AsPrinted) => _tables.GetOrAdd(
        (measure, measure.Formula.IsSpend ? definition : null, measure.Formula.HasPrintedPopulation ? population : RatePopulation.AsPrinted),
        key => FigureTableBuilder.Build(Sources, places, key.Measure, key.Definition, key.Population));

    /// <summary>The figures of a measure by its id, which is known to be one.</summary>
    public FigureTable Of(string measure, Definition definition) => Of(catalogue[measure], definition);

    /// <summary>The same figures over the population printed beside each.</summary>
    public FigureTable AsPrinted(FigureTable table) =>
        table.Population == RatePopulation.AsPrinted ? table : Of(table.Measure, table.Definition ?? catalogue.DefaultDefinition);
}
