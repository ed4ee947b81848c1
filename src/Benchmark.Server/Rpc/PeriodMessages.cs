using Benchmark.Figures;
using Benchmark.Figures.Checks;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Server.Rpc;

/// <summary>
/// What many comparisons of one measure, period and kind of prices have in common, as messages made once: the figure of an authority, which
/// stands in the lists of some ten others, and those of regions and England. Who gets a message does not change it.
/// </summary>
internal sealed class PeriodMessages
{
    private static readonly V1.Quote NothingFound = new() { Mark = V1.QuoteMark.Quote };

    private readonly Snapshot _snapshot;
    private readonly PeriodFigures _figures;
    private readonly V1.Figure?[] _ofAuthorities;
    private readonly V1.Aggregate?[] _ofRegions;
    private readonly V1.Quote?[] _quotes;
    private readonly V1.QuoteMark?[] _marks;

    /// <summary>Makes none yet.</summary>
    public PeriodMessages(Snapshot snapshot, FigureTable table, Period period, Prices prices)
    {
        (_snapshot, Table, Period, Prices, _figures) = (snapshot, table, period, prices, table.In(period, prices));
        var authorities = snapshot.Places.Authorities.Count;
        (_ofAuthorities, _ofRegions) = (new V1.Figure?[authorities], new V1.Aggregate?[snapshot.Places.Regions.Count]);
        (_quotes, _marks) = (new V1.Quote?[authorities], new V1.QuoteMark?[authorities]);
        AsOfDate = ComparisonWire.Iso(table.Calendar.Days(period).Last);
        CompareInstead = snapshot.Catalogue.PerChildOf(table.Measure)?.Id ?? "";
    }

    /// <summary>Those of a comparison, where many follow each other: the last ones as long as they are its own.</summary>
    /// <param name="last">Those of the comparison before; null before the first.</param>
    /// <param name="snapshot">The state of the figures, the same for all.</param>
    /// <param name="query">The comparison.</param>
    public static PeriodMessages Of(PeriodMessages? last, Snapshot snapshot, ComparisonQuery query) =>
        last is not null && last.Table == query.Table && last.Period == query.Period && last.Prices == query.Prices
            ? last
            : new(snapshot, query.Table, query.Period, query.Prices);

    /// <summary>The figures of the measure.</summary>
    public FigureTable Table { get; }

    /// <summary>The period.</summary>
    public Period Period { get; }

    /// <summary>The prices.</summary>
    public Prices Prices { get; }

    /// <summary>The day that the figures stand for.</summary>
    public string AsOfDate { get; }

    /// <summary>For a total in pounds the measure to compare by; empty otherwise.</summary>
    public string CompareInstead { get; }

    /// <summary>The figure of an authority.</summary>
    public V1.Figure Of(Authority authority) => _ofAuthorities[authority.Index] ??= FigureWire.Of(_figures[authority], Table.Measure);

    /// <summary>The figure of a region or England.</summary>
    public V1.Aggregate Of(Region region) => _ofRegions[region.Index] ??= ComparisonWire.Aggregate(Table, Period, Prices, region);

    /// <summary>The mark of an authority's figure, as others' lists show it; unspecified of one that is missing.</summary>
    public V1.QuoteMark MarkOf(Authority authority) => _marks[authority.Index] ??= _figures[authority].Value.HasValue
        ? QuoteWire.Of(Marks.Of(_snapshot.Marks.Of(Table, Period, authority)))
        : V1.QuoteMark.Unspecified;

    /// <summary>Whether an authority's figure may be quoted, with the reasons.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="findings">What is found; null of a figure that is missing.</param>
    public V1.Quote? QuoteOf(Authority authority, IReadOnlyList<Finding>? findings) => findings switch
    {
        null => null,
        [] => NothingFound,
        // What its neighbours add to it is found anew each time.
        _ when !ReferenceEquals(findings, _snapshot.Marks.Of(Table, Period, authority)) => QuoteWire.Of(findings),
        _ => _quotes[authority.Index] ??= QuoteWire.Of(findings),
    };
}
