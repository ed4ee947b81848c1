using Benchmark.Tui.Commands;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Help;

internal static class HelpCommands
{
    public static readonly IReadOnlyList<Command<DashboardState, Turn>> All =
    [
        Define(
            "back",
            [KeyPress.Of(Key.Escape), KeyPress.Of(Key.F1)],
            "back",
            "Goes back to the screen the help is about.",
            state => state.Pop()) with { KeyNames = "Esc" },
        DashboardCommands.Quit,
        // Elsewhere arrows explain themselves; here nothing else shows that there may be more.
        .. Moves(MoveBy).Select(command => command.Id == "down"
            ? command with { InFooter = true, KeyNames = "Up/Down", Label = "scroll" }
            : command),
    ];

    private static Turn MoveBy(DashboardState state, Func<int, int> by)
    {
        var help = (HelpView)state.Top;
        var rows = HelpScreen.Rows(state.BodyHeight);
        return state.WithTop(help with { Cursor = help.Cursor.Move(by(rows), HelpScreen.Lines(state, help).Count, rows) });
    }
}
