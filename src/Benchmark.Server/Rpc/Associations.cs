using Benchmark.Figures;
using Benchmark.Figures.Analyses;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Server.Rpc;

/// <summary>Spend against an outcome: three answers side by side, never one alone.</summary>
internal static class Associations
{
    private const string Caution =
        "None of the three shows cause: spending and what it is set against both follow need, and each method answers another question.";

    /// <summary>The association as a message.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="definition">Whose preventative spend.</param>
    /// <param name="prices">Real prices.</param>
    /// <param name="years">Years of the outcome.</param>
    /// <param name="population">What rates are set against; spend per child is set against one population always.</param>
    public static V1.Association Of(
        Snapshot snapshot, Definition definition, Prices prices, IReadOnlyList<Period> years, RatePopulation population = RatePopulation.OneSeries)
    {
        var (outcome, spend) = MeasuresOf(snapshot.Catalogue);
        AssociationPanel Panel(RatePopulation of) => new(
            snapshot.Places, snapshot.Catalogue.Exclusions[AssociationPanel.Id], snapshot.Tables.Of(outcome, definition, of),
            snapshot.Tables.Of(spend, definition), prices, years);

        var panel = Panel(population);
        var kept = panel.Kept;
        var printed = population == RatePopulation.AsPrinted ? kept : Panel(RatePopulation.AsPrinted).Kept;
        var answer = new V1.Association
        {
            Definition = definition.Id,
            From = years[0].Name,
            To = years[^1].Name,
            Index = prices.Index!.Id,
            BaseYear = prices.BaseYear!.Name,
            Caution = Caution,
            Population = ComparisonWire.Of(population),
            Unit = $"{outcome.Row.Name}, for each extra £100 per child in {prices.BaseYear} prices",
            Outcome = outcome.Id,
            Spend = spend.Id,
            Snapshot = snapshot.Hash,
        };
        answer.Rows.Add(Rows(kept));
        answer.RowsWithoutExclusions.Add(Association.All(panel.All).Select(one => Row(one, [])));
        answer.RowsAsPrinted.Add(Rows(printed));
        answer.LeftOut.Add(panel.LeftOut.Select(FigureWire.Of));
        answer.Points.Add(kept.GroupBy(panel.Of).Select(rows => new V1.AssociationPoint
        {
            Code = rows.Key.Code,
            Name = rows.Key.Name,
            Spend = rows.Average(row => row.Spend),
            Outcome = rows.Average(row => row.Outcome),
            Years = rows.Count(),
        }));
        return answer;

        IEnumerable<V1.AssociationRow> Rows(IReadOnlyList<PanelRow> rows) =>
            Association.All(rows).Select(one => Row(one, [.. Leverages.Of(one, rows).Select(leverage => (leverage.Term, Of(leverage, rows)))]));

        V1.Leverage Of(Leverage leverage, IReadOnlyList<PanelRow> rows) => new()
        {
            Authority = AuthorityWire.Name(snapshot.Places.Authorities[leverage.Authority]),
            Slope = leverage.Without.Slope,
            Low = leverage.Without.Interval.Low,
            High = leverage.Without.Interval.High,
            Spend = rows.Where(row => row.Authority == leverage.Authority).Average(row => row.Spend),
        };
    }

    /// <summary>The measures that are set against each other.</summary>
    /// <exception cref="Grpc.Core.RpcException">The files do not say which.</exception>
    public static (Measure Outcome, Measure Spend) MeasuresOf(Catalogue catalogue) => catalogue.FindAnalysis(AssociationPanel.Id)
        ?? throw Fault.NotFound("analysis", AssociationPanel.Id, "analyses.csv names no measures for it");

    private static V1.AssociationRow Row(Association association, IReadOnlyList<(SpendTerm Term, V1.Leverage Leverage)> leverages)
    {
        var row = new V1.AssociationRow
        {
            Method = association.Method switch
            {
                AssociationMethod.Between => V1.AssociationMethod.Between,
                AssociationMethod.Within => V1.AssociationMethod.Within,
                _ => V1.AssociationMethod.WithinTrendRemoved,
            },
            Authorities = association.Authorities,
            Observations = association.Observations,
            Years = association.Years,
        };
        row.Slopes.Add(association.Slopes.Select(slope => new V1.AssociationSlope
        {
            Term = slope.Term switch { SpendTerm.Mean => V1.SpendTerm.Mean, SpendTerm.SameYear => V1.SpendTerm.SameYear, _ => V1.SpendTerm.YearBefore },
            Slope = slope.Slope,
            StandardError = slope.StandardError,
            Low = slope.Interval.Low,
            High = slope.Interval.High,
            Leverage = leverages.FirstOrDefault(one => one.Term == slope.Term).Leverage,
        }));
        return row;
    }
}
