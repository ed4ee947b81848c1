using Benchmark.Presentation.Words;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>Spend against an outcome: three answers side by side, with what was left out.</summary>
internal sealed class AssociationData(Connection connection, ReferenceData reference, FigureViews figures)
{
    public async Task<AssociationView> LoadAsync(LoadAssociation pair, CancellationToken cancel)
    {
        var subject = pair.Of;
        var asked = connection.AssociateAsync(
            new() { Outcome = pair.Outcome, Spend = pair.Against, Basis = new() { Definition = subject.Definition, BaseYear = subject.BaseYear, Index = subject.Index } }, cancel);
        var listed = connection.ListNeighboursAsync(SubjectRequest.Neighbours(subject), cancel);
        await Task.WhenAll(asked, listed).ConfigureAwait(false);
        var answer = await asked.ConfigureAwait(false);
        var neighbours = SubjectRequest.Compared(subject, await listed.ConfigureAwait(false));
        var (outcome, spend) = (reference.Measure(answer.Outcome), reference.Measure(answer.Spend));
        // A decimal more than a figure has: these are means over years.
        var (outcomes, spending) = (NumberStyle.Of(outcome.Unit, outcome.Decimals + 1), NumberStyle.Of(spend.Unit, spend.Decimals));
        return new()
        {
            Definition = answer.Definition,
            Outcome = answer.Outcome,
            OutcomeLabel = outcome.Label,
            Spend = answer.Spend,
            SpendUnit = spend.Unit,
            SpendLabel = spend.Label,
            Basis = $"{answer.From} to {answer.To}, {answer.Definition}, real terms, {answer.BaseYear} prices ({answer.Index})",
            Unit = answer.Unit,
            Caution = $"{answer.Caution}{Leverage(answer)}",
            Rows = [.. answer.Rows.SelectMany(Rows)],
            RowsWithoutExclusions = [.. answer.RowsWithoutExclusions.SelectMany(Rows)],
            LeftOut = figures.LeftOut(answer.LeftOut),
            Points = [.. answer.Points.Select(point => new AssociationPointView(
                point.Code,
                point.Name,
                point.Spend,
                point.Outcome,
                spending.Text(point.Spend),
                outcomes.Text(point.Outcome),
                point.Years,
                point.Code == subject.Code ? Standing.Self : neighbours.Contains(point.Code) ? Standing.Neighbour : Standing.Other))],
            WhyNoSelf = answer.Points.Any(point => point.Code == subject.Code) ? null
                : answer.LeftOut.FirstOrDefault(one => one.Code == subject.Code) is { } left
                    ? $"{subject.Name} has no dot and is in no slope first shown: {figures.LeftOut([left])[0].Reason}."
                    : $"{subject.Name} has no dot: it has no year with both figures.",
            Definitions = [.. reference.Definitions.Select(definition => definition.Id)],
            Multiplicity = answer.Multiplicity,
            Measures = [.. reference.Measures.Where(item => reference.Measure(item.Id) is { IsText: false, Unit: not "£" })],
            Pairs = [.. answer.Pairs.Select(one => new AssociationPairView(
                one.Outcome, one.Spend, answer.Pairs.All(other => other.Spend == one.Spend) ? reference.Measure(one.Outcome).Label : one.Name, [.. one.Rows.SelectMany(row => row.Slopes.Count == 0
                    ? [new(AssociationWords.Short(row.Method), "", "cannot be said", "", "")]
                    : row.Slopes.Select(slope => new PairSlopeView(
                        AssociationWords.Short(row.Method), AssociationWords.Short(slope.Term), ChartText.Signed(slope.Slope),
                        AssociationWords.Chance(slope.PValue), AssociationWords.Chance(slope.AdjustedPValue),
                        slope.PValue < AssociationWords.Level, slope.AdjustedPValue < AssociationWords.Level)))]))],
        };
    }

    // One authority alone may carry a slope.
    private static string Leverage(Association answer) =>
        answer.Rows.SelectMany(row => row.Slopes).FirstOrDefault(slope => slope.Term == SpendTerm.Mean)?.Leverage is { } leverage
            ? $" Without {leverage.Authority.Name} the first slope is {ChartText.Signed(leverage.Slope)} ({ChartText.Signed(leverage.Low)} to {ChartText.Signed(leverage.High)})."
            : "";

    private static IEnumerable<AssociationRowView> Rows(AssociationRow row)
    {
        var answer = AssociationWords.Short(row.Method);
        if (row.Slopes.Count == 0)
        {
            yield return new(
                answer, "", FigureView.Missing("cannot be said"), "", "", row.Authorities, row.Observations, row.Years);
        }

        foreach (var slope in row.Slopes)
        {
            yield return new(
                answer,
                AssociationWords.Short(slope.Term),
                FigureView.Of(slope.Slope, ChartText.Signed(slope.Slope)),
                NumberStyle.Plain(slope.StandardError, 2),
                $"{ChartText.Signed(slope.Low)} to {ChartText.Signed(slope.High)}",
                row.Authorities,
                row.Observations,
                row.Years,
                (slope.StandardError, slope.Low, slope.High));
        }
    }
}
