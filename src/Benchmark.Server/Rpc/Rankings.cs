using Benchmark.Figures;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;

namespace Benchmark.Server.Rpc;

/// <summary>Every authority in order of one measure in one period.</summary>
internal static class Rankings
{
    /// <summary>The ranking as a message.</summary>
    public static V1.Ranking Of(Snapshot snapshot, FigureTable table, int period, Prices prices)
    {
        var measure = table.Measure;
        var standing = table.Standing(period);
        var query = new ComparisonQuery(0, table, period, new(snapshot.Editions[^1]), prices);
        var answer = new V1.Ranking
        {
            Measure = measure.Id,
            Period = table.Calendar.Periods[period],
            AsOfDate = ComparisonWire.Iso(table.Calendar.Days[period].Last),
            Of = standing.Units.Count,
            England = ComparisonWire.Aggregate(snapshot, query, snapshot.England),
            Note = measure.Polarity switch
            {
                Polarity.LowIsGood => "1 is the lowest, which is good.",
                Polarity.HighIsGood => "1 is the highest, which is good.",
                _ => "1 is the highest: a position, not a judgement.",
            },
            Snapshot = snapshot.Hash,
        };
        if (measure.IsSpend)
            (answer.Definition, answer.Prices, answer.Index, answer.BaseYear) = ComparisonWire.Spend(table, prices);
        answer.Authorities.Add(Enumerable.Range(0, snapshot.Authorities.Count)
            .Where(authority => snapshot.Existed(authority, table.Calendar.Days[period]))
            .Select(authority => Row(snapshot, table, period, authority, prices))
            .OrderBy(row => row.Place?.Rank ?? int.MaxValue).ThenBy(row => row.Code, StringComparer.Ordinal));
        return answer;
    }

    private static V1.RankedAuthority Row(Snapshot snapshot, FigureTable table, int period, int authority, Prices prices)
    {
        var figure = prices.Apply(table[period, authority], table.Measure, table.Calendar.Periods[period]);
        var name = AuthorityWire.Name(snapshot.Authorities[authority]);
        var row = new V1.RankedAuthority
        {
            Code = name.Code,
            Name = name.Name,
            Figure = FigureWire.Of(figure, table.Measure),
            Place = figure.Value.HasValue ? FigureWire.Of(table.Nationally(period, authority)) : null,
            Interval95 = FigureWire.Of(table.Measure.Interval(figure, Confidence.Usual)),
        };
        row.Joint.Add(ComparisonWire.Joint(snapshot, table, period, authority));
        return row;
    }
}
