using Benchmark.Presentation.Words;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>The brief as the server words it; the dashboard words nothing of it.</summary>
internal sealed class BriefData(Connection connection, ReferenceData reference)
{
    public async Task<BriefView> LoadAsync(Subject subject, CancellationToken cancel)
    {
        var answer = await connection.BriefAsync(SubjectRequest.Brief(subject), cancel).ConfigureAwait(false);
        var total = reference.OfSpend(Figures.Measures.SpendBlock.Total, SpendForm.PerChild)?.Id ?? "";
        return new()
        {
            Basis = $"{subject.Group?.Name ?? $"neighbours of {answer.Edition}"}, {FigureViews.Basis(answer.Definition, answer.Prices, answer.Index, answer.BaseYear)}",
            Sentences =
            [
                .. answer.Answers.SelectMany(one => one.Sentences.Select(sentence =>
                    new BriefSentence(one.Topic, sentence, one.Measure, one.Period, one.Mark == QuoteMark.Check))),
                .. Told(BriefText.BesideOthers, answer.FromNeighbours, BridgeFrom.Others),
                .. Told(BriefText.SinceLastYear, answer.FromYearBefore, BridgeFrom.YearBefore),
                .. answer.Questions.SelectMany(question => new[] { question.Question, $"Because: {question.Because}" }
                    .Select(text => new BriefSentence(
                        "Questions for the finance officer", text, question.Measure, question.Period, false, question.Measure.Length > 0 ? null : Asked(question)))),
            ],
        };

        // A question without a measure is about a step of a bridge, which it begins with.
        BridgeFrom Asked(BriefQuestion question) => answer.FromYearBefore is { } before && question.Because.StartsWith(before.Words, StringComparison.Ordinal)
            ? BridgeFrom.YearBefore
            : BridgeFrom.Others;

        IEnumerable<BriefSentence> Told(string topic, Bridge? bridge, BridgeFrom from) => bridge is null ? [] : BriefText.Told(bridge)
            .Select(text => new BriefSentence(topic, text, total, bridge.Period, bridge.Mark == QuoteMark.Check, from));
    }
}
