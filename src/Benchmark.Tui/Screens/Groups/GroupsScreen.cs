using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Screens.Groups;

internal static class GroupsScreen
{
    /// <summary>Where the name of a new group is typed.</summary>
    public const int NameField = 30;

    // A line of instruction or the name typed, a blank, and the heads.
    private const int AboveList = 3;
    private const int NameColumn = 3;
    private const int CountColumn = NameColumn + NamedGroup.LongestName - 8;
    private const int MembersColumn = CountColumn + 8;

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

        body.Write(NameColumn, 2, "Compare with", Role.Heading);
        body.Write(CountColumn, 2, "How many", Role.Heading);
        body.Write(MembersColumn + 2, 2, "Authorities", Role.Heading);
    }

    public static RowList List(GroupsView view, DashboardState state, int width, int height)
    {
        var groups = state.Settings.Groups;
        var rows = Rows(height);
        return new RowList(0, AboveList, width, rows, groups.Count + 1, view.Cursor.Fit(groups.Count + 1, rows), (line, row) =>
        {
            if (row == GroupsView.NeighboursRow)
                DrawRow(line, "Statistical neighbours", "10", "of the newest edition, closest first", state.Group is null, state.Glyphs);
            else
            {
                var group = groups[row - 1];
                var members = string.Join(", ", group.Codes.Select(state.NameOf));
                DrawRow(line, group.Name, $"{group.Codes.Length}", members, group.Equals(state.Group), state.Glyphs);
            }

            if (row == view.Cursor.Selected)
                line.Put(0, 0, state.Glyphs.Pointer, Role.Chosen);
        });
    }

    private static void DrawRow(Region list, string name, string count, string members, bool isUsed, Glyphs glyphs)
    {
        // What is compared with now.
        if (isUsed)
            list.Put(1, 0, "*", Role.Chosen);
        list.WriteFitted(NameColumn, 0, CountColumn - NameColumn - 1, name, Role.Text, glyphs);
        list.WriteFitted(CountColumn, 0, 8, count, Role.Text, glyphs, Align.Right);
        list.WriteFitted(MembersColumn + 2, 0, list.Width - MembersColumn - 3, members, Role.Muted, glyphs);
    }
}
