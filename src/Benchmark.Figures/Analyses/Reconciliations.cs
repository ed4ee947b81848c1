using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Analyses;

/// <summary>One row whose published rate differs, beyond rounding, from the one that its own parts give.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Row">The published rate's cell, of whichever release.</param>
/// <param name="Published">As published.</param>
/// <param name="Recomputed">From the parts, unrounded.</param>
/// <param name="Name">Name of the area.</param>
/// <param name="Reason">Likely reason.</param>
internal sealed record Reconciliation(
    Measure Measure, Observation Row, double Published, double Recomputed, string Name, string Reason);

/// <summary>
/// Recomputes every published rate of every release from the parts in its own row. Releases that a newer one has replaced are
/// checked too: their figures are still quoted.
/// </summary>
internal sealed class Reconciliations
{
    private readonly List<Reconciliation> _differing = [];
    private readonly Dictionary<string, int> _compared = new(StringComparer.Ordinal);

    /// <summary>Checks every row.</summary>
    public Reconciliations(Catalogue catalogue, Gazetteer places, IReadOnlyList<Observation> rows)
    {
        var cells = rows.Where(row => catalogue.Series.TryGetValue(row.Series, out var series) && !series.IsText).ToDictionary(
            row => (row.Release, row.Series, row.Area, row.Period), row => Cell.Parse(row.Cell));
        foreach (var measure in catalogue.Measures.Where(m => m.Formula.Published is not null))
        {
            _compared[measure.Id] = 0;
            foreach (var row in rows.Where(row => row.Series == measure.Formula.Published!.Id))
            {
                var published = Cell.Parse(row.Cell);
                if (!published.HasValue || measure.Formula.Recomputed(OfRow(row)) is not { } recomputed)
                    continue;
                _compared[measure.Id]++;
                if (Rounding.Differs(recomputed, published.Value, measure.Row.Decimals, measure.Formula.PartsTolerance))
                    _differing.Add(new(measure, row, published.Value, recomputed, places.NameOf(row.Area), Reason(places, measure, row.Area)));
            }
        }

        Func<SeriesRow, Outcome?> OfRow(Observation row) => series =>
            cells.TryGetValue((row.Release, series.Id, row.Area, row.Period), out var cell) ? cell : null;
    }

    /// <summary>Rows that differ, in order of measure, release, period and area.</summary>
    public IEnumerable<Reconciliation> Differing(string measure) => _differing
        .Where(found => measure.Length == 0 || found.Measure.Id == measure)
        .OrderBy(found => found.Measure.Id, StringComparer.Ordinal).ThenBy(found => found.Row.Release, StringComparer.Ordinal)
        .ThenBy(found => found.Row.Period, StringComparer.Ordinal).ThenBy(found => found.Row.Area, StringComparer.Ordinal);

    /// <summary>Rows that have a published rate and both its parts.</summary>
    public int Compared(string measure) => measure.Length == 0 ? _compared.Values.Sum() : _compared.GetValueOrDefault(measure);

    private static string Reason(Gazetteer places, Measure measure, string area) => places.FindRegion(area) is null
        ? "No reason is known; ask the publisher."
        : measure.Formula.WhyAggregatesDiffer;
}
