using Benchmark.V1;

namespace Benchmark.Presentation.Words;

/// <summary>The gap to the neighbours' median in children, staff or pounds, as a clause.</summary>
internal static class GapText
{
    /// <param name="children">For a share of pounds: how many children the pounds are for; null where that is not known.</param>
    /// <param name="ownGroup">Whether the median is that of a group of the user's own.</param>
    public static string Of(Gap gap, Measure measure, double? children, bool ownGroup)
    {
        var text = new FigureText(measure);
        var brief = text.Difference(gap.Difference).Replace(" percentage points", " pts", StringComparison.Ordinal);
        var median = ownGroup ? "the group's median" : "the neighbours' median";
        var (size, isMore) = (Math.Abs(gap.Value), gap.Value > 0);
        if (gap.Unit == measure.Unit && gap.Unit != "£")
            return $"{brief} against {median}";
        if (gap.Unit != "£")
            return $"{NumberStyle.Plain(size, measure.PartDecimals)} {(isMore ? measure.More : measure.Fewer)} than at {median} ({brief})";
        var pounds = NumberStyle.OfPounds(size).Text(size) + (children is > 0 ? $", {NumberStyle.Pounds.Text(size / children.Value)} a child" : "");
        // Of a share: what it spends on prevention may well be above the neighbours' although its share of all is below, so
        // the words are about what the median share would be, not about less spending than theirs.
        return children is null
            ? $"{pounds} {(isMore ? "more" : "less")} than at {median} ({brief})"
            : $"at the median share: {pounds}, {(isMore ? "less" : "more")} on prevention ({brief})";
    }
}
