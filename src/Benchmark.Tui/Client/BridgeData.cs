using Benchmark.Presentation.Words;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>A bridge of spend per child as the server reckons and words it.</summary>
internal sealed class BridgeData(Connection connection, ReferenceData reference, FigureViews figures)
{
    public async Task<BridgeView> LoadAsync(LoadBridge wanted, CancellationToken cancel)
    {
        var answer = await connection.BridgeAsync(
            SubjectRequest.Bridge(wanted.Of, wanted.From switch
            {
                BridgeFrom.YearBefore => BridgeStart.YearBefore,
                BridgeFrom.MedianNeighbour => BridgeStart.MedianNeighbour,
                _ => BridgeStart.NeighboursMean,
            }), cancel).ConfigureAwait(false);
        var total = reference.OfSpend(Figures.Measures.SpendBlock.Total, SpendForm.PerChild)?.Id ?? "";
        var leftOut = figures.LeftOut(answer.LeftOut);
        return new()
        {
            Words = answer.Words,
            IsToCheck = answer.Mark == QuoteMark.Check,
            Basis = FigureViews.Basis(answer.Definition, answer.Prices, answer.Index, answer.BaseYear),
            Period = answer.Period,
            FromName = wanted.From == BridgeFrom.YearBefore ? $"{answer.Authority.Name}, {answer.StartPeriod}" : ChartText.Sentence(BridgeText.Beginning(answer)),
            ToName = $"{answer.Authority.Name}, {answer.Period}",
            From = End(answer.HasFrom, answer.From, answer),
            To = End(answer.HasTo, answer.To, answer),
            Steps = [.. answer.Steps.Select(Step)],
            Notes =
            [
                .. answer.Steps.Count > 0 ? ["The parts add up to the difference; they do not say what caused it."] : Array.Empty<string>(),
                .. answer.HasFrom && answer.Note.Length > 0 ? [answer.Note] : Array.Empty<string>(),
                .. leftOut.Count > 0 ? [$"{ChartText.Sentence(ChartText.LeftOut(leftOut))}."] : Array.Empty<string>(),
            ],
            Periods = total.Length > 0 ? reference.Item(total).Periods : [],
            PriceIndices = total.Length > 0 ? reference.PriceIndices(total) : [],
            Definitions = [.. reference.Definitions.Select(one => one.Id)],
            Definition = answer.Definition,
        };
    }

    private BridgeStepView Step(BridgeStep step) => new(
        reference.OfSpend(step.Block, SpendForm.PerChild)?.Id ?? "", step.Name, PlainWords.Of(step.Side), Money(step.From), Money(step.To),
        Change(step.Change), step.Words,
        step.Split is not { } split ? [] :
        [
            new($"by number of {split.People}", InEvery(split.FromPeople), InEvery(split.ToPeople), Change(split.Volume)),
            new("by cost of each", Each(split.FromUnitCost), Each(split.ToUnitCost), Change(split.Cost)),
        ]);

    private static FigureView InEvery(double people) =>
        FigureView.Of(people, $"{NumberStyle.Plain(people, 1)} in every 10,000", "in every 10,000 children");

    private static FigureView Each(double pounds) => FigureView.Of(pounds, $"{NumberStyle.Pounds.Text(pounds)} each", "£ each");

    private static FigureView End(bool there, double value, Bridge answer) =>
        there ? Money(value) : FigureView.Missing(PlainWords.Word(answer.Missing), PlainWords.Of(answer.Missing)) with { Code = PlainWords.Code(answer.Missing) };

    private static FigureView Money(double value) => FigureView.Of(value, NumberStyle.Pounds.Text(value), "£ per child");

    private static FigureView Change(double value) => FigureView.Of(value, NumberStyle.Pounds.Signed(value), "£ per child");
}
