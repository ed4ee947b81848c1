using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>
/// All figures of one measure under one definition: every area and period, laid out period by period so that one period
/// of all authorities is one contiguous run. Money is in cash. Immutable.
/// </summary>
internal sealed class FigureTable
{
    private readonly Gazetteer _places;
    private readonly FigureCell[] _cells;
    private readonly IReadOnlyList<Authority>?[] _joint;
    private readonly AggregateCell[] _aggregates;
    private readonly Lazy<PeriodFigures>[] _figures;

    // Of each period the prices that were asked for last: whoever asks for all of England asks for the same ones again and again.
    private readonly PeriodFigures?[] _priced;
    private readonly Lazy<NationalStanding>[] _standings;

    internal FigureTable(
        Measure measure, Definition? definition, RatePopulation population, PeriodCalendar calendar, Gazetteer places, FigureCell[] cells,
        IReadOnlyList<Authority>?[] joint, AggregateCell[] aggregates)
    {
        (Measure, Definition, Population, Calendar, _places, _cells, _joint, _aggregates) =
            (measure, definition, population, calendar, places, cells, joint, aggregates);
        _figures = [.. calendar.Periods.Select((period, i) => new Lazy<PeriodFigures>(() => new(this, period, Cells(i), Prices.Cash)))];
        _priced = new PeriodFigures?[calendar.Periods.Count];
        _standings = [.. calendar.Periods.Select(period => new Lazy<NationalStanding>(() => new(this, period)))];
    }

    /// <summary>The measure.</summary>
    public Measure Measure { get; }

    /// <summary>The definition; null for measures that are not spend.</summary>
    public Definition? Definition { get; }

    /// <summary>What its rates are set against.</summary>
    public RatePopulation Population { get; }

    /// <summary>The periods and their dates.</summary>
    public PeriodCalendar Calendar { get; }

    /// <summary>The figure of an authority.</summary>
    public FigureCell this[Period period, Authority authority] => _cells[At(period, authority)];

    /// <summary>The figures of a period in columns.</summary>
    /// <param name="period">A period of the table.</param>
    /// <param name="prices">The prices asked for.</param>
    public PeriodFigures In(Period period, Prices prices)
    {
        var at = Calendar.IndexOf(period);
        if (!prices.IsReal)
            return _figures[at].Value;
        return Volatile.Read(ref _priced[at]) is { } priced && priced.Prices == prices ? priced : _priced[at] = new(this, period, Cells(at), prices);
    }

    /// <summary>The figure of a region, a sub-region or England.</summary>
    public AggregateCell this[Period period, Region region] =>
        _aggregates[(Calendar.IndexOf(period) * _places.Regions.Count) + region.Index];

    /// <summary>All members when the figure is that of a joint return, else null.</summary>
    public IReadOnlyList<Authority>? Joint(Period period, Authority authority) => _joint[At(period, authority)];

    /// <summary>All reporting units of a period against each other.</summary>
    public NationalStanding Standing(Period period) => _standings[Calendar.IndexOf(period)].Value;

    /// <summary>
    /// Place among all reporting units of England; null without a figure to order by, and for totals, which measure size. Members of
    /// a joint return share theirs.
    /// </summary>
    public Place? Nationally(Period period, Authority authority) => Standing(period).PlaceOf(this[period, authority].Unit!);

    /// <summary>The authorities that existed in a period, in order of code.</summary>
    public IEnumerable<Authority> Existing(Period period)
    {
        var days = Calendar.Days(period);
        return _places.Authorities.Where(authority => authority.Existed(days));
    }

    /// <summary>Authorities that carry their reporting unit's figure: each unit with a value once, in order of code.</summary>
    public IEnumerable<Authority> Units(Period period) => Ranked(period).Where(authority => this[period, authority].Value.HasValue);

    /// <summary>The same with those whose count rounds to zero, which are ranked as 0.</summary>
    public IEnumerable<Authority> Ranked(Period period) => _places.Authorities.Where(authority =>
        this[period, authority] is { Ordered: not null } cell && cell.Unit == authority);

    private ReadOnlyMemory<FigureCell> Cells(int period) => new(_cells, period * _places.Authorities.Count, _places.Authorities.Count);

    private int At(Period period, Authority authority) => (Calendar.IndexOf(period) * _places.Authorities.Count) + authority.Index;
}
