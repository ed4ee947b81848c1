using Benchmark.Figures;
using Benchmark.Figures.Analyses;
using Benchmark.Figures.Calculation;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Server.Rpc;

/// <summary>Spend against care: three answers side by side, never one alone.</summary>
internal static class Associations
{
    private const string Caution =
        "None of the three shows cause: spending and care rates both follow need, and each method answers another question.";

    /// <summary>The association as a message.</summary>
    public static V1.Association Of(Snapshot snapshot, Definition definition, Prices prices, IReadOnlyList<Period> years)
    {
        var (outcome, spend) = MeasuresOf(snapshot.Catalogue);
        var panel = new AssociationPanel(
            snapshot.Places, snapshot.Catalogue.Exclusions[AssociationPanel.Id], snapshot.Tables.Of(outcome, definition),
            snapshot.Tables.Of(spend, definition), prices, years);
        var answer = new V1.Association
        {
            Definition = definition.Id,
            From = years[0].Name,
            To = years[^1].Name,
            Index = prices.Index!.Id,
            BaseYear = prices.BaseYear!.Name,
            Caution = Caution,
            Unit = $"{outcome.Row.Name}, for each extra £100 per child in {prices.BaseYear} prices",
            Outcome = outcome.Id,
            Spend = spend.Id,
            Snapshot = snapshot.Hash,
        };
        answer.Rows.Add(Association.All(panel.Kept).Select(Row));
        answer.RowsWithoutExclusions.Add(Association.All(panel.All).Select(Row));
        answer.LeftOut.Add(panel.LeftOut.Select(FigureWire.Of));
        answer.Points.Add(panel.Kept.GroupBy(panel.Of).Select(rows => new V1.AssociationPoint
        {
            Code = rows.Key.Code,
            Name = rows.Key.Name,
            Spend = rows.Average(row => row.Spend),
            CareRate = rows.Average(row => row.CareRate),
            Years = rows.Count(),
        }));
        return answer;
    }

    /// <summary>The measures that are set against each other.</summary>
    /// <exception cref="Grpc.Core.RpcException">The files do not say which.</exception>
    public static (Measure Outcome, Measure Spend) MeasuresOf(Catalogue catalogue) => catalogue.FindAnalysis(AssociationPanel.Id)
        ?? throw Fault.NotFound("analysis", AssociationPanel.Id, "analyses.csv names no measures for it");

    private static V1.AssociationRow Row(Association association)
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
        }));
        return row;
    }
}
