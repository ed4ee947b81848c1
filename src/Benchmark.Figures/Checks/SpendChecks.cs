using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Checks;

/// <summary>
/// What the rules find on the published parts of spend, by block and of all blocks together: computed once, inherited by every measure
/// made of them, since a share may stay calm while the blocks that it is made of jump.
/// </summary>
internal sealed class SpendChecks
{
    private const string PerChild = "£ per child";

    private readonly FigureSources _sources;
    private readonly Gazetteer _places;
    private readonly PeriodCalendar _calendar;
    private readonly ILookup<(Period, Authority), Finding> _total;
    private readonly Dictionary<SpendBlock, ILookup<(Period, Authority), Finding>> _blocks;

    /// <summary>Applies every rule on spend.</summary>
    public SpendChecks(FigureSources sources, Gazetteer places, IReadOnlyList<Check> checks)
    {
        (_sources, _places, _calendar) = (sources, places, sources.Rows.Spend.Calendar);
        var blocks = sources.Catalogue.Blocks;
        var perChild = blocks.ToDictionary(block => block, block => Columns([block]));
        _total = Lookup(checks.Where(check => check.Row is { Rule: "jump", On: "total" })
            .SelectMany(check => Jumped(check, "Total spending on children's services", Columns(blocks))));
        _blocks = blocks.ToDictionary(block => block, block => Lookup(
        [
            .. checks.Where(check => check.Row is { Rule: "jump", On: "block" }).SelectMany(check => Jumped(check, block.Name, perChild[block])),
            .. checks.Where(check => check.Row.Rule == "unit-cost" && check.Row.On.Split(' ')[0] == block.Id).SelectMany(check => UnitCosts(check, block)),
            .. checks.Where(check => check.Row.Rule == "nil").SelectMany(check => Nil(check, block.Name, perChild[block])),
        ]));
    }

    /// <summary>What is found of the parts that a measure is made of.</summary>
    public IEnumerable<Finding> Of(IEnumerable<SpendBlock> blocks, Period period, Authority authority) =>
        _total[(period, authority)].Concat(blocks.SelectMany(block => _blocks[block][(period, authority)]));

    /// <summary>A finding for every period that a jump marks.</summary>
    public static IEnumerable<((Period, Authority) Where, Finding Found)> Jumped(
        Check check, string about, string unit, PeriodCalendar calendar, IReadOnlyList<Authority> authorities,
        Func<int, int, double?> value, Func<int, int, double?> level)
    {
        foreach (var jump in Jumps.Of(calendar.Periods.Count, authorities.Count, value, level, check.Row.Threshold, check.Row.Least))
            foreach (var marked in jump.Marked)
                yield return (
                    (calendar.Periods[marked], authorities[jump.Place]),
                    new(
                        check, about, calendar.Periods[jump.From], calendar.Periods[jump.From + 1], value(jump.From, jump.Place),
                        value(jump.From + 1, jump.Place), unit, jump.Score, jump.ComesBack));
    }

    private IEnumerable<((Period, Authority) Where, Finding Found)> Jumped(Check check, string about, double?[,] values) =>
        Jumped(check, about, PerChild, _calendar, _places.Authorities, (period, place) => values[period, place], (period, place) => values[period, place]);

    private IEnumerable<((Period, Authority) Where, Finding Found)> UnitCosts(Check check, SpendBlock block)
    {
        if (_sources.Rows.FindObserved(check.Row.On.Split(' ')[1]) is not { } counted)
            yield break;
        foreach (var period in _calendar.Periods)
        {
            var endsOn = Period.OfYear(period.EndYear);
            if (!counted.Calendar.Has(endsOn))
                continue;
            var costs = new List<(Authority Authority, double Cost)>();
            foreach (var authority in _places.Authorities)
                if (_sources.Rows.Spend.Of(authority, period)?[block] is { HasValue: true, Value: > 0 } spent
                    && counted.On(authority, _calendar.Days(period).Last)?.Value is { HasValue: true, Value: > 0 } count)
                    costs.Add((authority, spent.Value / count.Value));
            double[] all = [.. costs.Select(one => one.Cost).Order()];
            foreach (var ((authority, cost), score) in costs.Zip(MedianScores.Of([.. costs.Select(one => Math.Log(one.Cost))])))
                if (Math.Abs(score) > check.Row.Threshold)
                    yield return ((period, authority), new(
                        check, block.Name, period, endsOn, Quantile.Type7(all, 0.5), cost, "£ each", score));
        }
    }

    private IEnumerable<((Period, Authority) Where, Finding Found)> Nil(Check check, string about, double?[,] values)
    {
        for (var period = 1; period < _calendar.Periods.Count; period++)
            foreach (var authority in _places.Authorities)
                if (values[period - 1, authority.Index] is { } before && values[period, authority.Index] is { } after
                    && Math.Min(before, after) < check.Row.Threshold && Math.Max(before, after) >= check.Row.Least)
                    yield return ((_calendar.Periods[period], authority), new(
                        check, about, _calendar.Periods[period - 1], _calendar.Periods[period], before, after, PerChild));
    }

    private double?[,] Columns(IReadOnlyList<SpendBlock> blocks)
    {
        var values = new double?[_calendar.Periods.Count, _places.Authorities.Count];
        foreach (var (i, period) in _calendar.Periods.Index())
            foreach (var authority in _places.Authorities)
                if (_sources.Rows.Spend.Of(authority, period) is { } row && blocks.All(block => row[block].HasValue)
                    && _sources.Rows.Populations.Of(authority, _calendar.Days(period).Last).Children is { HasValue: true, Value: > 0 } children)
                    values[i, authority.Index] = (double)blocks.Sum(block => (decimal)row[block].Value) / children.Value;
        return values;
    }

    private static ILookup<(Period, Authority), Finding> Lookup(IEnumerable<((Period, Authority) Where, Finding Found)> found) =>
        found.ToLookup(one => one.Where, one => one.Found);
}
