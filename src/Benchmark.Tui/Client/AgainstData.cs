using Benchmark.Presentation.Words;
using Benchmark.Tui.Screens.Views;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>The verdict of a comparison with all the numbers behind it.</summary>
internal static class AgainstData
{
    /// <param name="item">The comparison's measure.</param>
    /// <param name="group">Name of the user's own group; null for the neighbours.</param>
    public static AgainstView Of(Comparison comparison, Measure measure, MeasureItem item, string? group)
    {
        var text = new FigureText(measure);
        return new(
            comparison.Verdict is { } said ? $"{said.Words} {said.SideWords}" : WhyNone(comparison),
            [.. Facts(comparison, text)],
            [.. Places(comparison, text, group)],
            Method(comparison.Verdict, item),
            comparison.Verdict is { } verdict ? [.. verdict.Directions.GroupBy(side => side.Edition).Select(sides => Side(sides, group))] : []);
    }

    private static string WhyNone(Comparison comparison) =>
        !comparison.Figure.HasValue ? "There is no verdict without a figure."
        : comparison.Quote is { Mark: QuoteMark.Check } quote ? $"No level and no side: {CheckText.FirstOf(quote)}"
        : comparison.CompareInstead.Length > 0 ? $"A total in pounds measures size, so there is no verdict. Compare {comparison.CompareInstead}."
        : comparison.Neighbours.Count == 0 && !comparison.OwnGroup ? $"There is no verdict: the {comparison.Edition} edition has no list for {comparison.Authority.Name}."
        : comparison.Summary.Note.Length > 0 ? $"There is no verdict. {comparison.Summary.Note}"
        : "There is no verdict: the pooled value leaves chance no room.";

    private static IEnumerable<(string, string)> Facts(Comparison comparison, FigureText text)
    {
        if (comparison.Interval95 is { } interval)
            yield return ("95% interval, what chance leaves open", text.Interval(interval));
        var summary = comparison.Summary;
        yield return ("Used", comparison.Neighbours.Count == 0 ? "none" : $"{summary.Used} of {comparison.Neighbours.Count}");
        if (summary.HasMean)
            yield return ("Mean, the plain average", text.Short(summary.Mean));
        if (summary.HasPlainMean)
            yield return ("Plain mean of these few", text.Short(summary.PlainMean));
        if (summary.HasMedian)
            yield return ("Median, the middle one", text.Short(summary.Median));
        if (summary.HasPooled)
            yield return ("Pooled, as if they were one area", text.Short(summary.Pooled));
        if (summary.HasLowerQuartile)
            yield return ("Quartiles, ends of the middle half", $"{text.Short(summary.LowerQuartile)} and {text.Short(summary.UpperQuartile)}");
        if (summary.HasMinimum)
            yield return ("All between", $"{text.Short(summary.Minimum)} and {text.Short(summary.Maximum)}");
        if (summary.HasMedianWithout)
            yield return ("Median without those to be checked", $"{text.Short(summary.MedianWithout)} ({PlainWords.And([.. summary.ToCheck])})");
        if (comparison.Verdict is not { HasAdjustedZ: true } verdict)
            yield break;
        yield return ("z, standard errors from pooled", NumberStyle.Plain(verdict.Z, 3));
        yield return ("z once the limits are widened", NumberStyle.Plain(verdict.AdjustedZ, 3));
        yield return ("phi, spread beyond chance", NumberStyle.Plain(verdict.Phi, 2));
        if (verdict.HasAdditiveZ)
            yield return ("z by the additive model", NumberStyle.Plain(verdict.AdditiveZ, 3));
        yield return ("Flagged at 95%", FlaggedText.Brief(verdict.Flagged));
    }

    private static IEnumerable<string> Places(Comparison comparison, FigureText text, string? group)
    {
        if (comparison.Position?.AmongNeighbours is { } among)
            yield return $"With {group ?? "its neighbours"}: {text.Place(among)}.";
        if (comparison.Position?.Nationally is { } nationally)
            yield return $"In England: {text.Place(nationally)}.";
        if (comparison.Gap is { Opposite.Length: > 0 } gap)
            yield return gap.Opposite;
        if (comparison.Quote is { Mark: QuoteMark.Care } quote)
            foreach (var reason in quote.Reasons)
                yield return $"With care: {reason.Words}";
    }

    private static string Method(Verdict? verdict, MeasureItem item)
    {
        if (!item.HasIntervals)
        {
            return (item.IsSpend
                    ? "No test: pounds and shares of pounds count no children or staff, so chance cannot be reckoned for them. "
                    : "No test: the figure is taken as published, without the counts behind it, so chance cannot be reckoned for it. ")
                + "What can be said is on which side of the quartiles it lies: a weaker statement.";
        }

        if (verdict is not { HasPhi: true })
            return "";
        var widened = verdict.Phi > 1
            ? $"Authorities differ from their neighbours by more than chance: phi, the mean of the squares of all their z, is {NumberStyle.Plain(verdict.Phi, 2)}, "
                + $"so the limits are widened {NumberStyle.Plain(Math.Sqrt(verdict.Phi), 2)} times, by its root."
            : $"Authorities differ from their neighbours by no more than chance: phi, the mean of the squares of all their z, is {NumberStyle.Plain(verdict.Phi, 2)}, "
                + "so the limits are not widened.";
        return "z counts standard errors from the pooled value above, for chance alone. " + widened
            + " Once widened, a z beyond 1.96 either way is possibly above or below, and beyond 3.09 it is above or below. "
            + "The z on the funnel is another one: around the pooled value of all authorities.";
    }

    private static SideView Side(IGrouping<string, AverageDirection> sides, string? group)
    {
        return new(group ?? sides.Key, Of(Average.Mean), Of(Average.Median), Of(Average.Pooled));

        string? Of(Average average) => sides.FirstOrDefault(side => side.Average == average) is { } side ? PlainWords.Of(side.Direction) : null;
    }
}
