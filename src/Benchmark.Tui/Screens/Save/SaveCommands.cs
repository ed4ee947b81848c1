using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens.Save;

internal static class SaveCommands
{
    public static readonly IReadOnlyList<Command<DashboardState, Turn>> All = FileNameCommands.For(
        "save", "CSV, text or SVG", "Saves it; a file that exists is never written over.", Save,
        view => (view.Ending, view.Of) is (".csv", IHasTable) or (".txt" or ".svg", _) ? null : view.What);

    private static Turn Save(DashboardState state)
    {
        var view = (SaveView)state.Top;
        var behind = state.Pop();
        var content = (view.Ending, behind.Top) switch
        {
            (".csv", IHasTable table) => TableText.Csv(table.Table(behind)),
            (".svg", IHasChart chart) => chart.Svg(behind),
            (".svg", _) => GridSvg.Of(Body(behind), Frame.Trail(behind)),
            _ => $"{Frame.Trail(behind)}\n\n{GridText.Dump(Body(behind)).TrimEnd()}\n",
        };
        return new Turn(behind, new SaveFile(view.Name.Trim(), content));
    }

    private static Grid Body(DashboardState state)
    {
        var grid = new Grid(state.Width, state.BodyHeight);
        Dashboard.DrawBody(state, grid.Whole);
        return grid;
    }
}
