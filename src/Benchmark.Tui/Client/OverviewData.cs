using System.Globalization;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>The headline measures of one authority: each question at length and the others below it.</summary>
internal sealed class OverviewData(Connection connection, ReferenceData reference, FigureViews figures)
{
    public async Task<OverviewView> LoadAsync(Subject subject, CancellationToken cancel)
    {
        // Each question with the headline measures that come after it: what is asked back when it has been answered.
        var groups = reference.Headlines.GroupBy(measure => reference.Headlines
            .Where(question => question.Question > 0 && question.Headline <= measure.Headline).MaxBy(question => question.Headline)?.Group ?? "")
            .Where(group => group.Key.Length > 0).ToList();
        var comparisons = (await Task.WhenAll(reference.Headlines.Select(
            measure => connection.CompareAsync(SubjectRequest.Comparison(subject, measure.Id), cancel))).ConfigureAwait(false))
            .ToDictionary(comparison => comparison.Measure);
        var trends = await Task.WhenAll(groups.Select(
            group => connection.TrendAsync(SubjectRequest.Trend(subject, group.First().Id), cancel))).ConfigureAwait(false);
        var authority = await connection.GetAuthorityAsync(subject.Code, cancel).ConfigureAwait(false);
        Comparison[] leading = [.. groups.Select(group => comparisons[group.First().Id])];
        var first = leading.FirstOrDefault() ?? new Comparison();
        return new(
            authority.Code,
            authority.Name,
            Around(first)?.Name ?? "",
            first.Edition,
            [
                .. groups.Select((group, i) => Question(group.Key, leading[i], trends[i]) with
                {
                    Further = [.. group.Skip(1).Select(measure => MeasureRow(measure.Label, comparisons[measure.Id]))],
                    Split = group.First().SpendForm == SpendForm.Share
                        ?
                        [
                            new(authority.Name, figures.Own(leading[i])),
                            new(subject.MedianName, figures.Median(leading[i])),
                            new("England", England(leading[i])),
                        ]
                        : [],
                }),
            ],
            [.. first.Neighbours.Select((neighbour, i) => new NeighbourView(
                neighbour.Code,
                neighbour.Name,
                neighbour.Order,
                ChartText.Sentence(PlainWords.Of(neighbour.Closeness)),
                [.. leading.Select(comparison => figures.Neighbour(comparison, comparison.Neighbours[i]))]))],
            first.Neighbours.Count == 0
                ? subject.Group is { } own ? $"The group {own.Name} has nobody else in it." : $"The {first.Edition} edition has no list for {authority.Name} ({authority.Code})."
                : null);
    }

    private QuestionView Question(string title, Comparison comparison, Trend trend)
    {
        var measure = reference.Measure(comparison.Measure);
        var item = reference.Item(comparison.Measure);
        return new()
        {
            Title = title,
            Column = item.Column,
            Measure = item.Id,
            IsUsual = item.IsUsual,
            Headline = MeasureRow(item.Label, comparison),
            Unit = measure.Unit,
            Period = comparison.Period,
            Date = figures.Date(comparison.Measure, comparison.AsOfDate),
            Basis = comparison.Definition.Length > 0 ? FigureViews.Basis(comparison.Definition, comparison.Prices, comparison.Index, comparison.BaseYear) : null,
            Polarity = item.Polarity,
            Change = trend.ChangeOnPrevious is { } change
                ? change.HasValue
                    ? $"{figures.Signed(comparison.Measure, change.Value)} on {change.From}"
                    : $"change on {change.From} not known: {NotKnown(trend, change)}"
                : null,
            Local = [.. new FigureText(measure).Local(comparison.Local).Select(local => $"Local figure, {local}.")],
            National = FigureViews.Place(comparison.Position?.Nationally),
            AmongNeighbours = FigureViews.Place(comparison.Position?.AmongNeighbours),
            OwnGroup = comparison.OwnGroup,
            Used = comparison.Summary.Used,
            LeftOut = figures.LeftOut(comparison.Summary.LeftOut),
            Verdict = Verdict(comparison),
            VerdictInFull = comparison.Verdict is { } verdict ? $"{verdict.Words} {verdict.SideWords.TrimEnd('.')}" : Verdict(comparison),
            Gap = comparison.Gap is { } gap ? GapText.Of(gap, measure, comparison.OwnGroup) + GapText.Together(comparison, reference.Name) : null,
            Series = [.. trend.Points.Select(point => point.Figure.HasValue ? point.Figure.Value : (double?)null)],
            SeriesBreaks = [.. trend.Points.Index().Where(point => point.Item.Breaks).Select(point => point.Index)],
            SeriesSpan = trend.Points.Count == 0 ? "" : $"{trend.Points[0].Period} to {trend.Points[^1].Period}",
            Releases = [.. comparison.Releases],
            NotClose = comparison.Neighbours.Count(neighbour => neighbour.Closeness == Closeness.NotClose),
        };
    }

    private static string? Verdict(Comparison comparison) => comparison switch
    {
        { Verdict: { } verdict } => VerdictText.Side(verdict, comparison.OwnGroup) is { } side
            ? $"{VerdictText.Brief(verdict, comparison.OwnGroup)}. {side}"
            : VerdictText.Brief(verdict, comparison.OwnGroup),
        { Quote: { Mark: QuoteMark.Check } quote } => $"{CheckText.CheckFirst}: {CheckText.Reason(quote).TrimEnd('.')}",
        _ => null,
    };

    // The nearest area with a figure of its own: Inner and Outer London each have one beside London's.
    private static Aggregate? Around(Comparison comparison) => comparison.SubRegion ?? comparison.Region;

    private static string NotKnown(Trend trend, Change change) =>
        trend.Points.FirstOrDefault(point => !point.Figure.HasValue && (point.Period == change.From || point.Period == change.To)) is { } point
            ? $"{point.Period} {PlainWords.Of(point.Figure.Missing)}"
            : "a figure is missing";

    private MeasureView MeasureRow(string label, Comparison comparison) => new(
        label,
        Marked(comparison),
        figures.Median(comparison),
        Around(comparison) is { } region
            ? figures.Of(comparison.Measure, region.Figure)
            : FigureView.Missing("no region", "the authority is in no region"),
        England(comparison));

    // With the first thing to take care of, so that nobody quotes the number without it.
    private FigureView Marked(Comparison comparison)
    {
        var own = figures.Own(comparison);
        return comparison.Quote is { Mark: QuoteMark.Care } quote && own.Note is null && own.JointWith is null
            ? own with { Note = $"with care: {CheckText.Reason(quote).TrimEnd('.')}" }
            : own;
    }

    private FigureView England(Comparison comparison)
    {
        var england = figures.Of(comparison.Measure, comparison.England.Figure);
        if (!comparison.England.HasUsed || england.Value is null)
            return england;
        // An average says what it rests on.
        var used = NumberStyle.Count.Text(comparison.England.Used);
        var leftOut = comparison.England.LeftOut.Count;
        return england with { Note = leftOut == 0 ? $"sum of {used} authorities" : $"sum of {used} authorities, {leftOut} left out" };
    }
}
