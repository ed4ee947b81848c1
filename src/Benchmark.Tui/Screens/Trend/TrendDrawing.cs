using Benchmark.Presentation.Charts;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Trend;

internal static class TrendDrawing
{
    private static readonly Kept<TrendView, string, Chart?> Drawn = new(Compose);

    /// <summary>The trend as marks; null where there is no figure to draw.</summary>
    public static Chart? Of(TrendView trend, NamedGroup? group) => Drawn.Of(trend, group?.Name ?? "");

    private static Chart? Compose(TrendView trend, string group)
    {
        if (trend.Points.All(point => point.Own.Value is null && point.Median.Value is null && point.England.Value is null))
            return null;
        var text = MeasureText.Of(trend.Measure);
        return TrendChart.Of(
            new ChartWords(
                $"{trend.Measure.Label}, {trend.Name}, {trend.Points[0].Period} to {trend.Points[^1].Period}",
                string.Join(" ", trend.Sentences),
                trend.Basis.Length > 0 ? $"{trend.Measure.Unit}, {trend.Basis}" : trend.Measure.Unit,
                text,
                text).ComparedWith(group),
            [.. trend.Points.Select(point => point.Period)],
            [
                .. trend.Members.Select(member => new TrendLine(MarkRole.Neighbour, member.Name, member.Values)),
                new(MarkRole.England, "England", [.. trend.Points.Select(point => point.England.Value)]),
                new(MarkRole.Median, group.Length == 0 ? "Median of the neighbours" : $"Median of {group}", [.. trend.Points.Select(point => point.Median.Value)]),
                new(MarkRole.Self, trend.Name, [.. trend.Points.Select(point => point.Own.Value)]),
            ],
            [.. trend.Points.Select(point =>
                point is { Lower.Value: { } lower, Upper.Value: { } upper } ? (lower, upper) : ((double, double)?)null)],
            [.. trend.Points.Index().Where(point => point.Item.Breaks).Select(point => point.Index)]);
    }
}
