using Benchmark.Tui.Commands;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Neighbours;

internal static class NeighboursCommands
{
    public static readonly Command<DashboardState, Turn> Open =
        FigureCommands.OpenSelected(state => Top(state).Selected is { } row ? (row.Code, row.Name) : null);

    public static readonly IReadOnlyList<Command<DashboardState, Turn>> All =
    [
        Open,
        .. FigureCommands.ColumnMoves((state, by) => state.WithTop(Top(state).MoveColumn(by))),
        Define(
            "sort",
            [KeyPress.Of('s')],
            "sort",
            "Sorts by the chosen column; again turns the order round.",
            On(view => view.SortByColumn()),
            FigureCommands.WhyNotReady),
        Define(
            "beside",
            [KeyPress.Of(' ')],
            "side by side",
            "Marks the selected neighbour and shows it beside the authority on all measures; again ends that.",
            On(view => view with { Beside = view.Beside == view.Selected?.Code ? null : view.Selected?.Code }),
            state => FigureCommands.WhyNotReady(state) ?? (Top(state).Selected is null ? "There is no neighbour to mark." : null))
            with { KeyNames = "Space" },
        FigureCommands.NextMeasure,
        FigureCommands.PreviousMeasure,
        Define(
            "all-measures",
            [KeyPress.Of('a')],
            "all/one",
            "Shows all measures as columns, or one measure with all that is known about it.",
            On(view => (view with
            {
                ShowsAll = !view.ShowsAll,
                Column = view.ShowsAll ? NeighbourColumns.Figure : NeighbourColumns.FirstMeasure + view.MeasureIndex,
                SortedBy = 0,
                IsDescending = false,
            }).Resort()),
            FigureCommands.WhyNotReady),
        FigureCommands.Edition,
        FigureCommands.Evidence,
        .. FigureCommands.CursorMoves(),
    ];

    private static NeighboursScreenView Top(DashboardState state) => (NeighboursScreenView)state.Top;

    private static Func<DashboardState, Turn> On(Func<NeighboursScreenView, NeighboursScreenView> change) =>
        state => state.WithTop(change(Top(state)));
}
