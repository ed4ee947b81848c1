using Benchmark.Presentation.Charts;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Funnel;

internal static class FunnelDrawing
{
    private static readonly Kept<FunnelView, string, Chart> Drawn = new(Compose);

    /// <summary>The funnel as marks.</summary>
    public static Chart Of(FunnelView funnel, NamedGroup? group = null) => Drawn.Of(funnel, group?.Name ?? "");

    private static Chart Compose(FunnelView funnel, string group)
    {
        var text = MeasureText.Of(funnel.Measure);
        return FunnelChart.Of(
            new ChartWords(
                $"{funnel.Measure.Label}, {funnel.Date}: all authorities by size",
                string.Join(" ", funnel.Sentences),
                funnel.Measure.Unit,
                text,
                text).ComparedWith(group),
            $"{funnel.Denominator} (each step of the axis multiplies)",
            MeasureText.Number,
            [.. funnel.Points.Select(point => new FunnelDot(point.Name, point.Denominator, point.Value, RoleOf(point.Standing)))],
            [.. funnel.Curve.Select(at => new FunnelLimit(at.Denominator, (at.UsualLow, at.UsualHigh), (at.AdjustedLow, at.AdjustedHigh), (at.PlainLow, at.PlainHigh)))],
            funnel.Centre,
            $"{funnel.CentreLabel}: {funnel.CentreText}");
    }

    /// <summary>Where one authority lies.</summary>
    public static ChartPoint At(Chart chart, FunnelPointView point) =>
        new(chart.X.Scale!.Value.Place(point.Denominator), chart.Y!.Scale!.Value.Place(point.Value));

    public static MarkRole RoleOf(Standing standing) => standing switch
    {
        Standing.Self => MarkRole.Self,
        Standing.Neighbour => MarkRole.Neighbour,
        _ => MarkRole.Other,
    };
}
