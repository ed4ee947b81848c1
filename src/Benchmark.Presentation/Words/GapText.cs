using Benchmark.Figures.Comparisons;
using Benchmark.V1;

namespace Benchmark.Presentation.Words;

/// <summary>The gap to the neighbours' median in children, staff, pounds or percentage points, as a clause.</summary>
internal static class GapText
{
    /// <summary>What a gap in pounds of a share of spend is called, wherever it stands.</summary>
    public const string AtSameTotal = "at the same total spend";

    /// <summary>Whose a gap in people or pounds is, where the return is joint: nobody is to take it for one council's. Empty otherwise.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="name">An authority's name by its code.</param>
    public static string Together(V1.Comparison comparison, Func<string, string> name) => comparison.Joint.Count == 0 || comparison.Gap is null or { None: true } ? ""
        : $", of {PlainWords.And([.. comparison.Joint.Select(name)])} together";

    /// <param name="ownGroup">Whether the median is that of a group of the user's own.</param>
    public static string Of(Gap gap, Measure measure, bool ownGroup)
    {
        var text = new FigureText(measure);
        var brief = text.Difference(gap.Difference).Replace(" percentage points", " pts", StringComparison.Ordinal);
        var median = ownGroup ? "the group's median" : "the neighbours' median";
        if (gap.None)
            return $"no difference to {median}";
        var (size, isMore) = (Math.Abs(gap.Value), gap.Value > 0);
        if (gap.Unit == Figures.Measures.Formula.Points || (gap.Unit == measure.Unit && gap.Unit != "£"))
            return $"{brief} against {median}"
                + (gap.HasAtSameTotal ? $"; {AtSameTotal}, {NumberStyle.OfPounds(gap.AtSameTotal).Size(gap.AtSameTotal)} {(isMore ? "more" : "less")}" : "");
        return gap.Unit == "£"
            ? $"{NumberStyle.OfPounds(size).Text(size)} {(isMore ? "more" : "less")} than at {median} ({brief})"
            : $"{NumberStyle.Plain(size, measure.PartDecimals)} {(isMore ? measure.More : measure.Fewer)} than at {median} ({brief})";
    }

    /// <summary>Why share and spend per child lie on opposite sides of their medians.</summary>
    public static string Opposite(OppositeGap gap)
    {
        var (isMore, isMoreByChild) = (gap.Points > 0, gap.ByChild > 0);
        var pounds = gap.AtSameTotal is { } same ? $" ({AtSameTotal}, {NumberStyle.OfPounds(same).Size(same)} {(isMore ? "more" : "less")})" : "";
        return $"By its share of spending it lies {NumberStyle.Plain(Math.Abs(gap.Points), 1)} percentage points {(isMore ? "above" : "below")} the median{pounds}; "
            + $"by spending per child it spends {NumberStyle.OfPounds(gap.ByChild).Size(gap.ByChild)} {(isMoreByChild ? "more" : "less")} than at the median. Both are true: "
            + (isMore ? "a larger part of a smaller total is less for each child." : "a smaller part of a larger total is more for each child.");
    }
}
