using Benchmark.Tui.Commands;
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
            ? state.Open(ScreenCatalogue.First(state.SubjectFor(authority.Code, authority.Name)))
            : state),
        state => WhyNoList(state)
            ?? (Top(state).Shown.Count == 0 ? $"No authority fits \"{Top(state).Filter}\"." : Top(state).Selected is null ? "Nothing is selected." : null));

    public static readonly IReadOnlyList<Command<DashboardState, Turn>> All =
    [
        Open,
        Define(
            "back",
            [KeyPress.Of(Key.Escape)],
            "clear",
            "Clears what was typed.",
            On((state, view) => state.WithTop(view.Filtered(""))),
            state => Top(state).Filter.Length == 0 ? "There is nothing typed to clear, and nothing to go back to; Ctrl+Q quits." : null),
        Mark(
            state => Top(state).Selected?.Code,
            state => MoveBy(state, _ => 1),
            state => WhyNoList(state) ?? (Top(state).Selected is null ? "Nothing is selected." : null)),
        Define(
            "favourite",
            DashboardCommands.Favourite.Keys,
            "favourite",
            "Puts the authority among the favourites, which come first; again takes it out.",
            On((state, view) => Favoured(state, view.Selected!.Code)),
            state => WhyNoList(state) ?? (Top(state).Selected is null ? "Nothing is selected." : null)),
        DashboardCommands.Groups with { InFooter = true },
        .. Moves(MoveBy),
    ];

    private static ChooseView Top(DashboardState state) => (ChooseView)state.Top;

    private static Func<DashboardState, Turn> On(Func<DashboardState, ChooseView, Turn> run) => state => run(state, Top(state));

    private static string? WhyNoList(DashboardState state) =>
        Top(state) switch
        {
            { All: null, Failure: not null } => "The list of authorities could not be loaded; F5 tries again.",
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
