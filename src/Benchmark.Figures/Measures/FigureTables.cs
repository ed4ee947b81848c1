using System.Collections.Concurrent;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>The figures of every measure, each table computed at its first use and kept; there are at most measures x definitions.</summary>
internal sealed class FigureTables(Catalogue catalogue, Gazetteer places, Rows rows)
{
    private readonly ConcurrentDictionary<(Measure Measure, Definition? Definition), FigureTable> _tables = new();

    /// <summary>What they are computed from.</summary>
    public FigureSources Sources { get; } = new(catalogue, rows);

    /// <summary>The figures of a measure. The definition is used by spend measures only.</summary>
    public FigureTable Of(Measure measure, Definition definition) => _tables.GetOrAdd(
        (measure, measure.Formula.IsSpend ? definition : null),
        key => FigureTableBuilder.Build(Sources, places, key.Measure, key.Definition));

    /// <summary>The figures of a measure by its id, which is known to be one.</summary>
    public FigureTable Of(string measure, Definition definition) => Of(catalogue[measure], definition);
}
