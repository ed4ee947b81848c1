using Benchmark.Figures;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Server.Rpc;

/// <summary>Every authority in order of one measure in one period.</summary>
internal static class Rankings
{
    /// <summary>The ranking as a message.</summary>
    public static V1.Ranking Of(Snapshot snapshot, FigureTable table, Period period, Prices prices)
    {
        var measure = table.Measure;
        if (measure.IsContext)
            throw Fault.Invalid("measure", measure.Id, "a measure that is ranked: this one is shown as context only");
        var standing = table.Standing(period);
        var answer = new V1.Ranking
        {
            Measure = measure.Id,
            Period = period.Name,
            AsOfDate = ComparisonWire.Iso(table.Calendar.Days(period).Last),
            Of = standing.Of,
            England = ComparisonWire.Aggregate(table, period, prices, snapshot.Places.England),
            Note = measure.Formula.IsTotal
                ? $"A total in pounds measures size and has no place{(snapshot.Catalogue.PerChildOf(measure) is { } perChild ? $": rank {perChild.Id} instead" : "")}."
                : measure.Polarity switch
                {
                    Polarity.LowIsGood => "1 is the lowest, which is good.",
                    Polarity.HighIsGood => "1 is the highest, which is good.",
                    _ => "1 is the highest: a position, not a judgement.",
                },
            Snapshot = snapshot.Hash,
        };
        if (measure.Formula.IsSpend)
            (answer.Definition, answer.Prices, answer.Index, answer.BaseYear) = ComparisonWire.Spend(table, prices);
        answer.Authorities.Add(table.Existing(period)
            .Select(authority => Row(snapshot, table, period, authority, prices))
            .OrderBy(row => row.Place?.Rank ?? int.MaxValue).ThenBy(row => row.Code, StringComparer.Ordinal));
        return answer;
    }

    private static V1.RankedAuthority Row(Snapshot snapshot, FigureTable table, Period period, Authority authority, Prices prices)
    {
        var figure = prices.Apply(table[period, authority], table.Measure, period);
        var row = new V1.RankedAuthority
        {
            Code = authority.Code,
            Name = authority.Name,
            Figure = FigureWire.Of(figure, table.Measure),
            Place = figure.Ordered is null ? null : FigureWire.Of(table.Nationally(period, authority)),
            Quote = figure.Value.HasValue ? QuoteWire.Of(snapshot.Marks.Of(table, period, authority)) : null,
            Interval95 = FigureWire.Of(table.Measure.Formula.IntervalOf(figure, Confidence.Usual)),
        };
        row.Joint.Add(ComparisonWire.Joint(table, period, authority));
        return row;
    }
}
