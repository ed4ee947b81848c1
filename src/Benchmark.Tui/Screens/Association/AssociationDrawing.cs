using Benchmark.Presentation.Charts;
using Benchmark.Tui.Screens.Funnel;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Association;

internal static class AssociationDrawing
{
    private static readonly Kept<AssociationView, string, Chart> Drawn = new(Compose);

    /// <summary>The scatter as marks, without a line: three slopes answer the question, and differ. Null without authorities.</summary>
    public static Chart? Of(AssociationView association, NamedGroup? group = null) =>
        association.Points.Count == 0 ? null : Drawn.Of(association, group?.Name ?? "");

    private static Chart Compose(AssociationView association, string group) => ScatterChart.Of(
        new ChartWords(
            $"{association.SpendLabel} against {association.OutcomeLabel}, {association.Basis}",
            association.Caution,
            association.OutcomeLabel,
            MeasureText.Number,
            MeasureText.Number).ComparedWith(group),
        association.SpendLabel,
        value => $"{(association.SpendUnit.StartsWith('£') ? "£" : "")}{MeasureText.Number(value)}",
        [.. association.Points.Select(point => new ScatterDot(point.Name, point.Spend, point.Outcome, FunnelDrawing.RoleOf(point.Standing)))]);
}
