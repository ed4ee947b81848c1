using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Overview;

/// <summary>The sentences of a card: where the authority stands, and on whom that rests.</summary>
internal static class OverviewText
{
    /// <summary>"position 3 of 151 (could be 1 to 8), 1 = highest; 2 of 11 with its neighbours"; null without a figure.</summary>
    public static string? Standing(QuestionView question)
    {
        if (question.Headline.Own.Value is null)
            return null;
        var (word, first) = question.Polarity switch
        {
            Polarity.LowIsGood => ("rank", "1 = lowest, low is good"),
            Polarity.HighIsGood => ("rank", "1 = highest, high is good"),
            // A neutral measure has no better end, so it is not ranked.
            _ => ("position", "1 = highest"),
        };
        return (question.National, question.AmongNeighbours) switch
        {
            ({ } national, { } among) => $"{word} {national}, {first}; {among} with its neighbours",
            ({ } national, null) => $"{word} {national}, {first}",
            (null, { } among) => $"{word} {among} with its neighbours, {first}",
            _ => "no position",
        };
    }

    /// <summary>"10 neighbours used, none left out; 2 of them not close".</summary>
    public static string Neighbours(OverviewView overview, QuestionView question)
    {
        if (overview.NoNeighbours is { } none)
            return none;
        var median = question.Headline.Median.Value is null ? $"No median: {question.Headline.Median.Reason}. " : "";
        var used = ChartText.Count(question.Used, "neighbour used", "neighbours used");
        var notClose = question.NotClose == 0 ? "none is \"not close\"" : $"{question.NotClose} of the list \"not close\"";
        return $"{median}{used}, {ChartText.LeftOut(question.LeftOut)}; {notClose}.";
    }
}
