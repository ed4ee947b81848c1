using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Views;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Overview;

internal static class OverviewCommands
{
    public static readonly IReadOnlyList<Command<DashboardState, Turn>> All =
    [
        Define(
            "open",
            [KeyPress.Of(Key.Enter)],
            "open",
            "Opens the selected neighbour.",
            On((state, view) => view.Selected is { } neighbour
                ? new Turn(
                    // The column and order stay as chosen: who compares agency shares goes on comparing them.
                    state.Push(new OverviewScreenView(neighbour.Code, neighbour.Name) { Column = view.Column, Sort = view.Sort }),
                    new LoadOverview(neighbour.Code))
                : state),
            state => WhyNotLoaded(state) ?? (Top(state).Selected is null ? "There is no neighbour to open." : null)),
        Define(
            "column-left",
            [KeyPress.Of(Key.Left)],
            "column",
            "Chooses the column to the left.",
            OnLoaded((view, overview) => view.MoveColumn(-1, overview)),
            WhyNotLoaded) with { KeyNames = "Left/Right" },
        Define(
            "column-right",
            [KeyPress.Of(Key.Right)],
            "column",
            "Chooses the column to the right.",
            OnLoaded((view, overview) => view.MoveColumn(1, overview)),
            WhyNotLoaded) with { InFooter = false },
        Define(
            "sort",
            [KeyPress.Of('s')],
            "sort",
            "Sorts by the chosen column; again turns the order round.",
            OnLoaded((view, overview) => view.SortByColumn(overview)),
            WhyNotLoaded),
        Define("back", [KeyPress.Of(Key.Escape)], "back", "Goes back to where you came from.", state => state.Pop()),
        Define(
            "reload",
            [KeyPress.Of('r')],
            "reload",
            "Asks the server again.",
            On((state, view) =>
                new Turn(state.WithTop(view with { Overview = null, Failure = null }), new LoadOverview(view.Code))),
            state => Top(state) is { Overview: null, Failure: null } ? "It is still loading." : null),
        DashboardCommands.Help,
        DashboardCommands.Quit,
        .. Moves(MoveBy),
    ];

    private static OverviewScreenView Top(DashboardState state) => (OverviewScreenView)state.Top;

    private static Func<DashboardState, Turn> On(Func<DashboardState, OverviewScreenView, Turn> run) =>
        state => run(state, Top(state));

    private static Func<DashboardState, Turn> OnLoaded(Func<OverviewScreenView, OverviewView, OverviewScreenView> change) =>
        state => Top(state) is { Overview: { } overview } view ? state.WithTop(change(view, overview)) : state;

    private static string? WhyNotLoaded(DashboardState state) =>
        Top(state) switch
        {
            { Failure: not null } => "It could not be loaded; r tries again.",
            { Overview: null } => "It is still loading.",
            _ => null,
        };

    private static Turn MoveBy(DashboardState state, Func<int, int> by)
    {
        if (Top(state) is not { Overview: { } overview } view)
            return state;
        var rows = OverviewLayout.For(overview, state.Width, state.BodyHeight).TableRows;
        return state.WithTop(view with { Cursor = view.Cursor.Move(by(rows), view.Sorted.Count, rows) });
    }
}
