using System.Globalization;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>The three questions about one authority.</summary>
internal sealed class OverviewData(Connection connection, ReferenceData reference, FigureViews figures)
{
    private static readonly string[] Asked =
    [
        "preventative-share", "children-in-care-rate", "agency-share", "preventative-spend-per-child", "statutory-spend-per-child",
    ];

    public async Task<OverviewView> LoadAsync(Subject subject, CancellationToken cancel)
    {
        var comparisons = await Task.WhenAll(
            Asked.Select(measure => connection.CompareAsync(SubjectRequest.Comparison(subject, measure), cancel))).ConfigureAwait(false);
        var trends = await Task.WhenAll(
            Asked.Take(3).Select(measure =>
                connection.TrendAsync(SubjectRequest.Trend(subject, measure), cancel))).ConfigureAwait(false);
        var authority = await connection.GetAuthorityAsync(subject.Code, cancel).ConfigureAwait(false);
        // Pounds per child of the gap: the population that spend is divided by.
        double? children = comparisons[3].Figure.HasDenominator ? comparisons[3].Figure.Denominator : null;
        return new(
            authority.Code,
            authority.Name,
            Around(comparisons[0])?.Name ?? "",
            comparisons[0].Edition,
            [
                Question("Preventative v. statutory", comparisons[0], trends[0], children) with
                {
                    Further =
                    [
                        MeasureRow("Preventative per child", comparisons[3]), MeasureRow("Statutory per child", comparisons[4]),
                    ],
                    Split =
                    [
                        new(authority.Name, figures.Own(comparisons[0])),
                        new(subject.MedianName, figures.Median(comparisons[0])),
                        new("England", England(comparisons[0])),
                    ],
                },
                Question("Children in care", comparisons[1], trends[1], null),
                Question("Agency staff", comparisons[2], trends[2], null),
            ],
            [.. comparisons[0].Neighbours.Select((neighbour, i) => new NeighbourView(
                neighbour.Code,
                neighbour.Name,
                neighbour.Order,
                ChartText.Sentence(PlainWords.Of(neighbour.Closeness)),
                [.. comparisons.Take(3).Select(comparison => figures.Neighbour(comparison, comparison.Neighbours[i]))]))],
            comparisons[0].Neighbours.Count == 0
                ? subject.Group is { } group ? $"The group {group.Name} has nobody else in it." : $"The {comparisons[0].Edition} edition has no list for {authority.Name} ({authority.Code})."
                : null);
    }

    private QuestionView Question(string title, Comparison comparison, Trend trend, double? children)
    {
        var measure = reference.Measure(comparison.Measure);
        var item = reference.Item(comparison.Measure);
        return new()
        {
            Title = title,
            Column = item.Column,
            Measure = item.Id,
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
            National = FigureViews.Place(comparison.Position?.Nationally),
            AmongNeighbours = FigureViews.Place(comparison.Position?.AmongNeighbours),
            OwnGroup = comparison.OwnGroup,
            Used = comparison.Summary.Used,
            LeftOut = figures.LeftOut(comparison.Summary.LeftOut),
            Verdict = comparison.Verdict is { } verdict ? VerdictText.Brief(verdict, comparison.OwnGroup) : null,
            VerdictInFull = comparison.Verdict?.Words.TrimEnd('.'),
            Gap = comparison.Gap is { } gap ? GapText.Of(gap, new FigureText(measure), children, comparison.OwnGroup) : null,
            Series = [.. trend.Points.Select(point => point.Figure.HasValue ? point.Figure.Value : (double?)null)],
            SeriesSpan = trend.Points.Count == 0 ? "" : $"{trend.Points[0].Period} to {trend.Points[^1].Period}",
            Releases = [.. comparison.Releases],
            NotClose = comparison.Neighbours.Count(neighbour => neighbour.Closeness == Closeness.NotClose),
        };
    }

    // The nearest area with a figure of its own: Inner and Outer London each have one beside London's.
    private static Aggregate? Around(Comparison comparison) => comparison.SubRegion ?? comparison.Region;

    private static string NotKnown(Trend trend, Change change) =>
        trend.Points.FirstOrDefault(point => !point.Figure.HasValue && (point.Period == change.From || point.Period == change.To)) is { } point
            ? $"{point.Period} {PlainWords.Of(point.Figure.Missing)}"
            : "a figure is missing";

    private MeasureView MeasureRow(string label, Comparison comparison) => new(
        label,
        figures.Own(comparison),
        figures.Median(comparison),
        Around(comparison) is { } region
            ? figures.Of(comparison.Measure, region.Figure)
            : FigureView.Missing("no region", "the authority is in no region"),
        England(comparison));

    private FigureView England(Comparison comparison)
    {
        var england = figures.Of(comparison.Measure, comparison.England.Figure);
        if (!comparison.England.HasUsed || england.Value is null)
            return england;
        // An average says what it rests on.
        var used = comparison.England.Used.ToString("#,0", CultureInfo.InvariantCulture);
        var leftOut = comparison.England.LeftOut.Count;
        return england with { Note = leftOut == 0 ? $"sum of {used} authorities" : $"sum of {used} authorities, {leftOut} left out" };
    }
}
