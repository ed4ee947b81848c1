using System.Globalization;
using Benchmark.Presentation.Words;
using Benchmark.V1;
using Spectre.Console.Rendering;
using Rounding = Benchmark.Figures.Calculation.Rounding;

namespace Benchmark.Tui.Verbs;

/// <summary>A trend for people: a row a period, gaps included, then the changes.</summary>
internal sealed class TrendTable(Trend trend, Measure measure)
{
    private readonly FigureText _text = new(measure);

    /// <summary>Its parts, from top to bottom.</summary>
    public IEnumerable<IRenderable> Parts()
    {
        yield return Layout.Heading($"{trend.Authority.Name} ({trend.Authority.Code})");
        yield return Layout.Line($"{measure.Name}, {measure.Unit}");
        yield return Layout.Line();
        var real = trend.Prices == "real";
        string[] cash = real ? [">In cash"] : [];
        var compared = trend.OwnGroup || trend.Edition.Length > 0;
        // Beside the neighbours' columns there is no room for sentences: they follow below.
        string[] last = compared ? [">Median", ">Quartiles", ">Used"] : ["Note"];
        yield return Layout.Table(
            ["Period", "As of", ">Figure", .. cash, .. last],
            trend.Points.Select(point =>
            {
                string[] inCash = real ? [point.HasCash ? _text.Short(point.Cash) : ""] : [];
                return (IReadOnlyList<string>)
                [
                    point.Period, point.AsOfDate, point.Figure.HasMissing ? "none" : _text.Short(point.Figure),
                    .. inCash, .. compared ? Others(point.Summary) : [Note(point)],
                ];
            }));
        yield return Layout.Line();
        if (compared && trend.Points.Any(point => Note(point).Length > 0))
        {
            yield return Layout.Facts(trend.Points.Select(point => (point.Period, Note(point))));
            yield return Layout.Line();
        }

        yield return Layout.Facts(
        [
            .. _text.Local(trend.Local).Select(local => ("Local figure", local)),
            .. Changes(),
            ("Trend", trend.Test?.Words ?? ""),
            ("Population", trend.PopulationNote),
            ("Neighbours", trend.OwnGroup ? "an own group" : compared ? $"statistical neighbours, edition {trend.Edition}" : ""),
            ("Definition", trend.Definition),
            ("Prices", real ? $"real, of {trend.BaseYear}, by the {trend.Index}" : trend.Prices),
        ]);
        yield return Layout.Line();
        yield return Layout.Facts(
            ("Formula", measure.Formula), ("Releases", string.Join(", ", trend.Releases)), ("Snapshot", trend.Snapshot));
    }

    private string[] Others(Summary? summary) => summary is null
        ? ["", "", ""]
        :
        [
            summary.HasMedian ? _text.Short(summary.Median) : "none",
            summary.HasLowerQuartile ? $"{_text.Short(summary.LowerQuartile)} to {_text.Short(summary.UpperQuartile)}" : "none",
            $"{summary.Used}",
        ];

    private string Note(TrendPoint point) => string.Join("; ", ((string[])
    [
        point.Figure.HasMissing ? PlainWords.Of(point.Figure.Missing) : "",
        point.Figure.Note,
        point.Breaks ? "the series breaks here" : point.PrintedBreaks ? "the printed population changes its base here" : "",
        point.HasAsPrinted ? $"as printed {_text.Short(point.AsPrinted)}" : "",
        point.Quote is { Mark: QuoteMark.Check } quote ? CheckText.FirstOf(quote).TrimEnd('.') : "",
        point.Figure.DiffersFromPublished ? $"published {_text.Published(point.Figure.Published)}" : "",
        point.AsPublished ? "as published" : "",
        point.Joint.Count > 0 ? $"joint return of {string.Join(" and ", point.Joint)}" : "",
        point.HasUsed ? $"{point.Used} authorities" : "",
        point.LeftOut.Count > 0 ? $"left out: {LeftOut(point.LeftOut)}" : "",
        point.Summary is { LeftOut.Count: > 0 } summary ? $"neighbours left out: {LeftOut(summary.LeftOut)}" : "",
    ]).Where(part => part.Length > 0));

    private static string LeftOut(IEnumerable<LeftOut> leftOut) =>
        string.Join(", ", leftOut.Select(one => $"{one.Code} ({PlainWords.Of(one)})"));

    private IEnumerable<(string, string)> Changes()
    {
        // The change on the previous period is also the whole one where there are two points; it need not be said twice.
        foreach (var change in ((Change?[])[trend.Change, trend.ChangeOverFive, trend.ChangeOnPrevious]).OfType<Change>()
            .DistinctBy(change => (change.From, change.To)))
            yield return ($"{change.From} to {change.To}", Describe(change));
    }

    private string Describe(Change change)
    {
        if (!change.HasValue)
            return trend.Points.Any(point => point.Breaks) && HasFigure(change.From) && HasFigure(change.To)
                ? "cannot be said: the series breaks between them"
                : "cannot be said: one of the two is missing";
        var text = _text.Difference(change.Value);
        if (change.HasPercent)
            text += string.Create(CultureInfo.InvariantCulture, $" ({Rounding.Display(change.Percent, 1):+0.0;-0.0;0.0}%)");
        if (change.Incomplete)
            text += ", of sums that do not cover the same authorities";
        return change.Quote switch
        {
            { Mark: QuoteMark.Check } quote => $"{text}; {CheckText.FirstOf(quote)}",
            { Mark: QuoteMark.Care } quote => $"{text}; with care: {CheckText.Reason(quote)}",
            _ => text,
        };
    }

    private bool HasFigure(string period) => trend.Points.Any(point => point.Period == period && point.Figure.HasValue);
}
