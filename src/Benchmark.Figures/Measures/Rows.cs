using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>One published row with its cells read: each a value or a reason.</summary>
/// <param name="Numerator">Children looked after, or agency FTE.</param>
/// <param name="Base">Population 0-17, or in-post FTE.</param>
/// <param name="Published">The published rate.</param>
/// <param name="Release">The release.</param>
/// <param name="SymbolNote">Which cells hold a symbol instead of a number, in words; empty when none does.</param>
/// <param name="Source">The row as published.</param>
internal sealed record ObservedRow(
    Outcome Numerator, Outcome Base, Outcome Published, Release Release, string SymbolNote, Observation Source);

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

/// <summary>The rows of one observed series that count: children looked after, agency staff and so on.</summary>
internal sealed class ObservedSeries
{
    private readonly Columns<ObservedRow> _authorities;
    private readonly Columns<ObservedRow> _regions;
    private readonly Columns<IReadOnlyList<Authority>> _joint;

    internal ObservedSeries(SeriesRow series, PeriodCalendar calendar, IEnumerable<(Observation Row, Release Release)> rows, Gazetteer places)
    {
        Calendar = calendar;
        var periods = calendar.Periods.Count;
        (_authorities, _joint, _regions) =
            (new(places.Authorities.Count, periods), new(places.Authorities.Count, periods), new(places.Regions.Count, periods));
        foreach (var (row, release) in rows)
        {
            var observed = Read(series, row, release);
            var period = calendar.IndexOf(Period.Parse(row.Period));
            if (places.FindRegion(row.Area) is { } region)
            {
                _regions[period, region.Index] = observed;
                continue;
            }

            Authority[] members = [.. row.Area.Split('/').Select(code => places[code]).OrderBy(member => member.Index)];
            foreach (var member in members)
            {
                _authorities[period, member.Index] = observed;
                // Nothing when an authority has left a joint return in a newer release.
                _joint[period, member.Index] = members.Length > 1 ? members : null;
            }
        }
    }

    /// <summary>Its periods.</summary>
    public PeriodCalendar Calendar { get; }

    /// <summary>The row of one authority, its own or that of its joint return; null when there is none.</summary>
    public ObservedRow? Of(Authority authority, Period period) => _authorities[Calendar.IndexOf(period), authority.Index];

    /// <summary>The members of the joint return in code order; null for a return of its own.</summary>
    public IReadOnlyList<Authority>? JointOf(Authority authority, Period period) => _joint[Calendar.IndexOf(period), authority.Index];

    /// <summary>The published row of a region or England; null when there is none.</summary>
    public ObservedRow? Of(Region region, Period period) => _regions[Calendar.IndexOf(period), region.Index];

    private static ObservedRow Read(SeriesRow series, Observation row, Release release)
    {
        var published = Cell.Parse(row.Published);
        if (!series.HasParts)
            return new(default, default, published, release, published.HasValue ? "" : Symbol("rate", row.Published), row);
        var (numerator, @base) = (Cell.Parse(row.Numerator), Cell.Parse(row.Base));
        string[] notes =
        [
            numerator.HasValue ? "" : Symbol(series.NumeratorCell, row.Numerator),
            @base.HasValue ? "" : Symbol(series.BaseCell, row.Base),
            published.HasValue ? "" : Symbol("rate", row.Published),
        ];
        return new(numerator, @base, published, release, string.Join(' ', notes.Where(note => note.Length > 0)), row);
    }

    private static string Symbol(string part, string cell) =>
        cell.Length == 0 ? $"The {part} cell is empty." : $"The {part} is published as \"{cell}\".";
}

/// <summary>The section 251 returns that count.</summary>
internal sealed class SpendSeries
{
    private readonly Columns<SpendRow> _returns;

    internal SpendSeries(PeriodCalendar calendar, IEnumerable<(SpendReturn Row, Release Release)> rows, Gazetteer places)
    {
        (Calendar, _returns) = (calendar, new(places.Authorities.Count, calendar.Periods.Count));
        foreach (var (row, release) in rows)
            _returns[calendar.IndexOf(Period.Parse(row.Period)), places[row.Authority].Index] =
                new([.. row.Blocks.Select(Cell.Parse)], release, row);
    }

    /// <summary>The financial years held.</summary>
    public PeriodCalendar Calendar { get; }

    /// <summary>The return of one authority; null when there is none.</summary>
    public SpendRow? Of(Authority authority, Period period) => _returns[Calendar.IndexOf(period), authority.Index];
}

/// <summary>Children aged 0-17 at mid-year.</summary>
internal sealed class PopulationSeries
{
    private readonly PeriodCalendar _years;
    private readonly Columns<PopulationCell> _cells;

    internal PopulationSeries(IReadOnlyCollection<(Population Row, Release Release)> rows, Gazetteer places)
    {
        _years = new(ReferenceDay.MidYear, rows.Select(pair => Period.OfYear(pair.Row.Year)));
        _cells = new(places.Authorities.Count, _years.Periods.Count);
        foreach (var (row, release) in rows)
            // Regions have rows too; spend of a region is divided by the sum over its authorities.
            if (places.FindAuthority(row.Area) is { } authority)
                _cells[_years.IndexOf(Period.OfYear(row.Year)), authority.Index] = new(Cell.Parse(row.Children), release);
    }

    /// <summary>The children that a year's spend is divided by: those of the mid-year in which it begins.</summary>
    public PopulationCell Of(Authority authority, Period spend)
    {
        var year = _years.IndexOf(Period.OfYear(spend.Year));
        return year < 0 ? default : _cells[year, authority.Index];
    }
}

/// <summary>
/// For every cell the row of the newest release that covers it, even when that row holds a symbol where an older one had a
/// number: what the publisher said last is what counts.
/// </summary>
internal sealed class Rows
{
    private readonly Dictionary<string, ObservedSeries> _observed;

    /// <summary>Lays out rows that have been checked.</summary>
    public Rows(Holdings holdings, IReadOnlyDictionary<string, Release> releases, Catalogue catalogue, Gazetteer places)
    {
        _observed = holdings.Observations.Select(row => (Row: row, Release: releases[row.Release])).OrderBy(pair => pair.Release.Order)
            .GroupBy(pair => pair.Row.Series)
            .ToDictionary(rows => rows.Key, rows => new ObservedSeries(
                catalogue.Series[rows.Key],
                new(catalogue.Series[rows.Key].Day, rows.Select(pair => Period.Parse(pair.Row.Period))), rows, places));
        Spend = new(
            new(ReferenceDay.EndOfMarch, holdings.Spend.Select(row => Period.Parse(row.Period))),
            holdings.Spend.Select(row => (row, Release: releases[row.Release])).OrderBy(pair => pair.Release.Order), places);
        Populations = new(
            [.. holdings.Populations.Select(row => (row, Release: releases[row.Release])).OrderBy(pair => pair.Release.Order)], places);
    }

    /// <summary>The section 251 returns.</summary>
    public SpendSeries Spend { get; }

    /// <summary>Children aged 0-17.</summary>
    public PopulationSeries Populations { get; }

    /// <summary>The rows of an observed series.</summary>
    public ObservedSeries Observed(string series) => _observed[series];
}
