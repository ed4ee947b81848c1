using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>All reporting units of one measure and period against each other: computed once, read by every answer.</summary>
internal sealed class NationalStanding
{
    // By the unit's index, as far as the last one that has a place.
    private readonly Place?[] _places = [];

    /// <summary>Ranks the units of a period. Totals in pounds measure size, so they have no places.</summary>
    public NationalStanding(FigureTable table, Period period)
    {
        var measure = table.Measure;
        Authority[] ranked = [.. table.Ranked(period)];
        Units = [.. ranked.Where(unit => table[period, unit].Value.HasValue)];
        if (measure.IsContext || measure.Formula.IsTotal)
            return;
        Of = ranked.Length;
        var figures = table.In(period, Prices.Cash);
        double[] values = [.. ranked.Select(figures.OrderedOf)];
        var ranks = Rank.Ranks(values, measure.Polarity);
        var bands = NationalBands.Of(values, measure.Polarity);
        var open = Rank.RankIntervals([.. ranked.Select(figures.IntervalOf)], measure.Polarity);
        _places = new Place?[ranked.Select(unit => unit.Index + 1).DefaultIfEmpty().Max()];
        for (var i = 0; i < ranked.Length; i++)
            _places[ranked[i].Index] = new(ranks[i], ranked.Length, open[i], bands?.BandOf(values[i]));
    }

    /// <summary>Authorities that carry the figure of their reporting unit, in order of code; a joint return is there once.</summary>
    public IReadOnlyList<Authority> Units { get; }

    /// <summary>Units that are ranked: those with a figure and those whose count rounds to zero; none of a total.</summary>
    public int Of { get; }

    /// <summary>Place of a unit; null without one. The members of a joint return are looked up by their unit.</summary>
    public Place? PlaceOf(Authority unit) => unit.Index < _places.Length ? _places[unit.Index] : null;
}
