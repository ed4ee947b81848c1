using System.Buffers;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>
/// The figures of one measure in one period and in one kind of prices, in columns by <see cref="Authority.Index"/>: what every comparison
/// of the period reads. Laid out once for all authorities together; summaries of neighbours are computed from it without allocating.
/// </summary>
internal sealed class PeriodFigures
{
    // More peers than this are rare: a group of half of England.
    private const int OnStack = 80;

    private readonly FigureTable _table;
    private readonly ReadOnlyMemory<FigureCell> _cash;
    private readonly ReadOnlyMemory<FigureCell> _cells;

    // What figures are ordered, averaged and pooled by; not a number where there is none.
    private readonly double[] _ordered;
    private readonly double[] _numerators;
    private readonly double[] _denominators;

    // Whose return a figure is of, by index; less than nought where there is none.
    private readonly int[] _units;
    private readonly bool _hasZeros;
    private readonly bool _hasLocal;
    private readonly bool _hasPooled;
    private readonly Lazy<Interval?[]> _intervals;
    private readonly Release[]?[] _otherReleases;

    /// <summary>Lays out the columns.</summary>
    /// <param name="table">The figures of the measure.</param>
    /// <param name="period">A period of it.</param>
    /// <param name="cash">The cells of that period in cash, by <see cref="Authority.Index"/>.</param>
    /// <param name="prices">The prices asked for.</param>
    public PeriodFigures(FigureTable table, Period period, ReadOnlyMemory<FigureCell> cash, Prices prices)
    {
        (_table, Period, Prices, _cash) = (table, period, prices, cash);
        var (measure, formula, count) = (table.Measure, table.Measure.Formula, cash.Length);
        _cells = prices.IsReal ? Priced(cash.Span) : cash;
        // A total in pounds has no denominator, so there is nothing to pool it over.
        _hasPooled = formula.HasParts && !formula.IsTotal;
        (_ordered, _numerators, _denominators) = (new double[count], new double[_hasPooled ? count : 0], new double[_hasPooled ? count : 0]);
        _units = new int[count];
        for (var i = 0; i < count; i++)
        {
            // A share of pounds counts in cash, since no index moves it; but only where the index holds the year.
            ref readonly var counted = ref formula.IsMoney ? ref _cells.Span[i] : ref cash.Span[i];
            (_units[i], _hasZeros, _hasLocal) =
                (_cells.Span[i].Unit?.Index ?? -1, _hasZeros || _cells.Span[i].CountsAsZero, _hasLocal || _cells.Span[i].IsLocal);
            _ordered[i] = formula.IsText || _cells.Span[i].Ordered is null ? double.NaN : counted.Ordered ?? double.NaN;
            if (_hasPooled)
                (_numerators[i], _denominators[i]) = counted is { Value.HasValue: true, Numerator: { } above, Denominator: { } below }
                    ? (above, below) : (double.NaN, double.NaN);
        }

        _intervals = new(() => [.. Cells.Select(cell => formula.IntervalOf(cell, Confidence.Usual))]);
        _otherReleases = new Release[]?[count];

        FigureCell[] Priced(ReadOnlySpan<FigureCell> cells)
        {
            var priced = new FigureCell[cells.Length];
            for (var i = 0; i < priced.Length; i++)
                priced[i] = prices.Apply(cells[i], measure, period);
            return priced;
        }
    }

    /// <summary>The period.</summary>
    public Period Period { get; }

    /// <summary>The prices.</summary>
    public Prices Prices { get; }

    /// <summary>The figure of an authority in these prices.</summary>
    public ref readonly FigureCell this[Authority authority] => ref _cells.Span[authority.Index];

    /// <summary>What its figure is ordered and averaged by; not a number where it has none that counts.</summary>
    public double OrderedOf(Authority authority) => _ordered[authority.Index];

    /// <summary>The 95% interval of its figure; null for measures without, and without a figure.</summary>
    public Interval? IntervalOf(Authority authority) => _table.Measure.Formula.HasIntervals ? _intervals.Value[authority.Index] : null;

    /// <summary>The releases that its figure rests on beside that of its row: found once for each authority.</summary>
    /// <param name="rows">The rows that count.</param>
    /// <param name="authority">The authority.</param>
    public IReadOnlyList<Release> OtherReleases(Rows rows, Authority authority) =>
        _otherReleases[authority.Index] ??= [.. _table.Measure.Formula.OtherReleases(rows, authority, Period)];

    /// <summary>
    /// Finds the peers of an authority that count. A partner in the same return is the same figure, and two partners in one list are one
    /// figure: neither may weigh twice. Words are shown beside each other, and neither count nor are left out.
    /// </summary>
    /// <param name="peers">Its peers.</param>
    /// <param name="own">The authority.</param>
    /// <param name="used">Room for all peers; filled with those that count, in their order.</param>
    /// <param name="leftOut">Given the others, each with its reason, where somebody asks for them.</param>
    /// <returns>How many count.</returns>
    public int Count(IReadOnlyList<Peer> peers, Authority own, Span<Authority> used, List<LeftOut>? leftOut)
    {
        if (_table.Measure.Formula.IsText)
            return 0;
        var (count, ownUnit) = (0, _units[own.Index]);
        for (var i = 0; i < peers.Count; i++)
        {
            var peer = peers[i].Authority;
            var unit = _units[peer.Index];
            if (unit == ownUnit)
                leftOut?.Add(new(peer, LeftOutReason.OwnReturn, own));
            else if (double.IsNaN(_ordered[peer.Index]))
                leftOut?.Add(new(peer, LeftOutReason.Of(this[peer].Value.Reason), null, _cash.Span[peer.Index].Value.HasValue ? this[peer].Note : ""));
            else if (With(unit, used[..count]) is { } first)
                leftOut?.Add(new(peer, LeftOutReason.CountedWith, first));
            else
                used[count++] = peer;
        }

        return count;
    }

    /// <summary>Summary of the peers of an authority that count.</summary>
    public Summary SummaryOf(IReadOnlyList<Peer> peers, Authority own)
    {
        var room = ArrayPool<Authority>.Shared.Rent(peers.Count);
        var summary = SummaryOf(room.AsSpan(0, Count(peers, own, room, null)));
        ArrayPool<Authority>.Shared.Return(room);
        return summary;
    }

    /// <summary>Summary of figures that count.</summary>
    /// <param name="used">Whose.</param>
    public Summary SummaryOf(ReadOnlySpan<Authority> used)
    {
        Span<double> room = used.Length <= OnStack ? stackalloc double[OnStack * 3] : new double[used.Length * 3];
        var values = room[..used.Length];
        var above = room.Slice(used.Length, used.Length);
        var below = room.Slice(2 * used.Length, used.Length);
        var pooled = 0;
        for (var i = 0; i < used.Length; i++)
        {
            var at = used[i].Index;
            values[i] = _ordered[at];
            if (_hasPooled && !double.IsNaN(_numerators[at]))
                (above[pooled], below[pooled++]) = (_numerators[at], _denominators[at]);
        }

        return Summary.Of(values, above[..pooled], below[..pooled], _hasPooled ? _table.Measure.Formula.Scale : 1);
    }

    /// <summary>How many of some figures count as 0, because their count rounds to zero.</summary>
    public int ZerosAmong(ReadOnlySpan<Authority> some)
    {
        var count = 0;
        if (_hasZeros)
            foreach (var one in some)
                count += this[one].CountsAsZero ? 1 : 0;
        return count;
    }

    /// <summary>How many of some figures are one's own.</summary>
    public int LocalAmong(ReadOnlySpan<Authority> some)
    {
        var count = 0;
        if (_hasLocal)
            foreach (var one in some)
                count += this[one].IsLocal ? 1 : 0;
        return count;
    }

    private Authority? With(int unit, ReadOnlySpan<Authority> used)
    {
        foreach (var other in used)
            if (_units[other.Index] == unit)
                return other;
        return null;
    }

    private IEnumerable<FigureCell> Cells
    {
        get
        {
            for (var i = 0; i < _cells.Length; i++)
                yield return _cells.Span[i];
        }
    }
}
