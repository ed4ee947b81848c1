using Benchmark.Presentation.Words;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>One measure over time: the authority's series with the summary of its neighbours or group in every period, and England's.</summary>
internal sealed class TrendData(Connection connection, ReferenceData reference, FigureViews figures)
{
    private const int MostMembers = 10;

    // Absent for figures without intervals, which the reader has to be told rather than left to miss.
    private const string NoTest =
        "No trend test: pounds, shares of pounds and figures taken as published have no interval to test with.";

    public async Task<TrendView> LoadAsync(Subject subject, CancellationToken cancel)
    {
        var measure = reference.Measure(subject.Measure);
        var own = connection.TrendAsync(SubjectRequest.Trend(subject, subject.Measure), cancel);
        var england = connection.TrendAsync(SubjectRequest.EnglandTrend(subject, subject.Measure), cancel);
        // More lines than a list of statistical neighbours is long nobody could follow.
        var codes = subject.GroupCodes.ToList();
        var members = codes.Count > MostMembers ? [] : codes
            .Select(code => connection.TrendAsync(SubjectRequest.MemberTrend(subject, code, subject.Measure), cancel)).ToArray();
        await Task.WhenAll([own, england, .. members]).ConfigureAwait(false);
        var trend = await own.ConfigureAwait(false);
        var englandByPeriod = (await england.ConfigureAwait(false)).Points.ToDictionary(point => point.Period);
        return new()
        {
            Name = trend.Authority.Name,
            Measure = reference.Item(trend.Measure),
            Measures = reference.Measures,
            Definition = trend.Definition,
            Basis = FigureViews.Basis(trend.Definition, trend.Prices, trend.Index, trend.BaseYear),
            Edition = trend.Edition,
            Points = [.. trend.Points.Select(point => Point(trend, point, englandByPeriod.GetValueOrDefault(point.Period)))],
            Members = [.. members.Select(member => Member(member.Result, trend))],
            Sentences =
            [
                .. Local(trend, new FigureText(measure)),
                .. Sentences(trend, new FigureText(measure)),
                .. EarlierMonths(trend),
                .. codes.Count > MostMembers ? [$"The lines of the {codes.Count} others in {subject.Group!.Name} are not drawn: more than {MostMembers} could not be told apart."] : Array.Empty<string>(),
            ],
            PriceIndices = reference.PriceIndices(subject.Measure),
            Definitions = measure.Spend ? [.. reference.Definitions.Select(definition => definition.Id)] : [],
        };
    }

    // A screen has room for the newest month; all of them are in what the verb writes.
    private static IEnumerable<string> Local(Trend trend, FigureText text) => text.Local(
        trend.Local.Where(local => !local.Month).Concat(trend.Local.Where(local => local.Month).TakeLast(1))).Select(local => $"Local figure, {local}.");

    private static IEnumerable<string> EarlierMonths(Trend trend)
    {
        var earlier = trend.Local.Count(local => local.Month) - 1;
        if (earlier > 0)
            yield return $"Of {(earlier == 1 ? "1 month" : $"{earlier} months")} before there are local figures too: benchmark trend lists them.";
    }

    private static TrendMember Member(Trend member, Trend trend)
    {
        var values = member.Points.Where(point => point.Figure.HasValue).ToDictionary(point => point.Period, point => point.Figure.Value);
        return new(member.Authority.Name, [.. trend.Points.Select(point => values.TryGetValue(point.Period, out var value) ? value : (double?)null)]);
    }

    private TrendPointView Point(Trend trend, TrendPoint point, TrendPoint? england)
    {
        var (measure, summary) = (trend.Measure, point.Summary);
        // Only in periods in which the authority existed does it have neighbours.
        var none = FigureView.Missing("did not exist", "the authority did not exist in this period");
        return new(
            point.Period,
            PlainWords.Day(point.AsOfDate),
            figures.Of(measure, point.Figure),
            summary is null ? none : figures.Median(measure, summary, trend.OwnGroup),
            summary is null ? none : figures.Lower(measure, summary, trend.OwnGroup),
            summary is null ? none : figures.Upper(measure, summary, trend.OwnGroup),
            england is null ? FigureView.Missing("no figure", "England has no figure for this period") : figures.Of(measure, england.Figure),
            summary?.Used ?? 0,
            summary is null ? [] : figures.LeftOut(summary.LeftOut),
            point.Breaks);
    }

    private static IEnumerable<string> Sentences(Trend trend, FigureText text)
    {
        yield return trend.Test is { } test ? test.Words : NoTest;
        if (trend.PopulationNote.Length > 0)
            yield return trend.PopulationNote;
        var changes = new[] { trend.ChangeOnPrevious, trend.ChangeOverFive, trend.Change }
            .Where(change => change is not null).DistinctBy(change => (change.From, change.To)).ToList();
        if (changes.TrueForAll(change => !change.HasValue))
        {
            yield return trend.Points.Any(point => point.Figure.HasValue)
                ? "No change can be given: none of the periods that the newest figure is set against has one."
                : "No change can be given: there is no figure.";
            yield break;
        }

        foreach (var change in changes)
        {
            yield return change.HasValue
                ? $"{change.From} to {change.To}: {text.Difference(change.Value)}"
                    + (change.HasPercent ? $" ({NumberStyle.Percent.Signed(change.Percent)})" : "")
                    + (change.Incomplete ? ", with an authority missing at one end" : "") + Mark(change.Quote) + "."
                : $"{change.From} to {change.To}: no change can be given, {(IsBroken(trend, change) ? "the series breaks between them" : "a figure is missing")}.";
        }
    }

    private static bool IsBroken(Trend trend, Change change) => trend.Points.SkipWhile(point => point.Period != change.From).Skip(1)
        .TakeWhile(point => point.Period != change.To).Concat(trend.Points.Where(point => point.Period == change.To)).Any(point => point.Breaks);

    private static string Mark(Quote? quote) => quote?.Mark switch
    {
        QuoteMark.Check => $" ({CheckText.FirstOf(quote).TrimEnd('.')})",
        QuoteMark.Care => $" (with care: {CheckText.Reason(quote).TrimEnd('.')})",
        _ => "",
    };
}
