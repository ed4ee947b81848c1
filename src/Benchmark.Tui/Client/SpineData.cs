using Benchmark.Presentation.Words;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>Every headline measure of one authority in one answer.</summary>
internal sealed class SpineData(Connection connection, ReferenceData reference, FigureViews figures)
{
    public async Task<SpineView> LoadAsync(Subject subject, CancellationToken cancel)
    {
        var answer = await connection.SpineAsync(SubjectRequest.Spine(subject), cancel).ConfigureAwait(false);
        var comparisons = answer.Rows.Select(row => row.Comparison).ToList();
        var spend = comparisons.FirstOrDefault(one => one.Definition.Length > 0);
        var peers = subject.Group is { } group ? $"group {group.Name}"
            : comparisons.FirstOrDefault() is not { } first ? ""
            : first.Neighbours.Count == 0 ? $"the {first.Edition} edition has no list of neighbours for it"
            : $"neighbours of {first.Edition}";
        return new(
            string.Join(", ", new[] { peers, spend is null ? "" : FigureViews.Basis(spend.Definition, spend.Prices, spend.Index, spend.BaseYear) }
                .Where(part => part.Length > 0)),
            [.. answer.Rows.Select(Item)],
            spend is null ? [] : reference.PriceIndices(spend.Measure),
            spend is null ? [] : [.. reference.Definitions.Select(one => one.Id)],
            spend?.Definition ?? "");
    }

    private SpineItem Item(SpineRow row)
    {
        var comparison = row.Comparison;
        var (summary, nation, measure) = (comparison.Summary, row.Nation, reference.Item(comparison.Measure));
        var others = !summary.HasMinimum ? null : new BoxSpan(
            summary.Minimum, summary.HasLowerQuartile ? summary.LowerQuartile : null, summary.HasMedian ? summary.Median : null,
            summary.HasUpperQuartile ? summary.UpperQuartile : null, summary.Maximum);
        var whole = !nation.HasMinimum ? null : new BoxSpan(
            nation.Minimum, nation.HasLowerQuartile ? nation.LowerQuartile : null, nation.HasMedian ? nation.Median : null,
            nation.HasUpperQuartile ? nation.UpperQuartile : null, nation.Maximum);
        return new()
        {
            Measure = measure,
            Period = comparison.Period,
            Date = figures.Date(comparison.Measure, comparison.AsOfDate),
            Own = figures.Own(comparison) with { Mark = "" },
            Median = figures.Median(comparison),
            England = figures.Of(comparison.Measure, comparison.England.Figure),
            Others = others,
            Used = summary.Used,
            Nation = whole,
            OthersSpan = $"{(comparison.Neighbours.Count == 0 && !comparison.OwnGroup ? "no list" : Span(others))}{(summary.HasPlainMean ? $", plain mean {Text(summary.PlainMean)}" : "")} ({ChartText.Count(summary.Used, "figure", "figures")}; {ChartText.LeftOut(figures.LeftOut(summary.LeftOut))})",
            NationSpan = $"{Span(whole)} ({ChartText.Count(nation.Used, "reporting authority", "reporting authorities")})",
            Neighbours =
            [
                .. comparison.Neighbours.Select(one => new SpineNeighbour(one.Name, figures.Neighbour(comparison, one)))
                    .OrderByDescending(one => one.Figure.Value ?? double.NegativeInfinity),
            ],
            National = FigureViews.Place(comparison.Position?.Nationally),
            Verdict = comparison.Verdict is { } verdict ? VerdictText.Word(verdict) : NoVerdict(comparison),
            VerdictInFull = comparison.Verdict is { } said
                ? string.Join(' ', new[] { said.Words, said.SideWords }.Where(words => words.Length > 0))
                : comparison.Quote is { Mark: QuoteMark.Check } ? "No level and no side."
                : $"{ChartText.Sentence(NoVerdict(comparison))}.",
            Level = comparison.Verdict is { } level ? Rank(level.Level) : int.MaxValue,
            Mark = CheckText.Of(comparison.Quote) is { Length: > 0 } mark ? mark : "none",
            MarkReason = comparison.Quote is { Reasons.Count: > 0 } quote ? string.Join(' ', quote.Reasons.Select(reason => reason.Words)) : "",
        };

        string Span(BoxSpan? box) => box is null ? "no figures"
            : $"{Text(box.Minimum)} to {Text(box.Maximum)}"
                + (box is { Lower: { } lower, Upper: { } upper } ? $", middle half {Text(lower)} to {Text(upper)}" : "")
                + (box.Median is { } median ? $", median {Text(median)}" : "");

        string Text(double value) => new FigureText(reference.Measure(comparison.Measure)).Short(value);
    }

    private static string NoVerdict(Comparison comparison) => comparison switch
    {
        { Quote.Mark: QuoteMark.Check } => "check first",
        { Figure.HasValue: false } => "no figure",
        { Neighbours.Count: 0 } => "no neighbours",
        _ => "cannot be said",
    };

    // From above to below: a quarter says less than a test, and stands between.
    private static int Rank(VerdictLevel level) => level switch
    {
        VerdictLevel.Above => 0,
        VerdictLevel.PossiblyAbove => 1,
        VerdictLevel.AboveUpperQuartile => 2,
        VerdictLevel.Within or VerdictLevel.WithinMiddleHalf => 3,
        VerdictLevel.BelowLowerQuartile => 4,
        VerdictLevel.PossiblyBelow => 5,
        _ => 6,
    };
}
