using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Measures;

/// <summary>
/// All figures of one measure under one definition: every authority and period, laid out period by period so that one period
/// of all authorities is one contiguous run. Money is in cash. Immutable.
/// </summary>
internal sealed class FigureTable
{
    private readonly int _authorities;
    private readonly FigureCell[] _cells;
    private readonly IReadOnlyList<int>?[] _joint;
    private readonly AggregateCell[] _aggregates;
    private readonly int _regions;
    private readonly Lazy<NationalStanding>[] _standings;

    internal FigureTable(
        MeasureSpec measure, Definition? definition, PeriodCalendar calendar, int authorities, FigureCell[] cells,
        IReadOnlyList<int>?[] joint, int regions, AggregateCell[] aggregates)
    {
        (Measure, Definition, Calendar, _authorities, _cells, _joint, _regions, _aggregates) =
            (measure, definition, calendar, authorities, cells, joint, regions, aggregates);
        _standings = [.. Enumerable.Range(0, calendar.Periods.Count)
            .Select(period => new Lazy<NationalStanding>(() => new(this, period)))];
    }

    /// <summary>The measure.</summary>
    public MeasureSpec Measure { get; }

    /// <summary>The definition; null for measures that are not spend.</summary>
    public Definition? Definition { get; }

    /// <summary>The periods and their dates.</summary>
    public PeriodCalendar Calendar { get; }

    /// <summary>The figures of one period, indexed by authority.</summary>
    public ReadOnlySpan<FigureCell> Period(int period) => _cells.AsSpan(period * _authorities, _authorities);

    /// <summary>One figure.</summary>
    public FigureCell this[int period, int authority] => _cells[period * _authorities + authority];

    /// <summary>Indices of all members when the figure is that of a joint return, else null.</summary>
    public IReadOnlyList<int>? Joint(int period, int authority) => _joint[period * _authorities + authority];

    /// <summary>The figure of a region, a sub-region or England.</summary>
    public AggregateCell Aggregate(int period, int region) => _aggregates[period * _regions + region];

    /// <summary>All reporting units of a period against each other.</summary>
    public NationalStanding Standing(int period) => _standings[period].Value;

    /// <summary>Place among all reporting units of England; null without a value. Members of a joint return share theirs.</summary>
    public Place? Nationally(int period, int authority) => Standing(period).Of(this[period, authority].Unit);

    /// <summary>Authorities that carry their reporting unit's figure: each unit with a value once, in order of code.</summary>
    public IEnumerable<int> Units(int period)
    {
        for (var authority = 0; authority < _authorities; authority++)
            if (this[period, authority] is { Value.HasValue: true } cell && cell.Unit == authority)
                yield return authority;
    }
}
