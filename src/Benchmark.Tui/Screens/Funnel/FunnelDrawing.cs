using System.Runtime.CompilerServices;
using Benchmark.Server.Charts;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Funnel;

internal static class FunnelDrawing
{
    private static readonly ConditionalWeakTable<FunnelView, Chart> Drawn = [];

    /// <summary>The funnel as marks, without the limits by chance alone: those only explain why the others are wider.</summary>
    public static Chart Of(FunnelView funnel, NamedGroup? group = null)
    {
        var text = MeasureText.Of(funnel.Measure);
        return FunnelChart.Of(
            new ChartWords(
                $"{funnel.Measure.Label}, {funnel.Date}: all authorities by size",
                string.Join(" ", funnel.Sentences),
                funnel.Measure.Unit,
                text,
                text).ComparedWith(group?.Name),
            $"{funnel.Denominator} (each step of the axis multiplies)",
            MeasureText.Number,
            [.. funnel.Points.Select(point => new FunnelDot(point.Name, point.Denominator, point.Value, RoleOf(point.Standing)))],
            [.. funnel.Curve.Select(at => new FunnelLimit(at.Denominator, (at.UsualLow, at.UsualHigh), (at.AdjustedLow, at.AdjustedHigh)))],
            funnel.Centre,
            $"{funnel.CentreLabel}: {funnel.CentreText}");
    }

    /// <summary>The same with the limits by chance alone as well.</summary>
    public static Chart WithPlainLimits(FunnelView funnel) => Drawn.GetValue(funnel, static one => Compose(one));

    private static Chart Compose(FunnelView funnel)
    {
        var chart = Of(funnel);
        var (across, up) = (chart.X.Scale!.Value, chart.Y!.Scale!.Value);
        return chart with { Marks = [.. Line(at => at.PlainLow), .. Line(at => at.PlainHigh), .. chart.Marks] };

        // Where a limit leaves the axis its line ends, as it does for the others.
        IEnumerable<Mark> Line(Func<FunnelCurveView, double> of)
        {
            var ends = funnel.Curve.Select(at => up.Holds(of(at)) ? of(at) : (double?)null).ToList();
            return TrendChart.Runs(ends).Select(run => new LineMark(
                MarkRole.Other, [.. run.Select(i => new ChartPoint(across.Place(funnel.Curve[i].Denominator), up.Place(ends[i]!.Value)))]));
        }
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
