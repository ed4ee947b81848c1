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
/// Recomputes every published rate of every release from the parts that were known with it: those of its own row, or of the releases of
/// other datasets that go as far. Releases that a newer one has replaced are checked too: their figures are still quoted.
/// </summary>
internal sealed class Reconciliations
{
    private readonly List<Reconciliation> _differing = [];
    private readonly Dictionary<string, int> _compared = new(StringComparer.Ordinal);

    /// <summary>Checks every row.</summary>
    public Reconciliations(Catalogue catalogue, Gazetteer places, Holdings holdings)
    {
        var measures = catalogue.Measures.Where(measure => Rates(measure).Any()).ToList();
        var rates = measures.SelectMany(Rates).Select(series => series.Id).ToHashSet(StringComparer.Ordinal);
        var known = new KnownThen(
            catalogue, holdings, [.. holdings.Observations.Where(row => rates.Contains(row.Series) || measures.Exists(one => one.Formula.IsMadeOf(row.Series)))]);
        foreach (var measure in measures)
        {
            _compared[measure.Id] = 0;
            foreach (var (row, series) in Rates(measure).SelectMany(series => known.Of(series).Select(row => (row, series))))
            {
                var published = Cell.Parse(row.Cell);
                if (!published.HasValue
                    || measure.Formula.Recomputed(part => known.Cell(row, part), () => known.Children(row, series)) is not { } recomputed)
                    continue;
                _compared[measure.Id]++;
                if (Rounding.Differs(recomputed, published.Value, series.Decimals, measure.Formula.PartsTolerance))
                    _differing.Add(new(measure, row, published.Value, recomputed, places.NameOf(row.Area), Reason(places, measure, row.Area, series)));
            }
        }
    }

    /// <summary>Rows that differ, in order of measure, release, period and area.</summary>
    public IEnumerable<Reconciliation> Differing(string measure) => _differing
        .Where(found => measure.Length == 0 || found.Measure.Id == measure)
        .OrderBy(found => found.Measure.Id, StringComparer.Ordinal).ThenBy(found => found.Row.Release, StringComparer.Ordinal)
        .ThenBy(found => found.Row.Period, StringComparer.Ordinal).ThenBy(found => found.Row.Area, StringComparer.Ordinal);

    /// <summary>Rows that have a published rate and both its parts.</summary>
    public int Compared(string measure) => measure.Length == 0 ? _compared.Values.Sum() : _compared.GetValueOrDefault(measure);

    private static IEnumerable<SeriesRow> Rates(Measure measure) =>
        new[] { measure.Formula.Published, measure.Formula.Printed }.OfType<SeriesRow>();

    private static string Reason(Gazetteer places, Measure measure, string area, SeriesRow rate) =>
        places.FindRegion(area) is not null ? measure.Formula.WhyAggregatesDiffer
        : rate == measure.Formula.Printed ? "Rate and count stand in different tables of the publisher, which do not agree here."
        : "No reason is known; ask the publisher.";
}

/// <summary>
/// What was known with a row of a release: the cells of its own release, and of another dataset those of its newest release that ends with
/// the same period; of the children of an area the newest estimates that end with the mid-year before. The day of many releases is not
/// known, so that how far they go is what tells which came out together.
/// </summary>
internal sealed class KnownThen
{
    private readonly Dictionary<string, Release> _releases;
    private readonly ILookup<string, Observation> _rows;
    private readonly Dictionary<(string Release, string Series, string Area, string Period), Outcome> _cells = [];
    private readonly Dictionary<string, Period> _newest = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Dataset, Period Newest), Release> _endingWith = [];
    private readonly Dictionary<int, Release> _estimates;
    private readonly Dictionary<(string Release, string Area, int Year), Outcome> _children;

    /// <summary>Lays out rows.</summary>
    /// <param name="catalogue">What is held.</param>
    /// <param name="holdings">Where releases and estimates of the children are taken from.</param>
    /// <param name="rows">The rows that are asked for.</param>
    public KnownThen(Catalogue catalogue, Holdings holdings, IReadOnlyCollection<Observation> rows)
    {
        _releases = holdings.Releases.ToDictionary(release => release.Id, StringComparer.Ordinal);
        _rows = rows.ToLookup(row => row.Series, StringComparer.Ordinal);
        foreach (var row in rows.Where(row => catalogue.Series.TryGetValue(row.Series, out var series) && !series.IsText))
            _cells[(row.Release, row.Series, row.Area, row.Period)] = Figures.Facts.Cell.Parse(row.Cell);
        foreach (var release in rows.GroupBy(row => row.Release))
            _newest[release.Key] = release.Select(row => row.Period).Distinct().Select(Period.Parse).Max()!;
        foreach (var (id, newest) in _newest.OrderBy(pair => _releases[pair.Key].Order))
            _endingWith[(_releases[id].Dataset, newest)] = _releases[id];
        _estimates = holdings.Populations.GroupBy(row => row.Release)
            .Select(release => (Release: _releases[release.Key], Newest: release.Max(row => row.Year)))
            .OrderBy(one => one.Release.Order).GroupBy(one => one.Newest).ToDictionary(year => year.Key, year => year.Last().Release);
        _children = holdings.Populations.ToDictionary(row => (row.Release, row.Area, row.Year), row => Figures.Facts.Cell.Parse(row.Children));
    }

    /// <summary>All rows of a series, of every release.</summary>
    public IEnumerable<Observation> Of(SeriesRow series) => _rows[series.Id];

    /// <summary>The cell of another column for the same area and period; null where none was known.</summary>
    public Outcome? Cell(Observation row, SeriesRow part)
    {
        var release = _releases[row.Release].Dataset == part.Dataset ? _releases[row.Release]
            : _endingWith.GetValueOrDefault((part.Dataset, _newest[row.Release]));
        return release is not null && _cells.TryGetValue((release.Id, part.Id, row.Area, row.Period), out var cell) ? cell : null;
    }

    /// <summary>The children of the area at the mid-year before the row's day; null where none were known.</summary>
    public Outcome? Children(Observation row, SeriesRow series) =>
        EstimatesOf(row, series) is { } release && _children.TryGetValue((release.Id, row.Area, MidYearBefore(series, Period.Parse(row.Period))), out var children)
            ? children
            : null;

    /// <summary>The estimates of the children that were known with a row; null where those are not held.</summary>
    public Release? EstimatesOf(Observation row, SeriesRow series) => _estimates.GetValueOrDefault(MidYearBefore(series, _newest[row.Release]));

    private static int MidYearBefore(SeriesRow series, Period period) => PopulationSeries.MidYearBefore(period.Days(series.Day).Last);
}
