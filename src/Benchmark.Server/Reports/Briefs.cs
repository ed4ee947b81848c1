using Benchmark.Figures;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Benchmark.Presentation.Words;
using Benchmark.Server.Rpc;
using Benchmark.V1;

namespace Benchmark.Server.Reports;

/// <summary>
/// One authority in sentences that a director can say aloud, as a message. They are the report's own sentences; what is here is which
/// of them, and which questions the figures raise.
/// </summary>
internal sealed class Briefs(Snapshot snapshot, ReportSettings settings, FigureGathering gathering)
{
    private const int MostQuestions = 3;

    /// <summary>The brief.</summary>
    public Brief Of(ProfileFigures profile)
    {
        var authority = profile.Authority;
        var basis = new Rpc.Basis(settings.Definition, settings.Prices, settings.Population);
        var answer = new Brief
        {
            Authority = AuthorityWire.Name(authority),
            Edition = profile.Against.EditionName(authority),
            OwnGroup = profile.Against.Group is not null,
            Snapshot = snapshot.Hash,
        };
        (answer.Definition, answer.Prices, answer.Index, answer.BaseYear) = ComparisonWire.Spend(settings.Definition, settings.Prices);
        if (snapshot.Rows.Spend.Calendar.Periods.Count > 0)
        {
            var year = gathering.LastYearOf(authority);
            answer.FromNeighbours = Bridges.Of(snapshot, authority, year, BridgeStart.NeighboursMean, profile.Against, basis);
            answer.FromYearBefore = Bridges.Of(snapshot, authority, year, BridgeStart.YearBefore, profile.Against, basis);
        }

        answer.Answers.Add(profile.Questions.Select(question => Answer(profile, question)));
        answer.Questions.Add(Marked(profile, authority).Concat(Largest(answer)).DistinctBy(question => question.Question).Take(MostQuestions));
        return answer;
    }

    private BriefAnswer Answer(ProfileFigures profile, QuestionFigures question)
    {
        var sentences = new QuestionSentences(snapshot, profile, question);
        var answer = new BriefAnswer
        {
            Topic = question.Measure.Row.Group,
            Measure = question.Measure.Id,
            Period = question.Period,
            Mark = question.Comparison.Quote?.Mark ?? QuoteMark.Unspecified,
        };
        answer.Sentences.Add(
            new[] { sentences.Figure(), sentences.Gap(), sentences.WithoutMedian(), sentences.Verdict(), sentences.Side(), sentences.Change() }
                .Where(sentence => !string.IsNullOrEmpty(sentence)).OfType<string>());
        return answer;
    }

    /// <summary>What the marks of the newest figures ask: of the headline measures, then of each spend block.</summary>
    private IEnumerable<BriefQuestion> Marked(ProfileFigures profile, Figures.Places.Authority authority) => profile.Questions
        .Select(question => question.Comparison).Concat(profile.Beside)
        .Concat(profile.Blocks.Select(block =>
        {
            var table = gathering.Table(block.Block);
            return gathering.Compare(table, authority, gathering.LastYearOf(authority), profile.Against);
        }))
        .Where(comparison => comparison.Quote is not null)
        .SelectMany(comparison => comparison.Quote.Reasons.Index().Where(reason => reason.Item.Question.Length > 0)
            .Select(reason => (comparison, place: reason.Index, reason: reason.Item)))
        .OrderByDescending(found => found.comparison.Quote.Mark).ThenBy(found => found.place)
        .Select(found => new BriefQuestion
        {
            Question = found.reason.Question,
            Because = found.reason.Words,
            Measure = found.comparison.Measure,
            Period = found.comparison.Period,
        });

    /// <summary>What the largest steps of the bridges ask, where the marks leave room.</summary>
    private static IEnumerable<BriefQuestion> Largest(Brief brief) => new[] { brief.FromYearBefore, brief.FromNeighbours }.OfType<Bridge>()
        .SelectMany(bridge => bridge.Steps.Take(MostQuestions).Select(step => (bridge, step)))
        .OrderByDescending(found => Math.Abs(found.step.Change))
        .Select(found => new BriefQuestion
        {
            Question = BridgeText.Question(found.bridge, found.step),
            Because = $"{found.bridge.Words} {found.step.Words}",
            Period = found.bridge.Period,
        });
}
