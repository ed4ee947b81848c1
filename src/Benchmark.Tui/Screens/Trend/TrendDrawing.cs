using Benchmark.Server.Charts;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Trend;

internal static class TrendDrawing
{
    /// <summary>The trend as marks; null where there is no figure to draw.</summary>
    public static Chart? Of(TrendView trend, NamedGroup? group)
    {
        if (trend.Points.All(point => point.Own.Value is null && point.Median.Value is null && point.England.Value is null))
            return null;
        var text = MeasureText.Of(trend.Measure);
        return TrendChart.Of(
            new(
                $"{trend.Measure.Label}, {trend.Name}, {trend.Points[0].Period} to {trend.Points[^1].Period}",
                string.Join(" ", trend.Sentences),
                trend.Basis.Length > 0 ? $"{trend.Measure.Unit}, {trend.Basis}" : trend.Measure.Unit,
                text,
                text,
                group?.Name),
            [.. trend.Points.Select(point => point.Period)],
            [
                new(MarkRole.England, "England", [.. trend.Points.Select(point => point.England.Value)]),
                new(MarkRole.Median, group is null ? "Median of the neighbours" : $"Median of {group.Name}", [.. trend.Points.Select(point => point.Median.Value)]),
                new(MarkRole.Self, trend.Name, [.. trend.Points.Select(point => point.Own.Value)]),
            ],
            [.. trend.Points.Select(point =>
                point is { Lower.Value: { } lower, Upper.Value: { } upper } ? (lower, upper) : ((double, double)?)null)]);
    }
}
