using System.Collections.Concurrent;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Checks;

/// <summary>
/// What the rules find of each figure: on its own series and, inherited, on the published parts that it is computed from. Found once
/// for a table of figures, at its first use. What rests on the neighbours compared with, or on the periods compared, is found there.
/// </summary>
internal sealed class Marks
{
    private static readonly IReadOnlyList<Finding> None = [];

    private readonly ConcurrentDictionary<FigureTable, Lazy<IReadOnlyList<Finding>[]>> _found = new();
    private readonly Catalogue _catalogue;
    private readonly Rows _rows;
    private readonly Gazetteer _places;
    private readonly Lazy<SpendChecks> _spend;

    /// <summary>Reads the rules.</summary>
    /// <exception cref="DataFault">The words of one are not known.</exception>
    public Marks(FigureSources sources, Gazetteer places)
    {
        (_catalogue, _rows, _places) = (sources.Catalogue, sources.Rows, places);
        Checks = [.. sources.Catalogue.Checks.Select(Check.Of)];
        _spend = new(() => new(sources, places, Checks));
    }

    /// <summary>The rules, the most telling first.</summary>
    public IReadOnlyList<Check> Checks { get; }

    /// <summary>What is found of a figure, the most telling first; nothing of a figure that is missing.</summary>
    public IReadOnlyList<Finding> Of(FigureTable table, Period period, Authority authority) =>
        _found.GetOrAdd(table, static (key, marks) => new(() => marks.Find(key)), this).Value[At(table, period, authority)];

    /// <summary>Whose total spend of a year jumps and jumps back in the next: a year that stands alone, and moves a sum that ends in it.</summary>
    /// <param name="total">The table of total spend.</param>
    /// <param name="year">The year.</param>
    public Authority[] StandingAlone(FigureTable total, Period year) =>
        [.. _places.Authorities.Where(authority => Of(total, year, authority).Any(finding => finding.ComesBack && finding.Check.Row.On == SpendBlock.Total))];

    /// <summary>The rules of one kind.</summary>
    public IEnumerable<Check> Rules(string rule) => Checks.Where(check => check.Row.Rule == rule);

    /// <summary>Every marked figure of some tables, the most telling first; a finding that several measures inherit is there once.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="of">What is found of a figure: <see cref="Of(FigureTable, Period, Authority)"/>, or that and what its neighbours add.</param>
    public IReadOnlyList<MarkedFigure> All(
        IReadOnlyList<FigureTable> tables, Func<FigureTable, Period, Authority, IReadOnlyList<Finding>> of) =>
    [
        .. tables.SelectMany(table => table.Calendar.Periods.SelectMany(period => _places.Authorities.SelectMany(authority =>
                of(table, period, authority).Select(finding => (authority, period, finding, table.Measure)))))
            .GroupBy(one => (one.authority, one.period, one.finding), one => one.Measure)
            .Select(group => new MarkedFigure(group.Key.authority, group.Key.period, group.Key.finding, [.. group]))
            .OrderByDescending(one => one.Finding.Check.Mark).ThenByDescending(one => Math.Abs(one.Finding.Score ?? 0))
            .ThenBy(one => one.Finding.Check.Row.Place).ThenByDescending(one => one.Period).ThenBy(one => one.Authority.Code, StringComparer.Ordinal),
    ];

    /// <summary>The strongest mark among findings.</summary>
    public static QuoteMark Of(IReadOnlyList<Finding> findings)
    {
        var mark = QuoteMark.Quote;
        for (var i = 0; i < findings.Count; i++)
            mark = findings[i].Check.Mark > mark ? findings[i].Check.Mark : mark;
        return mark;
    }

    private int At(FigureTable table, Period period, Authority authority) =>
        (table.Calendar.IndexOf(period) * _places.Authorities.Count) + authority.Index;

    private IReadOnlyList<Finding>[] Find(FigureTable table)
    {
        var found = new IReadOnlyList<Finding>[table.Calendar.Periods.Count * _places.Authorities.Count];
        Array.Fill(found, None);
        var blocks = table.Measure.Formula.BlocksOf(_catalogue, table.Definition);
        var own = OwnJumps(table).ToLookup(one => one.Where, one => one.Found);
        Check[] checks = [.. Checks.Where(check => IsOn(check.Row, table.Measure))];
        foreach (var period in table.Calendar.Periods)
            foreach (var authority in _places.Authorities)
            {
                var cell = table[period, authority];
                if (!cell.Value.HasValue)
                    continue;
                Finding[] of =
                [
                    .. own[(period, cell.Unit!)], .. OfOneFigure(checks, table, period, authority, cell),
                    .. blocks.Count > 0 ? _spend.Value.Of(blocks, period, authority) : [],
                ];
                if (of.Length > 0)
                    found[At(table, period, authority)] = [.. Finding.MostTelling(of)];
            }

        return found;
    }

    private IEnumerable<((Period, Authority) Where, Finding Found)> OwnJumps(FigureTable table)
    {
        var (formula, calendar) = (table.Measure.Formula, table.Calendar);
        var on = formula.IsSpendShare ? "share" : table.Measure.Id;
        return formula is { IsSpendShare: false, HasIntervals: false } ? [] : Rules("jump").Where(check => check.Row.On == on).SelectMany(check => SpendChecks.Jumped(
            check, table.Measure.Row.Name, table.Measure.Row.Unit, calendar, _places.Authorities, (period, place) => Cell(period, place)?.Value.Value,
            // Of people a share of nought or all is no less usual than one near it: half a person and one are added.
            (period, place) => Cell(period, place) is not { } cell ? null
                : formula.IsSpendShare ? cell.Value.Value
                : (cell.Numerator!.Value + 0.5) / (cell.Denominator!.Value + 1)));

        FigureCell? Cell(int period, int place)
        {
            var cell = table[calendar.Periods[period], _places.Authorities[place]];
            return cell.Value.HasValue && cell.Unit == _places.Authorities[place] ? cell : null;
        }
    }

    private IEnumerable<Finding> OfOneFigure(Check[] checks, FigureTable table, Period period, Authority authority, FigureCell cell)
    {
        var (measure, days) = (table.Measure, table.Calendar.Days(period));
        foreach (var check in checks)
        {
            var row = check.Row;
            switch (row.Rule)
            {
                case "small-count" when cell.Numerator < row.Threshold:
                    yield return new(check, measure.Row.NumeratorWords, null, period, null, cell.Numerator, measure.Formula.GapUnit);
                    break;
                case "small-base" when cell.Denominator < row.Threshold:
                    yield return new(check, measure.Row.DenominatorWords, null, period, null, cell.Denominator, measure.Formula.GapUnit);
                    break;
                case "outside" when row.On.Split(' ') is [var part, var whole]
                    && Percentage(part, whole, authority, days.Last) is { } percent && (percent < row.Least || percent > row.Threshold):
                    yield return new(check, measure.Row.NumeratorWords, null, period, null, percent, "%");
                    break;
                case "first-periods" when authority.FirstDay is not null
                    && table.Calendar.IndexOf(period) - table.Calendar.Periods.Index().First(one => authority.Existed(table.Calendar.Days(one.Item))).Index < row.Threshold:
                    yield return new(check, authority.Name, null, period);
                    break;
                case "joint-return" when table.Joint(period, authority) is { } members:
                    yield return new(check, string.Join(" and ", members.Select(member => member.Name)), null, period);
                    break;
                case "published-differs" when measure.Formula.DiffersFromPublished(cell):
                    yield return new(check, measure.Row.Name, null, period, cell.Published, cell.Value.Value, measure.Row.Unit);
                    break;
                case "joint-service" when authority.Code == row.On && check.Applies(days):
                    yield return new(check, authority.Name, null, period);
                    break;
            }
        }
    }

    // Whether a rule can find anything of a measure, whatever its figures are: asked once for a table and not for each figure.
    private static bool IsOn(CheckRow row, Measure measure) => row.Rule switch
    {
        "small-count" or "small-base" => measure.Id == row.On,
        "outside" => row.On.Split(' ') is [var part, _] && measure.Formula.IsMadeOf(part),
        _ => true,
    };

    private double? Percentage(string part, string whole, Authority authority, DateOnly day) =>
        _rows.FindObserved(part)?.On(authority, day)?.Value.ValueOrNull is { } top
        && _rows.FindObserved(whole)?.On(authority, day)?.Value.ValueOrNull is > 0 and var below
            ? top / below * 100
            : null;
}
