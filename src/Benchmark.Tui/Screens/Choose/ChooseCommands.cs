using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Overview;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Choose;

internal static class ChooseCommands
{
    public static readonly Command<DashboardState, Turn> Open = Define(
        "open",
        [KeyPress.Of(Key.Enter)],
        "open",
        "Opens the selected authority.",
        On((state, view) => view.Selected is { } authority
            ? state.Open(new OverviewScreenView(state.SubjectFor(authority.Code, authority.Name)))
            : state),
        state => WhyNoList(state) ?? (Top(state).Selected is null ? "Nothing is selected." : null));

    public static readonly IReadOnlyList<Command<DashboardState, Turn>> All =
    [
        Open,
        Define(
            "filter",
            [KeyPress.Of('/')],
            "filter",
            "Filters the list anew, by name, code or region, while you type.",
            On((state, view) => state.WithTop(view.StartFilter())),
            WhyNoList),
        Define(
            "back",
            [KeyPress.Of(Key.Escape)],
            "clear filter",
            "Clears the filter.",
            On((state, view) => state.WithTop(view.Filtered(""))),
            state => Top(state).Filter.Length == 0 ? "There is no filter to clear, and nothing to go back to; q quits." : null),
        Mark(
            state => Top(state).Selected?.Code,
            state => MoveBy(state, _ => 1),
            state => WhyNoList(state) ?? (Top(state).Selected is null ? "Nothing is selected." : null)),
        Define(
            "favourite",
            [KeyPress.Of('*')],
            "favourite",
            "Puts the authority among the favourites, which come first; again takes it out.",
            On((state, view) => Favoured(state, view.Selected!.Code)),
            state => WhyNoList(state) ?? (Top(state).Selected is null ? "Nothing is selected." : null)),
        DashboardCommands.Groups with { InFooter = true },
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
            { All: null, Failure: not null } => "The list of authorities could not be loaded; r tries again.",
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
