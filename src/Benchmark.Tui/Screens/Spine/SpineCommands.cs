using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Neighbours;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Spine;

internal static class SpineCommands
{
    public static readonly IReadOnlyList<Command<DashboardState, Turn>> All =
    [
        Define(
            "open-measure",
            [KeyPress.Of(Key.Enter)],
            "open",
            "Opens the selected measure beside the neighbours.",
            state => state.Open(new NeighboursScreenView(Top(state).UnderCursor)),
            WhyNone),
        Define(
            "back",
            [KeyPress.Of(Key.Escape)],
            "back",
            "Clears what was typed; then goes back to where you came from.",
            state => Top(state).Filter.Length > 0 ? state.WithTop(Top(state).Typed("")) : Back.Run(state),
            state => Top(state).Filter.Length > 0 ? null : Back.WhyDisabled(state)),
        .. FigureCommands.ColumnMoves((state, by) => state.WithTop(Top(state).MoveColumn(by))),
        Define(
            "sort",
            [KeyPress.Of(Key.F6)],
            "sort",
            "Sorts by the chosen column; again turns the order round.",
            On(view => view.SortByColumn()),
            FigureCommands.WhyNotReady),
        FigureCommands.Evidence with { Keys = [KeyPress.Of('e', KeyModifiers.Control)], KeyNames = "Ctrl+E", WhyDisabled = WhyNone },
        FigureCommands.Prices with { InFooter = false },
        FigureCommands.Definition with { InFooter = false },
        .. FigureCommands.CursorMoves(),
    ];

    private static SpineScreenView Top(DashboardState state) => (SpineScreenView)state.Top;

    private static Func<DashboardState, Turn> On(Func<SpineScreenView, SpineScreenView> change) => state => state.WithTop(change(Top(state)));

    private static string? WhyNone(DashboardState state) =>
        FigureCommands.WhyNotReady(state) ?? (Top(state).Selected is null ? $"No measure fits \"{Top(state).Filter}\"." : null);
}
