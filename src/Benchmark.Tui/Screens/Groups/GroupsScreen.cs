using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Screens.Groups;

internal static class GroupsScreen
{
    /// <summary>Where the name of a new group is typed.</summary>
    public const int NameField = 30;

    // A line of instruction or the name typed, a blank, and the heads.
    private const int AboveList = 3;

    public static int Rows(int bodyHeight) => Math.Max(bodyHeight - AboveList, 1);

    public static void Draw(DashboardState state, GroupsView view, Region body)
    {
        var glyphs = state.Glyphs;
        if (view.Name is not null)
        {
            body.Write(1, 0, $"Name of the group of {state.Marked.Count}:", Role.Key);
        }
        else
        {
            var marked = state.Marked.Count == 0
                ? "Insert marks authorities, in their list or in a ranking; marked ones can be made a group here."
                : $"{state.Marked.Count} marked: {string.Join(", ", state.Marked.Codes.Select(state.NameOf))}";
            body.WriteFitted(1, 0, body.Width - 2, marked, Role.Text, glyphs);
        }
    }

    /// <summary>The neighbours, and the groups below them.</summary>
    public static BodyTable Table(GroupsView view, DashboardState state, int width, int height)
    {
        var groups = state.Settings.Groups;
        var rows = Rows(height);
        var glyphs = state.Glyphs;
        return new BodyTable(
            0, AboveList - 1, width, 1 + Math.Min(rows, groups.Count + 1),
            [
                new("", 2, Align.Left, row => ((row == view.Cursor.Selected ? glyphs.Pointer : " ") + (IsUsed(row) ? "*" : ""), Role.Chosen)),
                new("Compare with", NamedGroup.LongestName - 9, Align.Left, row => (Of(row)?.Name ?? "Statistical neighbours", Role.Text)),
                new("How many", 8, Align.Right, row => (Of(row) is { } group ? $"{group.Codes.Length}" : "10", Role.Text)),
                BodyColumn.Space,
                new("Authorities", width - NamedGroup.LongestName - 6, Align.Left, row => (Members(Of(row)), Role.Muted)),
            ],
            groups.Count + 1).At(view.Cursor.Fit(groups.Count + 1, rows));

        NamedGroup? Of(int row) => row == GroupsView.NeighboursRow ? null : groups[row - 1];

        // What is compared with now.
        bool IsUsed(int row) => Of(row) is { } group ? group.Equals(state.Group) : state.Group is null;

        string Members(NamedGroup? group) => group is null ? "of the newest edition, closest first" : string.Join(", ", group.Codes.Select(state.NameOf));
    }
}
