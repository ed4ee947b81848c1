using Benchmark.V1;

namespace Benchmark.Presentation.Words;

/// <summary>The gap to the neighbours' median in children, staff or pounds, as a clause.</summary>
internal static class GapText
{
    /// <param name="children">For a share of pounds: how many children the pounds are for; null where that is not known.</param>
    /// <param name="ownGroup">Whether the median is that of a group of the user's own.</param>
    public static string Of(Gap gap, FigureText text, double? children, bool ownGroup)
    {
        var median = ownGroup ? "the group's median" : "the neighbours' median";
        var end = $"than at {median}";
        var size = Math.Abs(gap.Value);
        var (more, fewer, less) = ("more", "fewer", "less");
        var isMore = gap.Value > 0;
        switch (gap.Unit)
        {
            case "children":
                return $"{FigureText.Number(size, 0)} {(isMore ? more : fewer)} children {end} ({Brief(text, gap.Difference)})";
            case "FTE":
                return $"{FigureText.Number(size, 1)} {(isMore ? more : fewer)} FTE {end} ({Brief(text, gap.Difference)})";
            case "£":
                var pounds = PoundsText.Millions(size) + (children is > 0 ? $", £{FigureText.Number(size / children.Value, 0)} a child" : "");
                // Of a share: what it spends on prevention may well be above the neighbours' although its share of all is below, so
                // the words are about what the median share would be, not about less spending than theirs.
                return children is null
                    ? $"{pounds} {(isMore ? more : less)} {end} ({Brief(text, gap.Difference)})"
                    : $"at the median share: {pounds}, {(isMore ? less : more)} on prevention ({Brief(text, gap.Difference)})";
            default:
                return $"{Brief(text, gap.Difference)} against {median}";
        }
    }

    private static string Brief(FigureText text, double difference) => PercentText.Brief(text.Difference(difference));
}
