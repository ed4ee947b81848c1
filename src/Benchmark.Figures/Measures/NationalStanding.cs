using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Measures;

/// <summary>All reporting units of one measure and period against each other: computed once, read by every answer.</summary>
internal sealed class NationalStanding
{
    private readonly Dictionary<Authority, Place> _places;

    /// <summary>Ranks the units of a period.</summary>
    public NationalStanding(FigureTable table, Period period)
    {
        var measure = table.Measure;
        Units = [.. table.Units(period)];
        _places = new(Units.Count);
        if (measure.IsContext)
            return;
        double[] values = [.. Units.Select(unit => table[period, unit].Value.Value)];
        var ranks = Rank.Ranks(values, measure.Polarity);
        var bands = NationalBands.Of(values, measure.Polarity);
        var intervals = measure.Formula.HasIntervals
            ? Rank.RankIntervals(Ends(table, period, i => i.Low), Ends(table, period, i => i.High), measure.Polarity)
            : null;
        for (var i = 0; i < Units.Count; i++)
            _places[Units[i]] = new(ranks[i], Units.Count, intervals?[i], bands?.BandOf(values[i]));
    }

    /// <summary>Authorities that carry the figure of their reporting unit, in order of code; a joint return is there once.</summary>
    public IReadOnlyList<Authority> Units { get; }

    /// <summary>Place of a unit; null without a value. The members of a joint return are looked up by their unit.</summary>
    public Place? Of(Authority unit) => _places.TryGetValue(unit, out var place) ? place : null;

    private double[] Ends(FigureTable table, Period period, Func<Interval, double> end) =>
        [.. Units.Select(unit => end(table.Measure.Formula.IntervalOf(table[period, unit], Confidence.Usual)!.Value))];
}
