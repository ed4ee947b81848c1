using Benchmark.Figures;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Server.Rpc;

/// <summary>Every headline measure of one authority, as a message.</summary>
internal static class Spines
{
    /// <summary>The spine.</summary>
    public static V1.Spine Of(Snapshot snapshot, Authority authority, Peers peers, Basis basis)
    {
        var answer = new V1.Spine { Authority = AuthorityWire.Name(authority), Snapshot = snapshot.Hash };
        foreach (var measure in snapshot.Tables.Headlines)
        {
            var table = snapshot.Tables.Of(measure, basis.Definition);
            var newest = table.Calendar.Newest;
            answer.Rows.Add(new V1.SpineRow
            {
                Comparison = ComparisonWire.Of(snapshot, snapshot.Comparer.Compare(new(authority, table, newest, peers, basis.Prices))),
                Nation = Nation(table, newest, basis.Prices),
            });
        }

        return answer;
    }

    private static V1.FiveNumbers Nation(FigureTable table, Period period, Prices prices)
    {
        double[] values =
        [
            .. table.Standing(period).Units.Select(unit => prices.Apply(table[period, unit], table.Measure, period).Value.ValueOrNull)
                .OfType<double>(),
        ];
        var summary = Summary.Of(values);
        var answer = new V1.FiveNumbers { Used = summary.Used };
        if (summary is { Minimum: { } minimum, LowerQuartile: { } lower, Median: { } median, UpperQuartile: { } upper, Maximum: { } maximum })
            (answer.Minimum, answer.LowerQuartile, answer.Median, answer.UpperQuartile, answer.Maximum) = (minimum, lower, median, upper, maximum);
        return answer;
    }
}
