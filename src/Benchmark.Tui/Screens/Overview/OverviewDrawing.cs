using Benchmark.Presentation.Charts;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Overview;

internal static class OverviewDrawing
{
    /// <summary>One question's authority among its neighbours, as marks.</summary>
    public static Chart Of(OverviewView overview, int index, NamedGroup? group)
    {
        var question = overview.Questions[index];
        var headline = question.Headline;
        Func<double, string> text = question.Unit == "%" ? value => $"{MeasureText.Number(value)}%" : MeasureText.Number;
        return StripPlot.Of(
            new ChartWords(
                $"{headline.Label}, {question.Date}: {overview.Name} and {group?.Name ?? "its neighbours"}",
                $"{ChartText.Full(headline.Own)}. {question.VerdictInFull} {OverviewText.Neighbours(overview, question)}",
                question.Unit,
                text,
                text).ComparedWith(group?.Name),
            headline.Own.Value is { } own ? new NamedValue(overview.Name, own) : null,
            [.. overview.Neighbours
                .Where(neighbour => neighbour.Figures[index].Value is not null)
                .Select(neighbour => new NamedValue(neighbour.Name, neighbour.Figures[index].Value!.Value))],
            headline.Median.Value,
            middleHalf: null);
    }
}
