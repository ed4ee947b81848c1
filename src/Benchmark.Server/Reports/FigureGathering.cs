using System.Collections.Concurrent;
using Benchmark.Figures;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Benchmark.Server.Rpc;

namespace Benchmark.Server.Reports;

/// <summary>
/// Gathers what reports say from the calculation that also answers the API, as the API's own messages: a report cannot differ
/// from it. What is the same for all authorities is computed once for a run.
/// </summary>
internal sealed class FigureGathering(Snapshot snapshot, ReportSettings settings)
{
    private static readonly IReadOnlyList<Func<Formula, bool>> Forms = [formula => formula.IsPerChild, formula => formula.IsTotal];

    private readonly ConcurrentDictionary<(Measure Measure, Period From, Period To), V1.Trend> _england = new();
    private readonly ConcurrentDictionary<(Measure Measure, Period Period), V1.Funnel> _funnels = new();

    /// <summary>Everything about one authority.</summary>
    public ProfileFigures Of(Authority authority)
    {
        var against = settings.Against(authority);
        var definition = settings.Definition;
        (SpendBlock Block, string Side)[] order =
        [
            .. definition.Preventative.Select(block => (block, "preventative")), .. definition.Statutory.Select(block => (block, "statutory")),
            .. definition.Neither.Select(block => (block, "neither")),
        ];
        return new(
            authority, against, [.. Leading.Select(measure => Question(Table(measure), authority, against))],
            [.. Beside.Select(measure => Compare(Table(measure), authority, LastPeriod(Table(measure).Calendar, authority), against))],
            Alike(authority, against), SameThings.Of(snapshot, authority, "", [], Basis with { Population = null }).SameThings,
            [.. order.Select(o => (o.Block, o.Side, Measure: snapshot.Catalogue.OfSpend(o.Block.Id, formula => formula.IsPerChild)))
                .Where(o => o.Measure is { } measure && snapshot.Tables.Measures.Contains(measure)).Select(o => (o.Measure!, o.Side, Trend(Table(o.Measure!), authority)))]);
    }

    private Basis Basis => new(settings.Definition, settings.Prices, settings.Population);

    private V1.Alike Alike(Authority authority, Peers against)
    {
        var table = OverTime(Table(Alikes.Usual(snapshot)));
        return Alikes.Of(snapshot, authority, against, table, Alikes.UsualStart(table.Calendar), Basis);
    }

    /// <summary>The measures that reports answer at length.</summary>
    public IReadOnlyList<Measure> Leading => snapshot.Tables.Questions;

    /// <summary>The measures beside them: the other headlines, then preventative, statutory and all spend.</summary>
    private IEnumerable<Measure> Beside => snapshot.Tables.Headlines
        .Concat(Forms.SelectMany(form => SpendBlock.Sums.Select(sums => snapshot.Catalogue.OfSpend(sums, form))).OfType<Measure>().Intersect(snapshot.Tables.Measures))
        .Except(Leading).Distinct();

    /// <summary>The figures of a measure under the settings' definition.</summary>
    public FigureTable Table(Measure measure) => snapshot.Tables.Of(measure, settings.Definition);

    /// <summary>The newest financial year in which an authority existed.</summary>
    public Period LastYearOf(Authority authority) => LastPeriod(snapshot.Rows.Spend.Calendar, authority);

    /// <summary>One comparison.</summary>
    public V1.Comparison Compare(FigureTable table, Authority authority, Period period, Peers against) =>
        ComparisonWire.Of(snapshot, snapshot.Comparer.Compare(new(authority, table, period, against, settings.Prices)));

    /// <summary>England over time.</summary>
    public V1.Trend England(FigureTable table, Period from, Period to) => _england.GetOrAdd(
        (table.Measure, from, to), _ => Trend(table, snapshot.Places.England, from, to, settings.Prices));

    /// <summary>A trend in the prices given.</summary>
    public V1.Trend Trend(FigureTable table, Area area, Period from, Period to, Prices prices) =>
        ComparisonWire.Of(snapshot, snapshot.Trends.Follow(new(area, OverTime(table), from, to, prices)));

    /// <summary>The funnel of a period.</summary>
    public V1.Funnel Funnel(FigureTable table, Period period) =>
        _funnels.GetOrAdd((table.Measure, period), _ => Funnels.Of(snapshot, table, period));

    /// <summary>The newest period in which an authority existed: for one that is no more, the last of its own.</summary>
    private static Period LastPeriod(PeriodCalendar calendar, Authority authority) =>
        calendar.Periods.LastOrDefault(period => authority.Existed(calendar.Days(period))) ?? calendar.Newest;

    private static Period FirstPeriod(FigureTable table, Authority authority) =>
        table.Calendar.Periods.FirstOrDefault(period => authority.Existed(table.Calendar.Days(period))) ?? table.Calendar.Newest;

    private V1.Trend Trend(FigureTable table, Authority authority) =>
        Trend(table, authority, FirstPeriod(table, authority), LastPeriod(table.Calendar, authority), settings.Prices);

    private FigureTable OverTime(FigureTable table) => snapshot.Tables.Of(table.Measure, settings.Definition, settings.Population);

    private QuestionFigures Question(FigureTable table, Authority authority, Peers against)
    {
        var (from, to) = (FirstPeriod(table, authority), LastPeriod(table.Calendar, authority));
        return new(
            table.Measure, to.Name, Compare(table, authority, to, against),
            [.. table.Calendar.Between(from, to).Select(period => Compare(OverTime(table), authority, period, against))],
            Trend(table, authority), England(table, from, to),
            table.Measure.Formula.HasIntervals ? Funnel(table, to) : null,
            EvidenceBook.Of(snapshot, new(authority, table, to, against, settings.Prices)));
    }
}
