using Benchmark.Tui.Commands;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Save;

/// <summary>What the keys do while a file's name is asked for.</summary>
internal static class FileNameCommands
{
    /// <param name="id">Begins each command's id.</param>
    /// <param name="kinds">As what it can be written, for the footer: "CSV, text or SVG".</param>
    /// <param name="help">What Enter does.</param>
    /// <param name="accept">Runs it.</param>
    /// <param name="whyNot">Why a file of that name cannot be had; null where it can.</param>
    public static IReadOnlyList<Command<DashboardState, Turn>> For(
        string id, string kinds, string help, Func<DashboardState, Turn> accept, Func<FileNameView, string?> whyNot) =>
    [
        Define($"{id}-accept", [KeyPress.Of(Key.Enter)], "save", help, accept, state => whyNot(Top(state))),
        Define(
            $"{id}-kind", [KeyPress.Of(Key.Tab)], kinds, $"Changes what it is saved as: {kinds}.",
            state => state.WithTop(Top(state).NextEnding())),
        Define(
            $"{id}-browse", [KeyPress.Of('o', KeyModifiers.Control)], "look for a folder", "Looks through the folders for a place and a name.",
            state => new Turn(state, Top(state).Browse())),
        Define($"{id}-cancel", [KeyPress.Of(Key.Escape)], "cancel", "Saves nothing.", state => state.Pop()),
    ];

    private static FileNameView Top(DashboardState state) => (FileNameView)state.Top;
}
