using Benchmark.Tui.Commands;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Palette;

internal static class PaletteCommands
{
    public static readonly IReadOnlyList<Command<DashboardState, Turn>> All =
    [
        Define(
            "palette-run",
            [KeyPress.Of(Key.Enter)],
            "do it",
            "Does what is selected.",
            Run,
            state => Top(state).Selected is { } item ? item.WhyDisabled : $"Nothing fits \"{Top(state).Text}\"."),
        Define("palette-close", [KeyPress.Of(Key.Escape)], "close", "Closes the palette.", state => state.Pop()),
        .. Moves(MoveBy),
    ];

    public static Turn Run(DashboardState state)
    {
        if (Top(state).Selected is not { } item)
            return state;
        return item.WhyDisabled is { } reason ? state.Say(reason) : item.Run(state.Pop());
    }

    private static PaletteView Top(DashboardState state) => (PaletteView)state.Top;

    private static Turn MoveBy(DashboardState state, Func<int, int> by)
    {
        var view = Top(state);
        var rows = PaletteScreen.Rows(state.BodyHeight);
        return state.WithTop(view with { Cursor = view.Cursor.Move(by(rows), view.Items?.Count ?? 0, rows) });
    }
}
