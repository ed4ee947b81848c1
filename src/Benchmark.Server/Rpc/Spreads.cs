using Benchmark.Figures;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Server.Rpc;

/// <summary>
/// How far apart the statistical neighbours of each authority are: the question of the Care Crisis Review, which found that
/// neighbours can differ markedly.
/// </summary>
internal static class Spreads
{
    /// <summary>The spread as a message.</summary>
    public static V1.Spread Of(Snapshot snapshot, FigureTable table, Period period, Edition edition, Prices prices)
    {
        if (table.Measure.Formula.IsText)
            throw Fault.Invalid("measure", table.Measure.Id, "a measure whose figures are numbers");
        var peers = Peers.Of(edition);
        var answer = new V1.Spread
        {
            Measure = table.Measure.Id,
            Period = period.Name,
            Edition = edition.Name,
            Snapshot = snapshot.Hash,
        };
        if (table.Measure.Formula.IsSpend)
            (answer.Definition, answer.Prices, answer.Index, answer.BaseYear) = ComparisonWire.Spend(table, prices);
        answer.Groups.Add(snapshot.Places.Authorities
            .Where(authority => edition.NeighboursOf(authority).Count > 0)
            .Select(authority => Row(authority, UsableNeighbours.Of(table, period, authority, peers, prices)))
            .OrderByDescending(row => row.HasCoefficientOfVariation ? row.CoefficientOfVariation : double.NegativeInfinity)
            .ThenBy(row => row.Authority.Code, StringComparer.Ordinal));
        double[] variations = [.. answer.Groups.Where(g => g.HasCoefficientOfVariation).Select(g => g.CoefficientOfVariation).Order()];
        if (variations.Length > 0)
            answer.MedianCoefficientOfVariation = Quantile.Type7(variations, 0.5);
        double[] ratios =
        [
            .. answer.Groups.Where(g => g.HasCoefficientOfVariation && g.Minimum > 0).Select(g => g.Maximum / g.Minimum).Order(),
        ];
        if (ratios.Length > 0)
            answer.MedianRatio = Quantile.Type7(ratios, 0.5);
        return answer;
    }

    private static V1.NeighbourSpread Row(Authority authority, UsableNeighbours neighbours)
    {
        var spread = Spread.Of([.. neighbours.Used]);
        var row = new V1.NeighbourSpread { Authority = AuthorityWire.Name(authority), Used = neighbours.Summary.Used };
        row.LeftOut.Add(neighbours.LeftOut.Select(FigureWire.Of));
        if (neighbours.Summary is { Minimum: { } minimum, Maximum: { } maximum })
            (row.Minimum, row.Maximum) = (minimum, maximum);
        if (spread.Range is { } range)
            row.Range = range;
        if (spread.StandardDeviation is { } deviation)
            row.StandardDeviation = deviation;
        if (spread.CoefficientOfVariation is { } variation)
            row.CoefficientOfVariation = variation;
        return row;
    }
}
