using System.Collections.Immutable;
using Benchmark.Tui.Commands;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Groups;

internal static class GroupsCommands
{
    // The authority itself is never compared with itself, and then at least one other must be left.
    private const int Fewest = 2;

    public static readonly IReadOnlyList<Command<DashboardState, Turn>> All =
    [
        Define("group-use", [KeyPress.Of(Key.Enter)], "compare with these", "Compares with the selected group from now on.", Use),
        Define(
            "group-name",
            [KeyPress.Of('n')],
            "name the marked",
            "Makes a group of the marked authorities and asks for its name.",
            state => state.WithTop(Top(state) with { Name = "" }),
            state => state.Marked.Count < Fewest
                ? "Mark at least two authorities first: Insert marks one, in their list or in a ranking."
                : null),
        Define(
            "group-delete",
            [KeyPress.Of('x'), KeyPress.Of(Key.Delete)],
            "delete",
            "Deletes the selected group; u puts it back.",
            Delete,
            state => Top(state).Selected(state) is null ? "The statistical neighbours cannot be deleted." : null),
        Define(
            "group-undo",
            [KeyPress.Of('u')],
            "put back",
            "Puts back the group deleted last.",
            PutBack,
            state => Top(state).Deleted is null ? "Nothing has been deleted here." : null),
        Define("back", [KeyPress.Of(Key.Escape), KeyPress.Of(Key.Backspace)], "back", "Goes back without a change.", state => state.Pop()),
        DashboardCommands.Help,
        DashboardCommands.Quit,
        .. Moves(MoveBy),
    ];

    public static readonly IReadOnlyList<Command<DashboardState, Turn>> WhileTyping =
    [
        Define(
            "group-name-accept",
            [KeyPress.Of(Key.Enter)],
            "make the group",
            "Makes the group.",
            Make,
            state => WhyNotThatName(state, Top(state).Name!.Trim())),
        Define(
            "group-name-cancel",
            [KeyPress.Of(Key.Escape)],
            "cancel",
            "Makes no group.",
            state => state.WithTop(Top(state) with { Name = null })),
    ];

    /// <summary>Goes back to the screen it was opened from, now for the selected group.</summary>
    public static Turn Use(DashboardState state)
    {
        var group = Top(state).Selected(state);
        var behind = state.Pop() with { Chosen = state.Chosen with { Group = group, Edition = "" } };
        var with = group is null ? "the statistical neighbours" : $"the group {group.Name}";
        var subject = behind.Top.Subject;
        return !subject.IsNone && behind.Top.About(subject with { Group = group, Edition = "" }) is { } view
            ? behind.Say($"Compared with {with}.").Replace(view)
            : behind.Say($"Authorities opened from now on are compared with {with}.");
    }

    /// <summary>Null when a group can have this name.</summary>
    public static string? WhyNotThatName(DashboardState state, string name) => name switch
    {
        "" => "Type a name for the group.",
        _ when !NamedGroup.CanBeCalled(name) => "A group's name has no = and no # in it: it is kept in a file of lines \"name = value\".",
        _ when NamedGroup.Find(state.Settings.Groups, name) >= 0 => $"There is a group {name} already.",
        _ => null,
    };

    private static GroupsView Top(DashboardState state) => (GroupsView)state.Top;

    private static Turn Make(DashboardState state)
    {
        var group = new NamedGroup(Top(state).Name!.Trim(), [.. state.Marked.Codes]);
        var groups = state.Settings.Groups.Add(group);
        return (state with { Settings = state.Settings with { Groups = groups }, Marked = MarkedAuthorities.None })
            .Say($"Made the group {group.Name}. Enter compares with it.")
            .WithTop(Top(state) with { Name = null, Cursor = new ListCursor(groups.Count, 0) });
    }

    private static Turn Delete(DashboardState state)
    {
        var at = Top(state).Cursor.Selected - 1;
        var group = state.Settings.Groups[at];
        return (state with { Settings = state.Settings with { Groups = state.Settings.Groups.RemoveAt(at) } })
            .Say($"Deleted the group {group.Name}. u puts it back.")
            .WithTop(Top(state) with { Deleted = (group, at), Cursor = new ListCursor(at, 0) });
    }

    private static Turn PutBack(DashboardState state)
    {
        var (group, at) = Top(state).Deleted!.Value;
        at = Math.Min(at, state.Settings.Groups.Count);
        return (state with { Settings = state.Settings with { Groups = state.Settings.Groups.Insert(at, group) } })
            .WithTop(Top(state) with { Deleted = null, Cursor = new ListCursor(at + 1, 0) });
    }

    private static Turn MoveBy(DashboardState state, Func<int, int> by)
    {
        var view = Top(state);
        var rows = GroupsScreen.Rows(state.BodyHeight);
        return state.WithTop(view with { Cursor = view.Cursor.Move(by(rows), state.Settings.Groups.Count + 1, rows) });
    }
}
