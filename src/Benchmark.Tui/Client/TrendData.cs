using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.Tui.Verbs;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>One measure over time: the authority's and England's own series, and the neighbours' summary of every period.</summary>
internal sealed class TrendData(Connection connection, ReferenceData reference, FigureViews figures)
{
    // Absent for figures without intervals, which the reader has to be told rather than left to miss.
    private const string NoTest =
        "No trend test: pounds, shares of pounds and figures taken as published have no interval to test with.";

    public async Task<TrendView> LoadAsync(Subject subject, CancellationToken cancel)
    {
        var measure = reference.Measure(subject.Measure);
        var own = connection.TrendAsync(SubjectRequest.Trend(subject, subject.Code, subject.Measure), cancel);
        var england = connection.TrendAsync(SubjectRequest.Trend(subject, "england", subject.Measure), cancel);
        var summaries = connection.CompareAllAsync(SubjectRequest.AllPeriods(subject, subject.Measure), cancel);
        await Task.WhenAll(own, england, summaries).ConfigureAwait(false);
        var trend = await own.ConfigureAwait(false);
        var byPeriod = (await summaries.ConfigureAwait(false)).ToDictionary(comparison => comparison.Period);
        var englandByPeriod = (await england.ConfigureAwait(false)).Points.ToDictionary(point => point.Period);
        return new()
        {
            Name = trend.Authority.Name,
            Measure = reference.Item(trend.Measure),
            Measures = reference.Measures,
            Definition = trend.Definition,
            Basis = FigureViews.Basis(trend.Definition, trend.Prices, trend.Index, trend.BaseYear),
            Edition = byPeriod.Values.FirstOrDefault()?.Edition ?? subject.Edition,
            Points = [.. trend.Points.Select(point => Point(
                trend.Measure, point, byPeriod.GetValueOrDefault(point.Period), englandByPeriod.GetValueOrDefault(point.Period)))],
            Sentences = [.. Sentences(trend, new FigureText(measure))],
            BaseYears = measure.Spend ? [.. measure.Periods] : [],
            Definitions = measure.Spend ? [.. reference.Definitions.Select(definition => definition.Id)] : [],
        };
    }

    private TrendPointView Point(string measure, TrendPoint point, Comparison? comparison, TrendPoint? england)
    {
        // The stream holds the periods in which the authority existed; in others it has no neighbours.
        var none = FigureView.Missing("did not exist", "the authority did not exist in this period");
        return new(
            point.Period,
            Words.Day(point.AsOfDate),
            figures.Of(measure, point.Figure),
            comparison is null ? none : figures.Median(comparison),
            comparison is null ? none : figures.Lower(comparison),
            comparison is null ? none : figures.Upper(comparison),
            england is null ? FigureView.Missing("no figure", "England has no figure for this period") : figures.Of(measure, england.Figure),
            comparison?.Summary.Used ?? 0,
            comparison is null ? [] : figures.LeftOut(comparison.Summary.LeftOut));
    }

    private static IEnumerable<string> Sentences(Trend trend, FigureText text)
    {
        yield return trend.Test is { } test ? test.Words : NoTest;
        var changes = new[] { trend.ChangeOnPrevious, trend.ChangeOverFive, trend.Change }
            .Where(change => change is not null).DistinctBy(change => (change.From, change.To)).ToList();
        if (changes.Count > 0 && changes.TrueForAll(change => !change.HasValue))
        {
            yield return "No change can be given: a figure is missing at one end of each.";
            yield break;
        }

        foreach (var change in changes)
        {
            yield return change.HasValue
                ? $"{change.From} to {change.To}: {text.Difference(change.Value)}"
                    + (change.HasPercent ? $" ({PercentText.Signed(change.Percent)})" : "")
                    + (change.Incomplete ? ", with an authority missing at one end" : "") + "."
                : $"{change.From} to {change.To}: no change can be given, a figure is missing.";
        }
    }
}
