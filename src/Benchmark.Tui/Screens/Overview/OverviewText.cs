using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Overview;

/// <summary>The sentences of a card: where the authority stands, and on whom that rests.</summary>
internal static class OverviewText
{
    /// <summary>"position 3 of 151 (could be 1 to 8), 1 = highest; 2 of 11 with its neighbours"; null without a figure.</summary>
    /// <param name="isBrief">One row of a narrow window: the intervals without the words.</param>
    public static string? Standing(QuestionView question, bool isBrief = false)
    {
        if (question.Headline.Own.Value is null)
            return null;
        var (word, first, briefly) = question.Polarity switch
        {
            Polarity.LowIsGood => ("rank", "1 = lowest, low is good", "1 = lowest, good"),
            Polarity.HighIsGood => ("rank", "1 = highest, high is good", "1 = highest, good"),
            // A neutral measure has no better end, so it is not ranked.
            _ => ("position", "1 = highest", "1 = highest"),
        };
        if (isBrief)
        {
            var among = question.AmongNeighbours is { } near ? $", {Brief(near)} with {(question.OwnGroup ? "the group" : "neighbours")}" : "";
            return question.National is { } place ? $"{word} {Brief(place)}{among}; {briefly}" : "no position";
        }

        var others = question.OwnGroup ? "the group" : "its neighbours";
        return (question.National, question.AmongNeighbours) switch
        {
            ({ } national, { } among) => $"{word} {national}, {first}; {among} with {others}",
            ({ } national, null) => $"{word} {national}, {first}",
            (null, { } among) => $"{word} {among} with {others}, {first}",
            _ => "no position",
        };
    }

    /// <summary>Whether "2 of 11 with neighbours" already says all there is to say of them.</summary>
    public static bool IsUneventful(OverviewView overview, QuestionView question) =>
        overview.NoNeighbours is null && question is { AmongNeighbours: not null, LeftOut.Count: 0, NotClose: 0 }
        && question.Headline.Median.Value is not null;

    /// <summary>"10 neighbours used, none left out; 2 of them not close".</summary>
    /// <param name="isBrief">One row of a narrow window: only what is out of the ordinary.</param>
    public static string Neighbours(OverviewView overview, QuestionView question, bool isBrief = false)
    {
        if (overview.NoNeighbours is { } none)
            return none;
        var median = question.Headline.Median.Value is null ? $"No median: {question.Headline.Median.Why}. " : "";
        // Nobody in a group of the user's own is nearer than another.
        if (question.OwnGroup)
            return $"{median}{question.Used} of the group used, {ChartText.LeftOut(question.LeftOut)}.";
        var used = ChartText.Count(question.Used, "neighbour used", "neighbours used");
        var notClose = question.NotClose == 0 ? "the model calls all of them close to it" : $"the model calls {question.NotClose} of the list not close to it";
        if (isBrief && question.NotClose == 0)
            return $"{median}{question.Used} used, {ChartText.LeftOut(question.LeftOut)}.";
        return $"{median}{used}, {ChartText.LeftOut(question.LeftOut)}; {notClose}.";
    }

    private static string Brief(PositionView place) =>
        place is { Low: { } low, High: { } high } ? $"{place.Place} of {place.Of} ({low}-{high})" : $"{place.Place} of {place.Of}";
}
