using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>
/// One's own figures of months, of each cell that of the newest release. They are apart from <see cref="Rows"/>, so that whatever is computed
/// from those is without them.
/// </summary>
internal sealed class MonthRows
{
    private readonly Dictionary<(string Series, string Area), SortedDictionary<Month, ObservedCell>> _cells = [];

    /// <summary>Lays out rows that have been checked.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="releases">The releases by their ids.</param>
    /// <param name="series">The series by their ids.</param>
    public MonthRows(
        IEnumerable<Observation> rows, IReadOnlyDictionary<string, Release> releases, IReadOnlyDictionary<string, SeriesRow> series)
    {
        foreach (var row in rows.OrderBy(row => releases[row.Release].Order))
        {
            if (!_cells.TryGetValue((row.Series, row.Area), out var months))
                _cells[(row.Series, row.Area)] = months = [];
            months[Month.TryParse(row.Period)!] = new(series[row.Series], Cell.Parse(row.Cell), releases[row.Release], row);
        }
    }

    /// <summary>Whether a row is of a month.</summary>
    public static bool IsOne(Observation row, Release release) => release.IsLocal && Month.TryParse(row.Period) is not null;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _cells.Count == 0;

    /// <summary>The months of which an authority has a figure of a series, oldest first.</summary>
    public IEnumerable<Month> Of(SeriesRow series, Authority authority) =>
        _cells.TryGetValue((series.Id, authority.Code), out var months) ? months.Keys : [];

    /// <summary>The figure of a series, authority and month; null where there is none.</summary>
    public ObservedCell? Find(SeriesRow series, Authority authority, Month month) =>
        _cells.GetValueOrDefault((series.Id, authority.Code))?.GetValueOrDefault(month);
}
