using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens;

/// <summary>The commands of a screen as a menu has them.</summary>
internal static class MenuGroups
{
    private static readonly (string Title, string[] Ids)[] Shell =
    [
        ("_Go", ["authorities", "since", "back", "forward", .. ScreenCatalogue.All.Select(entry => $"screen-{entry.Id}")]),
        ("_Look", ["numbers", "zoom", "next-pane", "theme", "charts", "mouse", "reload"]),
        ("_Keep", ["copy-value", "copy-table", "save", "report", "groups", "as-at", "favourite"]),
        ("_Help", ["palette", "help", "quit"]),
    ];

    /// <summary>What is for this screen only comes second, after where one can go. Moving about a list is for keys.</summary>
    public static IReadOnlyList<(string Title, IReadOnlyList<Command<DashboardState, Turn>> Commands)> Of(
        IReadOnlyList<Command<DashboardState, Turn>> commands)
    {
        var groups = Shell.Select(group => (group.Title, Commands: (IReadOnlyList<Command<DashboardState, Turn>>)
            [.. group.Ids.Select(id => commands.FirstOrDefault(command => command.Id == id)).OfType<Command<DashboardState, Turn>>()])).ToList();
        var known = Shell.SelectMany(group => group.Ids).ToHashSet();
        groups.Insert(1, ("_This screen", [.. commands.Where(command => !known.Contains(command.Id) && !Moves.Contains(command.Id))]));
        return [.. groups.Where(group => group.Commands.Count > 0)];
    }

    private static readonly HashSet<string> Moves = ["up", "down", "page-up", "page-down", "first", "last", "menu"];
}
