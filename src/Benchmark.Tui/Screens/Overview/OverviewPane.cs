using Benchmark.Presentation.Charts;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Overview;

/// <summary>Beside the cards: the selected question's figures around it, its neighbours one by one, and its years.</summary>
internal static class OverviewPane
{
    /// <summary>From this width on it stands beside the cards.</summary>
    public const int Room = 120;

    private const int Narrowest = 42;
    private const int Widest = 88;

    // What the cards take before the pane has more than it needs.
    private const int Cards = 104;

    // Below this a chart tells less than its axis.
    private const int FewestRows = 7;

    private static readonly Kept<QuestionView, string, Chart?> Trends = new(Compose);

    /// <summary>How wide it is in a body of a width; 0 where there is no room for it.</summary>
    public static int Width(int body) => body < Room ? 0 : Math.Clamp(body - Cards, Narrowest, Widest);

    public static void Draw(OverviewView overview, QuestionView question, int index, Subject subject, Region pane, Glyphs glyphs)
    {
        var inside = pane.Box($"{question.Headline.Label}, {question.Period}", Role.Border, Role.Heading, glyphs);
        var headline = question.Headline;
        IEnumerable<(string, string, FigureView, Role, bool)> around =
        [
            (glyphs.Self, overview.Name, headline.Own, Role.Self, true),
            (glyphs.Median, ChartText.Sentence(subject.MedianName), headline.Median, Role.Median, false),
            ("E", "England", headline.England, Role.Text, false),
            ("R", overview.Region, headline.Region, Role.Text, false),
        ];
        var y = RankedBars.Draw(
            inside, 0, around.Concat(overview.Neighbours.Select(one => (glyphs.Neighbour, one.Name, one.Figures[index], Role.Neighbour, false))), glyphs);
        if (overview.NoNeighbours is { } none)
            y = ChartText.Wrap(inside, y, none, Role.Missing);
        // Where the card has no room for it.
        if (pane.Width == Narrowest && question.Releases.Count > 0)
            y = ChartText.Wrap(inside, y, $"From {string.Join(", ", question.Releases)}.", Role.Muted);
        if (inside.Height - y - 2 < FewestRows || Trends.Of(question, overview.Name) is not { } chart)
            return;
        inside.Rule(y, Role.Border, glyphs);
        inside.Write(1, y++, $" {glyphs.Self} {question.SeriesSpan} ", Role.Heading);
        var region = inside.Rows(y, inside.Height - y);
        var plot = CellChart.Draw(region, chart, glyphs);
        var left = region.Width - plot.Width;
        var ends = question.SeriesSpan.Split(" to ");
        region.Write(left, region.Height - 1, ends[0], Role.Muted);
        region.WriteFitted(left + ends[0].Length + 1, region.Height - 1, plot.Width - ends[0].Length - 1, ends[^1], Role.Muted, glyphs, Align.Right);
    }

    private static Chart? Compose(QuestionView question, string name)
    {
        if (question.Series.Count < 2 || question.Series.All(value => value is null))
            return null;
        var (prefix, suffix) = (question.Unit.StartsWith('£') ? "£" : "", question.Unit.StartsWith('%') ? "%" : "");
        string Text(double value) => NumberStyle.Tick(value, prefix, suffix);
        return TrendChart.Of(
            new ChartWords($"{question.Headline.Label}, {name}", "", question.Unit, Text, Text),
            [.. question.Series.Select((_, i) => $"{i}")],
            [new(MarkRole.Self, name, question.Series)],
            [.. question.Series.Select(_ => ((double, double)?)null)],
            question.SeriesBreaks);
    }
}
