using System.Collections;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Comparisons;

/// <summary>The neighbours of one authority for one measure and period: all, those used, those left out, and their summary.</summary>
internal sealed class UsableNeighbours
{
    private readonly PeriodFigures _figures;
    private readonly Authority[] _used;

    private UsableNeighbours(PeriodFigures figures, IReadOnlyList<Peer> peers, Authority[] used, IReadOnlyList<LeftOut> leftOut)
    {
        (_figures, Peers, _used, LeftOut) = (figures, peers, used, leftOut);
        Summary = figures.SummaryOf(used);
    }

    /// <summary>Who they are, in order.</summary>
    public IReadOnlyList<Peer> Peers { get; }

    /// <summary>All of them in order, each with its figure.</summary>
    public IReadOnlyList<ComparedNeighbour> All => new Compared(_figures, Peers);

    /// <summary>Whose figures count, each reporting unit once; those whose count rounds to zero count as 0, without a pooled value.</summary>
    public IReadOnlyList<Authority> UsedOf => _used;

    /// <summary>The figures that count, in the same order, as they are averaged: a share of pounds is in cash, since no index moves it.</summary>
    public IReadOnlyList<double> Used => Array.ConvertAll(_used, _figures.OrderedOf);

    /// <summary>The others, each with its reason.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; }

    /// <summary>Summary of those used.</summary>
    public Summary Summary { get; }

    /// <summary>How many of those used count as 0, because their count rounds to zero.</summary>
    public int CountedAsZero => _figures.ZerosAmong(_used);

    /// <summary>How many of those used are figures of one's own.</summary>
    public int Local => _figures.LocalAmong(_used);

    /// <summary>
    /// Mean of the figures of a group too small for <see cref="Summary.Mean"/>: whoever chose those few wants them, and it speaks for no
    /// others. None of fewer than two, and where there is a mean.
    /// </summary>
    public double? PlainMean => Summary.TooFew && _used.Length > 1 ? Used.Order().Sum() / _used.Length : null;

    /// <summary>Sorts the neighbours into used and left out.</summary>
    public static UsableNeighbours Of(FigureTable table, Period period, Authority authority, Peers peers, Prices prices)
    {
        var (figures, all, leftOut) = (table.In(period, prices), peers.Of(authority), new List<LeftOut>());
        var used = new Authority[all.Count];
        var count = figures.Count(all, authority, used, leftOut);
        return new(figures, all, count == used.Length ? used : used[..count], leftOut.Count == 0 ? [] : leftOut);
    }

    /// <summary>Summary of those used but some.</summary>
    public Summary Without(IReadOnlyList<Authority> some) => _figures.SummaryOf([.. _used.Where(one => !some.Contains(one))]);

    /// <summary>The place of the authority among itself and those used; null where it has no figure to order by.</summary>
    public Place? PlaceOf(Authority authority, Polarity polarity)
    {
        var own = _figures.OrderedOf(authority);
        if (double.IsNaN(own) || _used.Length == 0)
            return null;
        var (rank, interval, open) = (1, _figures.IntervalOf(authority), (RankInterval?)null);
        foreach (var other in _used)
            rank += Rank.IsAhead(_figures.OrderedOf(other), own, polarity) ? 1 : 0;
        if (interval is { } mine)
        {
            var (ahead, behind) = (0, 0);
            foreach (var other in _used)
                if (_figures.IntervalOf(other) is { } its)
                {
                    ahead += Rank.IsAhead(its, mine, polarity) ? 1 : 0;
                    behind += Rank.IsAhead(mine, its, polarity) ? 1 : 0;
                }

            open = new(1 + ahead, _used.Length + 1 - behind);
        }

        return new(rank, _used.Length + 1, open, null);
    }

    // Reads the columns, so that no cell is copied before somebody asks for it.
    private sealed class Compared(PeriodFigures figures, IReadOnlyList<Peer> peers) : IReadOnlyList<ComparedNeighbour>
    {
        public int Count => peers.Count;

        public ComparedNeighbour this[int index] => new(peers[index], figures[peers[index].Authority]);

        public IEnumerator<ComparedNeighbour> GetEnumerator()
        {
            for (var i = 0; i < peers.Count; i++)
                yield return this[i];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
