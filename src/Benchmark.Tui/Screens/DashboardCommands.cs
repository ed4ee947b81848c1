using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Help;

namespace Benchmark.Tui.Screens;

/// <summary>The commands that mean the same on every screen.</summary>
internal static class DashboardCommands
{
    public static readonly Command<DashboardState, Turn> Help = Define(
        "help",
        [KeyPress.Of('?'), KeyPress.Of(Key.F1)],
        "help",
        "Shows the keys of this screen.",
        state => state.Push(new HelpView(state.Top)));

    public static readonly Command<DashboardState, Turn> Quit = Define(
        "quit",
        [KeyPress.Of('q')],
        "quit",
        "Ends the dashboard, without a question. So does Ctrl+C.",
        state => new Turn(state, new Quit()));

    /// <summary>Not in any list: it works everywhere, while typing too.</summary>
    public static readonly KeyPress AlwaysQuits = KeyPress.Of('c', KeyModifiers.Control);

    public static Command<DashboardState, Turn> Define(
        string id,
        IReadOnlyList<KeyPress> keys,
        string label,
        string help,
        Func<DashboardState, Turn> run,
        Func<DashboardState, string?>? whyDisabled = null) =>
        new(id, keys, label, help, whyDisabled ?? (_ => null), run);

    /// <summary>The keys that move through a list, the same on every screen that has one.</summary>
    public static IEnumerable<Command<DashboardState, Turn>> Moves(Func<DashboardState, Func<int, int>, Turn> move)
    {
        yield return Move("up", "Up", "Goes to the row above.", Key.Up, _ => -1);
        yield return Move("down", "Down", "Goes to the row below.", Key.Down, _ => 1);
        yield return Move("page-up", "PgUp", "Goes a screenful up.", Key.PageUp, rows => -rows);
        yield return Move("page-down", "PgDn", "Goes a screenful down.", Key.PageDown, rows => rows);
        yield return Move("first", "Home", "Goes to the first row.", Key.Home, _ => -ListEnd);
        yield return Move("last", "End", "Goes to the last row.", Key.End, _ => ListEnd);

        Command<DashboardState, Turn> Move(string id, string label, string help, Key key, Func<int, int> by) =>
            Define(id, [KeyPress.Of(key)], label, help, state => move(state, by)) with { InFooter = false };
    }

    // Further than any list is long, and far from overflowing when added to a row's number.
    private const int ListEnd = 1_000_000;
}
