using System.Collections.Concurrent;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>One published cell, read.</summary>
/// <param name="Series">The column that it is of.</param>
/// <param name="Value">A value or a reason; for text that is there, not applicable.</param>
/// <param name="Release">The release.</param>
/// <param name="Source">The cell as published.</param>
internal sealed record ObservedCell(SeriesRow Series, Outcome Value, Release Release, Observation Source)
{
    /// <summary>The words of a column of text; empty where there are none.</summary>
    public string Text => Series.IsText && !Facts.Cell.TryParse(Source.Cell, out _) ? Source.Cell : "";

    /// <summary>That it holds a symbol instead of a number; empty when it does not.</summary>
    public string SymbolNote => Value.HasValue || Text.Length > 0 ? ""
        : Source.Cell.Length == 0 ? $"The {Series.Cell} cell is empty." : $"The {Series.Cell} is published as \"{Source.Cell}\".";
}

/// <summary>One authority's spend of one year, by block.</summary>
/// <param name="Blocks">Gross spend in pounds, in the order of the blocks.</param>
/// <param name="Release">The release.</param>
/// <param name="Source">The row as published.</param>
internal sealed record SpendRow(Outcome[] Blocks, Release Release, SpendReturn Source)
{
    /// <summary>Gross spend in one block, in pounds.</summary>
    public Outcome this[SpendBlock block] => Blocks[block.Index];

    /// <summary>The cell of one block, as published.</summary>
    public string Cell(SpendBlock block) => Source.Blocks[block.Index];
}

/// <summary>Children aged 0-17 at one mid-year in one place.</summary>
/// <param name="Children">The number, or the reason there is none.</param>
/// <param name="Release">The release; null when there is no row.</param>
internal readonly record struct PopulationCell(Outcome Children, Release? Release);

/// <summary>Cells of one kind, period by period, so that one period of all places is one contiguous run.</summary>
internal sealed class Columns<T>(int places, int periods)
{
    private readonly T?[] _cells = new T?[places * periods];

    /// <summary>The cell of a place in a period.</summary>
    public T? this[int period, int place]
    {
        get => _cells[(period * places) + place];
        set => _cells[(period * places) + place] = value;
    }
}

/// <summary>Rows of one column that stand one after the other and are of one release.</summary>
/// <param name="Release">The release.</param>
/// <param name="All">The rows of all columns.</param>
/// <param name="From">Where the first of these stands.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct ObservedRun(Release Release, IReadOnlyList<Observation> All, int From, int Count)
{
    /// <summary>The runs of each column, those of an older release first and one's own after the published ones.</summary>
    public static Dictionary<string, ObservedRun[]> BySeries(IReadOnlyList<Observation> all, IReadOnlyDictionary<string, Release> releases)
    {
        var runs = new Dictionary<string, List<ObservedRun>>(StringComparer.Ordinal);
        for (int from = 0, to; from < all.Count; from = to)
        {
            var (release, series) = (all[from].Release, all[from].Series);
            for (to = from + 1; to < all.Count && all[to].Series == series && all[to].Release == release;)
                to++;
            if (!runs.TryGetValue(series, out var ofSeries))
                runs[series] = ofSeries = [];
            ofSeries.Add(new(releases[release], all, from, to - from));
        }

        return runs.ToDictionary(pair => pair.Key, pair => pair.Value.OrderBy(run => run.Release.IsLocal).ThenBy(run => run.Release.Order).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The runs of each column of one dataset.</summary>
    /// <exception cref="DataFault">One is of a column of another dataset, where nobody would look for it.</exception>
    public static Dictionary<string, ObservedRun[]> OfDataset(
        IReadOnlyList<Observation> rows, IReadOnlyDictionary<string, Release> releases, IReadOnlyDictionary<string, SeriesRow> series)
    {
        var runs = BySeries(rows, releases);
        foreach (var run in runs.SelectMany(ofSeries => ofSeries.Value.Select(run => (Series: ofSeries.Key, run.Release))))
            if (series.TryGetValue(run.Series, out var of) && of.Dataset != run.Release.Dataset)
                throw new DataFault($"Release {run.Release.Id}: has rows of the series {run.Series}, expected those of its dataset {run.Release.Dataset} alone.");
        return runs;
    }

    /// <summary>Its rows.</summary>
    public IEnumerable<Observation> Rows
    {
        get
        {
            for (var i = From; i < From + Count; i++)
                yield return All[i];
        }
    }
}

/// <summary>The cells of one published column that count. They are read when the first of them is asked for.</summary>
internal sealed class ObservedSeries
{
    private readonly SeriesRow _series;
    private ObservedRun[] _runs;
    private readonly Gazetteer _places;
    private readonly Dictionary<string, int> _periods;
    private readonly Lazy<Cells> _cells;

    internal ObservedSeries(SeriesRow series, ObservedRun[] runs, Gazetteer places, IReadOnlySet<string> releases)
    {
        (_series, _runs, _places, Releases) = (series, runs, places, releases);
        var periods = runs.SelectMany(run => run.Rows).Select(row => row.Period).Distinct(StringComparer.Ordinal)
            .ToDictionary(text => text, Period.Parse, StringComparer.Ordinal);
        Calendar = new(series.Day, periods.Values);
        _periods = periods.ToDictionary(pair => pair.Key, pair => Calendar.IndexOf(pair.Value), StringComparer.Ordinal);
        _cells = new(Read);
    }

    /// <summary>Its periods.</summary>
    public PeriodCalendar Calendar { get; }

    /// <summary>Ids of the releases that its rows are from, those too whose every cell a newer one has replaced.</summary>
    public IReadOnlySet<string> Releases { get; }

    /// <summary>
    /// The cell of an area on the newest day that is not after another and less than a year before it; null when there is none. An
    /// authority's is its own or that of its joint return.
    /// </summary>
    public ObservedCell? On(Area area, DateOnly day) => Calendar.On(day) is not { } period ? null : area switch
    {
        Region region => _cells.Value.Regions[Calendar.IndexOf(period), region.Index],
        _ => _cells.Value.Authorities[Calendar.IndexOf(period), ((Authority)area).Index],
    };

    /// <summary>
    /// The cell of an authority's own return of the newest period whose day is not after another, however long before it, with that period;
    /// null where there is none.
    /// </summary>
    public (ObservedCell Cell, Period Period)? NewestBy(Authority authority, DateOnly day)
    {
        foreach (var (i, period) in Calendar.Periods.Index().Reverse())
            if (Calendar.Days(period).Last <= day && _cells.Value.Authorities[i, authority.Index] is { } cell)
                return _cells.Value.Joint[i, authority.Index] is null ? (cell, period) : null;
        return null;
    }

    /// <summary>The members of the joint return in code order; null for a return of its own.</summary>
    public IReadOnlyList<Authority>? JointOf(Authority authority, Period period) => _cells.Value.Joint[Calendar.IndexOf(period), authority.Index];

    /// <summary>Whether its cells have been read.</summary>
    public bool IsRead => _cells.IsValueCreated;

    /// <summary>Reads its cells, for whoever wants to know whether they can be.</summary>
    public void Try() => _ = _cells.Value;

    private Cells Read()
    {
        var (places, periods) = (_places.Authorities.Count, Calendar.Periods.Count);
        var cells = new Cells(new(places, periods), new(_places.Regions.Count, periods), new(places, periods));
        // Rows of one area follow each other.
        var (area, region, members) = ("", (Region?)null, Array.Empty<Authority>());
        foreach (var run in _runs)
            foreach (var row in run.Rows)
            {
                if (row.Area != area)
                {
                    (area, region) = (row.Area, _places.FindRegion(row.Area));
                    members = region is null ? [.. area.Split('/').Select(code => _places[code]).OrderBy(member => member.Index)] : [];
                }

                var (period, observed) = (_periods[row.Period], new ObservedCell(_series, _series.IsText ? OfText(row.Cell) : Cell.Parse(row.Cell), run.Release, row));
                if (region is not null)
                    cells.Regions[period, region.Index] = observed;
                foreach (var member in members)
                {
                    cells.Authorities[period, member.Index] = observed;
                    // Nothing when an authority has left a joint return in a newer release.
                    cells.Joint[period, member.Index] = members.Length > 1 ? members : null;
                }
            }

        // What is read holds on to its rows alone, and no longer to those of all columns.
        _runs = [];
        return cells;
    }

    private static Outcome OfText(string cell) =>
        Cell.TryParse(cell, out var symbol) && !symbol.HasValue ? symbol : Outcome.Missing(MissingReason.NotApplicable);

    private sealed record Cells(Columns<ObservedCell> Authorities, Columns<ObservedCell> Regions, Columns<IReadOnlyList<Authority>> Joint);
}

/// <summary>The section 251 returns that count.</summary>
internal sealed class SpendSeries
{
    private readonly Columns<SpendRow> _returns;

    private SpendSeries(IReadOnlyCollection<(SpendReturn Row, Release Release)> rows, Gazetteer places)
    {
        Calendar = new(ReferenceDay.EndOfMarch, rows.Select(pair => Period.Parse(pair.Row.Period)));
        Releases = rows.Select(pair => pair.Release.Id).ToHashSet(StringComparer.Ordinal);
        _returns = new(places.Authorities.Count, Calendar.Periods.Count);
        foreach (var (row, release) in rows)
            _returns[Calendar.IndexOf(Period.Parse(row.Period)), places[row.Authority].Index] =
                new([.. row.Blocks.Select(Cell.Parse)], release, row);
    }

    /// <summary>Of each authority and year the return of the newest release.</summary>
    public static SpendSeries Of(IReadOnlyList<SpendReturn> rows, IReadOnlyDictionary<string, Release> releases, Gazetteer places) =>
        new([.. rows.Select(row => (row, Release: releases[row.Release])).OrderBy(pair => pair.Release.Order)], places);

    /// <summary>The financial years held.</summary>
    public PeriodCalendar Calendar { get; }

    /// <summary>Ids of the releases that its rows are from.</summary>
    public IReadOnlySet<string> Releases { get; }

    /// <summary>The return of one authority; null when there is none.</summary>
    public SpendRow? Of(Authority authority, Period period) => _returns[Calendar.IndexOf(period), authority.Index];
}

/// <summary>Children aged 0-17 at mid-year, of the newest release.</summary>
internal sealed class PopulationSeries
{
    private readonly PeriodCalendar _years;
    private readonly Lazy<Dictionary<(string Release, Region Region, int Year), Outcome>> _former;
    private readonly Columns<PopulationCell> _authorities;
    private readonly Columns<PopulationCell> _regions;

    /// <param name="rows">Rows with the newest of every key among them.</param>
    /// <param name="all">Those of all releases, which are looked at when an older one is asked for.</param>
    /// <param name="releases">The releases by their ids.</param>
    /// <param name="places">Where.</param>
    internal PopulationSeries(
        IReadOnlyList<Population> rows, IReadOnlyList<Population> all, IReadOnlyDictionary<string, Release> releases, Gazetteer places)
    {
        Releases = rows.Select(row => row.Release).ToHashSet(StringComparer.Ordinal);
        _former = new(
            () => all.Where(row => places.FindRegion(row.Area) is not null).ToDictionary(
                row => (row.Release, places.FindRegion(row.Area)!, row.Year), row => Cell.Parse(row.Children)),
            LazyThreadSafetyMode.PublicationOnly);
        _years = new(ReferenceDay.MidYear, rows.Select(row => Period.OfYear(row.Year)));
        _authorities = new(places.Authorities.Count, _years.Periods.Count);
        _regions = new(places.Regions.Count, _years.Periods.Count);
        foreach (var row in rows.OrderBy(row => releases[row.Release].Order))
        {
            var (year, cell) = (_years.IndexOf(Period.OfYear(row.Year)), new PopulationCell(Cell.Parse(row.Children), releases[row.Release]));
            if (places.FindRegion(row.Area) is { } region)
                _regions[year, region.Index] = cell;
            else
                _authorities[year, places[row.Area].Index] = cell;
        }
    }

    /// <summary>Ids of the releases that its rows are from.</summary>
    public IReadOnlySet<string> Releases { get; }

    /// <summary>What one release has of a region or England at a mid-year; null where it has no row.</summary>
    public Outcome? In(Release release, Region region, int year) =>
        _former.Value.TryGetValue((release.Id, region, year), out var children) ? children : null;

    /// <summary>The newest mid-year that is held; null where none is.</summary>
    public Period? Newest => _years.NewestOrNone;

    /// <summary>The newest mid-year that is not after a day of which there is a row of an authority; null where there is none.</summary>
    public Period? NewestBy(Authority authority, DateOnly day) => _years.Periods.LastOrDefault(
        year => _years.Days(year).Last <= day && At(authority, year).Release is not null);

    /// <summary>The children of a mid-year that is held.</summary>
    public PopulationCell At(Area area, Period midYear) => Of(area, ReferenceDay.MidYear.Of(midYear.Year));

    /// <summary>The year whose middle is the newest that is not after a day.</summary>
    public static int MidYearBefore(DateOnly day) => day < ReferenceDay.MidYear.Of(day.Year) ? day.Year - 1 : day.Year;

    /// <summary>The children of the newest mid-year that is not after a day: for a financial year, of the one in which it begins.</summary>
    public PopulationCell Of(Area area, DateOnly day)
    {
        var year = _years.IndexOf(Period.OfYear(MidYearBefore(day)));
        return year < 0 ? default : area switch
        {
            Region region => _regions[year, region.Index],
            _ => _authorities[year, ((Authority)area).Index],
        };
    }
}

/// <summary>
/// For every cell that of the newest release that covers it, even when it holds a symbol where an older one had a
/// number: what the publisher said last is what counts.
/// </summary>
internal sealed class Rows
{
    private readonly ConcurrentDictionary<string, ObservedSeries> _observed = new(StringComparer.Ordinal);
    private readonly Func<SeriesRow, ObservedSeries>? _later;
    private readonly IReadOnlyDictionary<string, SeriesRow> _series;
    private readonly Lazy<SpendSeries> _spend;
    private readonly Lazy<PopulationSeries> _populations;

    /// <summary>Lays out rows that have been checked.</summary>
    /// <param name="holdings">The rows.</param>
    /// <param name="releases">The releases by their ids.</param>
    /// <param name="catalogue">What is held.</param>
    /// <param name="places">Where.</param>
    /// <param name="like">Others of the same series and places: what is from the same releases is theirs; null where there are none.</param>
    public Rows(
        Holdings holdings, IReadOnlyDictionary<string, Release> releases, Catalogue catalogue, Gazetteer places, Rows? like = null)
    {
        _series = catalogue.Series;
        if (holdings.Observations is LaterRows<Observation> later)
        {
            var runs = new ConcurrentDictionary<string, Dictionary<string, ObservedRun[]>>(StringComparer.Ordinal);
            _later = series =>
            {
                var own = runs.GetOrAdd(series.Dataset, dataset => ObservedRun.OfDataset(later.Counting(dataset), releases, catalogue.Series)).GetValueOrDefault(series.Id, []);
                return new(series, own, places, own.Select(run => run.Release.Id).ToHashSet(StringComparer.Ordinal));
            };
        }
        else
        {
            var runs = ObservedRun.BySeries(holdings.Observations, releases);
            HasLocal = runs.Values.Any(ofSeries => ofSeries.Any(run => run.Release.IsLocal));
            foreach (var series in catalogue.Series.Values)
            {
                var own = runs.GetValueOrDefault(series.Id, []);
                _observed[series.Id] = Shared(
                    like?._observed.GetValueOrDefault(series.Id) is { IsRead: true } read ? read : null, one => one.Releases, [.. own.Select(run => run.Release.Id)],
                    from => new ObservedSeries(series, own, places, from));
            }
        }

        if (holdings.Spend is LaterRows<SpendReturn> returns)
            _spend = new(() => SpendSeries.Of([.. returns.Datasets.SelectMany(returns.Counting)], releases, places), LazyThreadSafetyMode.PublicationOnly);
        else
            _spend = new(Shared(
                like?.Spend, one => one.Releases, [.. holdings.Spend.Select(row => row.Release).Distinct()], _ => SpendSeries.Of(holdings.Spend, releases, places)));
        if (holdings.Populations is LaterRows<Population> estimates)
            _populations = new(
                () => new([.. estimates.Datasets.SelectMany(estimates.Counting)], estimates, releases, places), LazyThreadSafetyMode.PublicationOnly);
        else
            _populations = new(Shared(
                like?.Populations, one => one.Releases, [.. holdings.Populations.Select(row => row.Release).Distinct()],
                _ => new PopulationSeries(holdings.Populations, holdings.Populations, releases, places)));
    }

    /// <summary>Whether figures of one's own are among them, which then count before published ones.</summary>
    public bool HasLocal { get; }

    /// <summary>The section 251 returns.</summary>
    /// <exception cref="DataFault">They are read at last, and are not as they were loaded.</exception>
    public SpendSeries Spend => _spend.Value;

    /// <summary>Children aged 0-17.</summary>
    /// <exception cref="DataFault">They are read at last, and are not as they were loaded.</exception>
    public PopulationSeries Populations => _populations.Value;

    /// <summary>The cells of an observed series.</summary>
    /// <exception cref="DataFault">They are read at last, and are not as they were loaded.</exception>
    public ObservedSeries Observed(SeriesRow series) =>
        _observed.TryGetValue(series.Id, out var held) ? held
        : _later is null ? throw new KeyNotFoundException($"There is no series {series.Id}.")
        : _observed.GetOrAdd(series.Id, _later(series));

    /// <summary>The cells of an observed series by its id; null when none are held.</summary>
    public ObservedSeries? FindObserved(string series) => _series.TryGetValue(series, out var row) ? Observed(row) : null;

    /// <summary>What is there already, when it is from the same releases, whose rows never change; else what is made.</summary>
    private static T Shared<T>(
        T? like, Func<T, IReadOnlySet<string>> releasesOf, HashSet<string> releases, Func<IReadOnlySet<string>, T> make) where T : class =>
        like is not null && releases.SetEquals(releasesOf(like)) ? like : make(releases);
}
