using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Neighbours;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Overview;

internal static class OverviewCommands
{
    public static readonly Command<DashboardState, Turn> Open = Define(
        "open",
        [KeyPress.Of(Key.Enter)],
        "neighbours",
        "Shows the neighbours' figures for the selected question.",
        state => state.Open(new NeighboursScreenView(state.Top.Subject)),
        FigureCommands.WhyNotReady);

    public static readonly IReadOnlyList<Command<DashboardState, Turn>> All =
    [
        Open,
        FigureCommands.Evidence,
        // The first question is about pounds, whichever the cursor is on.
        FigureCommands.Prices with
        {
            Help = "Turns the prices of spend from cash, as spent, to real terms, the prices of one year, or back.",
            WhyDisabled = FigureCommands.WhyNotReady,
            InFooter = false,
        },
        .. Moves(MoveBy).Select(move => move.Id == "down" ? move with { InFooter = true, KeyNames = "Up/Down", Label = "question" } : move),
    ];

    private static Turn MoveBy(DashboardState state, Func<int, int> by)
    {
        var view = (OverviewScreenView)state.Top;
        if (view.Content is not { } overview)
            return state;
        return state.WithTop(view.At(view.Cursor.Move(by(1), overview.Questions.Count, overview.Questions.Count).Selected));
    }
}
