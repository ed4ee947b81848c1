using Benchmark.Presentation.Words;
using Benchmark.V1;
using Spectre.Console.Rendering;

namespace Benchmark.Tui.Verbs;

/// <summary>A comparison for people: readable in 80 columns.</summary>
internal sealed class ComparisonTable(Comparison comparison, Measure measure)
{
    private readonly FigureText _text = new(measure);

    /// <summary>Its parts, from top to bottom.</summary>
    public IEnumerable<IRenderable> Parts()
    {
        yield return Layout.Heading($"{comparison.Authority.Name} ({comparison.Authority.Code})");
        yield return Layout.Line(measure.Name);
        yield return Layout.Line($"{comparison.Period}, {AsOf()}");
        yield return Layout.Line();
        yield return Layout.Facts([.. Figure(), .. Standing(), .. Areas()]);
        yield return Layout.Line();
        yield return Layout.Heading(comparison.OwnGroup ? "Own group" : $"Statistical neighbours, edition {comparison.Edition}");
        yield return Layout.Facts(Summary());
        if (comparison.Neighbours.Count > 0)
        {
            yield return Layout.Line();
            yield return Layout.Table(
                ["", "Code", "Name", "Closeness", ">Figure", "Note"],
                comparison.Neighbours.Select(n => (IReadOnlyList<string>)
                    [$"{n.Order}", n.Code, n.Name, PlainWords.Of(n.Closeness), n.Figure.HasMissing ? "none" : _text.Short(n.Figure), Note(n)]));
        }

        yield return Layout.Line();
        yield return Layout.Facts(
            ("Formula", measure.Formula), ("Releases", string.Join(", ", comparison.Releases)), ("Snapshot", comparison.Snapshot));
    }

    private string AsOf()
    {
        var day = PlainWords.Day(comparison.AsOfDate);
        return measure.Spend ? $"financial year ended {day}" : day;
    }

    private IEnumerable<(string, string)> Figure()
    {
        var figure = comparison.Figure;
        yield return ("Figure", _text.OrNone(figure));
        yield return ("Note", figure.Note);
        yield return ("Computed from", _text.Parts(figure));
        if (figure.HasPublished)
            yield return ("Published", _text.Published(figure.Published)
                + (figure.DiffersFromPublished ? ", which differs from the figure computed from its published parts" : ""));
        foreach (var local in _text.Local(comparison.Local))
            yield return ("Local figure", local);
        if (comparison.Interval95 is { } interval)
            yield return ("95% interval", _text.Interval(interval));
        if (comparison.Joint.Count > 0)
            yield return ("Joint return", $"one figure for {string.Join(" and ", comparison.Joint)}");
        if (measure.Spend)
        {
            yield return ("Definition", comparison.Definition);
            yield return ("Prices", comparison.Prices == "real"
                ? $"real, of {comparison.BaseYear}, by the {comparison.Index}"
                : comparison.Prices);
            if (comparison.Prices == "real" && comparison.HasCash)
                yield return ("In cash", _text.WithUnit(comparison.Cash));
        }
    }

    private IEnumerable<(string, string)> Standing()
    {
        foreach (var mark in Marks())
            yield return mark;
        if (comparison.Verdict is { } verdict)
        {
            yield return ("Level", verdict.Words);
            if (verdict.HasAdjustedZ)
                yield return ("", $"z {NumberStyle.Plain(verdict.Z, 3)}; by the multiplied limits {NumberStyle.Plain(verdict.AdjustedZ, 3)} (phi {NumberStyle.Plain(verdict.Phi, 2)})"
                    + (verdict.HasAdditiveZ
                        ? $", by the additive ones {NumberStyle.Plain(verdict.AdditiveZ, 3)} (tau squared {NumberStyle.Plain(verdict.TauSquared, 4)})"
                        : ""));
            if (verdict.Flagged is { } flagged)
                yield return ("", FlaggedText.Of(flagged, "their own neighbours"));
            yield return ("Side", verdict.SideWords);
            foreach (var edition in verdict.Directions.GroupBy(side => side.Edition))
                yield return ("", $"{edition.Key}: " + string.Join(
                    ", ", edition.Select(side => $"{PlainWords.Of(side.Direction)} the {side.Average.ToString().ToLowerInvariant()}")));
        }
        else if (comparison.CompareInstead.Length > 0)
        {
            yield return ("Not compared", $"A total in pounds measures size. Compare {comparison.CompareInstead}.");
        }

        if (comparison.Gap is { } gap)
        {
            yield return ("Gap to the median", _text.Gap(gap) + GapText.Together(comparison, code => code));
            yield return ("", gap.Opposite);
        }

        if (comparison.Position?.Nationally is { } nationally)
            yield return ("In England", _text.Place(nationally));
        if (comparison.Position?.AmongNeighbours is { } among)
            yield return (comparison.OwnGroup ? "With its group" : "With neighbours", _text.Place(among));
    }

    private IEnumerable<(string, string)> Marks()
    {
        if (comparison.Quote is not { } quote)
            yield break;
        if (quote.Mark == QuoteMark.Check)
            yield return ("Level and side", $"None. {CheckText.CheckFirst}:");
        foreach (var reason in quote.Reasons)
        {
            yield return (quote.Mark == QuoteMark.Check ? "" : "With care", reason.Words);
            yield return ("", reason.Question);
        }
    }

    private IEnumerable<(string, string)> Areas()
    {
        foreach (var area in (Aggregate?[])[comparison.England, comparison.Region, comparison.SubRegion])
            if (area is not null)
                yield return (area.Name, Area(area));
    }

    private string Area(Aggregate area)
    {
        var text = _text.OrNone(area.Figure);
        if (area.AsPublished)
            text += ", as published";
        if (area.HasUsed)
            text += $", from {area.Used} authorities" + (area.LeftOut.Count > 0
                ? $"; left out: {string.Join(", ", area.LeftOut.Select(one => $"{one.Code} ({PlainWords.Of(one)})"))}"
                : "");
        return text;
    }

    private IEnumerable<(string, string)> Summary()
    {
        var summary = comparison.Summary;
        yield return ("Used", comparison.Neighbours.Count == 0 ? "none"
            : $"{summary.Used} of {comparison.Neighbours.Count}{(summary.HasCountedAsZero ? $", {summary.CountedAsZero} counted as 0" : "")}");
        foreach (var one in summary.LeftOut)
            yield return ("Left out", $"{Name(one.Code)} ({one.Code}): {PlainWords.Of(one)}");
        yield return ("Mean", Optional(summary.HasMean, summary.Mean) + Without(summary, summary.HasMeanWithout, summary.MeanWithout));
        if (summary.HasPlainMean)
            yield return ("Plain mean", $"{_text.Short(summary.PlainMean)}, of these few alone");
        yield return ("Median", Optional(summary.HasMedian, summary.Median) + Without(summary, summary.HasMedianWithout, summary.MedianWithout));
        yield return ("Pooled", Optional(summary.HasPooled, summary.Pooled) + Without(summary, summary.HasPooledWithout, summary.PooledWithout));
        yield return ("Minimum", Optional(summary.HasMinimum, summary.Minimum));
        yield return ("Lower quartile", Optional(summary.HasLowerQuartile, summary.LowerQuartile));
        yield return ("Upper quartile", Optional(summary.HasUpperQuartile, summary.UpperQuartile));
        yield return ("Maximum", Optional(summary.HasMaximum, summary.Maximum));
        yield return ("Note", summary.Note);
    }

    private string Optional(bool there, double value) => there ? _text.WithUnit(value) : "";

    private string Without(Summary summary, bool there, double value) =>
        there ? $"; {_text.Short(value)} without {PlainWords.And([.. summary.ToCheck.Select(Name)])}" : "";

    private string Name(string code) => comparison.Neighbours.FirstOrDefault(n => n.Code == code)?.Name ?? code;

    private static string Note(ComparedNeighbour neighbour) => string.Join("; ", ((string[])
    [
        neighbour.Figure.HasMissing ? PlainWords.Of(neighbour.Figure.Missing) : "",
        neighbour.Figure.Local ? "local, not published" : "",
        neighbour.Joint.Count > 0 ? $"joint return of {string.Join(" and ", neighbour.Joint)}" : "",
        neighbour.Figure.DiffersFromPublished ? "published figure differs" : "",
        neighbour.Mark == QuoteMark.Check ? "check first" : "",
    ]).Where(part => part.Length > 0));
}
