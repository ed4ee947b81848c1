using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Screens.Groups;

internal static class GroupsScreen
{
    // A line of instruction or the name typed, a blank, and the heads.
    private const int AboveList = 3;
    private const int NameColumn = 3;
    private const int CountColumn = NameColumn + GroupsView.LongestName - 8;
    private const int MembersColumn = CountColumn + 8;

    public static int Rows(int bodyHeight) => Math.Max(bodyHeight - AboveList, 1);

    public static void Draw(DashboardState state, GroupsView view, Region body)
    {
        var glyphs = state.Glyphs;
        if (view.Name is { } name)
        {
            var x = body.Write(1, 0, $"Name of the group of {state.Marked.Count}: ", Role.Key);
            x = body.Write(x, 0, name.Text, Role.Input);
            body.Write(x, 0, glyphs.Caret, Role.Key);
        }
        else
        {
            var marked = state.Marked.Count == 0
                ? "Space marks authorities, in their list or in a ranking; marked ones can be made a group here."
                : $"{state.Marked.Count} marked: {string.Join(", ", state.Marked.Codes.Select(state.NameOf))}";
            body.WriteFitted(1, 0, body.Width - 2, marked, Role.Text, glyphs);
        }

        body.Write(NameColumn, 2, "Compare with", Role.Heading);
        body.Write(CountColumn, 2, "How many", Role.Heading);
        body.Write(MembersColumn + 2, 2, "Authorities", Role.Heading);
        var list = body.Rows(AboveList, Rows(body.Height));
        var groups = state.Settings.Groups;
        var cursor = view.Cursor.Fit(groups.Count + 1, list.Height);
        for (var y = 0; y < list.Height && cursor.Top + y <= groups.Count; y++)
        {
            var index = cursor.Top + y;
            list.Mark(0, y, list.Width, new Hit(HitKind.Row, index));
            if (index == GroupsView.NeighboursRow)
                DrawRow(list, y, "Statistical neighbours", "10", "of the newest edition, closest first", state.Group is null, glyphs);
            else
            {
                var group = groups[index - 1];
                var members = string.Join(", ", group.Codes.Select(state.NameOf));
                DrawRow(list, y, group.Name, $"{group.Codes.Length}", members, group.Equals(state.Group), glyphs);
            }

            if (index == cursor.Selected)
            {
                list.Put(0, y, glyphs.Pointer, Role.Chosen);
                list.Emphasise(y, Emphasis.Selected);
            }
        }
    }

    private static void DrawRow(Region list, int y, string name, string count, string members, bool isUsed, Glyphs glyphs)
    {
        // What is compared with now.
        if (isUsed)
            list.Put(1, y, "*", Role.Chosen);
        list.WriteFitted(NameColumn, y, CountColumn - NameColumn - 1, name, Role.Text, glyphs);
        list.WriteFitted(CountColumn, y, 8, count, Role.Text, glyphs, Align.Right);
        list.WriteFitted(MembersColumn + 2, y, list.Width - MembersColumn - 3, members, Role.Muted, glyphs);
    }
}
