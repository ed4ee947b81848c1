using System.Collections.Concurrent;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>The figures of every measure, each table computed at its first use and kept; there are at most measures x definitions.</summary>
internal sealed class FigureTables(Catalogue catalogue, Gazetteer places, Rows rows)
{
    private readonly ConcurrentDictionary<(Measure Measure, Definition? Definition), FigureTable> _tables = new();

    /// <summary>The figures of a measure. The definition is used by spend measures only.</summary>
    public FigureTable Of(Measure measure, Definition definition) => _tables.GetOrAdd(
        (measure, measure.IsSpend ? definition : null),
        key => new FigureTableBuilder(catalogue, places, rows, key.Measure, key.Definition).Build());

    /// <summary>The figures of a measure by its id, which is known to be one.</summary>
    public FigureTable Of(string measure, Definition definition) => Of(catalogue[measure], definition);
}
