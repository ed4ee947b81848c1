using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Overview;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Choose;

internal static class ChooseCommands
{
    public static readonly IReadOnlyList<Command<DashboardState, Turn>> All =
    [
        Define(
            "open",
            [KeyPress.Of(Key.Enter)],
            "open",
            "Opens the selected authority.",
            On((state, view) => view.Selected is { } authority
                ? new Turn(
                    state.Push(new OverviewScreenView(authority.Code, authority.Name)),
                    new LoadOverview(authority.Code))
                : state),
            state => WhyNoList(state) ?? (Top(state).Selected is null ? "Nothing is selected." : null)),
        Define(
            "filter",
            [KeyPress.Of('/')],
            "filter",
            "Filters the list by name, code or region while you type.",
            On((state, view) => state.WithTop(view.StartFilter())),
            WhyNoList),
        Define(
            "back",
            [KeyPress.Of(Key.Escape)],
            "clear filter",
            "Clears the filter.",
            On((state, view) => state.WithTop(view.Filtered(""))),
            state => Top(state).Filter.Length == 0 ? "There is no filter to clear, and nothing to go back to; q quits." : null),
        Define(
            "reload",
            [KeyPress.Of('r')],
            "try again",
            "Asks the server again after a failure.",
            On((state, view) => new Turn(state.WithTop(view with { Failure = null }), new LoadAuthorities())),
            state => Top(state).Failure is null ? "The list of authorities has not failed to load." : null),
        DashboardCommands.Help,
        DashboardCommands.Quit,
        .. Moves(MoveBy),
    ];

    public static readonly IReadOnlyList<Command<DashboardState, Turn>> WhileTyping =
    [
        Define(
            "filter-accept",
            [KeyPress.Of(Key.Enter)],
            "go to best match",
            "Ends the filter on the best match.",
            On((state, view) => state.WithTop(view.EndFilter())),
            state => Top(state).Shown.Count == 0 ? $"No authority fits \"{Top(state).Filter}\"." : null),
        Define(
            "filter-restore",
            [KeyPress.Of(Key.Escape)],
            "restore filter",
            "Restores the filter as it was before.",
            On((state, view) => state.WithTop(view.RestoreFilter()))),
        Define(
            "filter-erase",
            [KeyPress.Of(Key.Backspace)],
            "erase",
            "Erases the last character.",
            On((state, view) => state.WithTop(view.EraseOne()))),
        Define(
            "filter-clear",
            [KeyPress.Of('u', KeyModifiers.Control)],
            "erase all",
            "Erases all that was typed.",
            On((state, view) => state.WithTop(view.Filtered("")))),
        .. Moves(MoveBy),
    ];

    private static ChooseView Top(DashboardState state) => (ChooseView)state.Top;

    private static Func<DashboardState, Turn> On(Func<DashboardState, ChooseView, Turn> run) => state => run(state, Top(state));

    private static string? WhyNoList(DashboardState state) =>
        Top(state) switch
        {
            { Failure: not null } => "The list of authorities could not be loaded; r tries again.",
            { All: null } => "The list of authorities is still loading.",
            _ => null,
        };

    private static Turn MoveBy(DashboardState state, Func<int, int> by)
    {
        var view = Top(state);
        var rows = ChooseScreen.ListRows(state.BodyHeight);
        return state.WithTop(view with { Cursor = view.Cursor.Move(by(rows), view.Shown.Count, rows) });
    }
}
