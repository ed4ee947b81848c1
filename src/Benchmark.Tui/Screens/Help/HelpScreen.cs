using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens.Help;

/// <summary>Made from the command records of the screen it covers, and a key to the plots where there are any.</summary>
internal static class HelpScreen
{
    public const int TextColumn = 18;

    // The line that is typed in.
    private const int AboveList = 1;

    public static void Draw(DashboardState state, HelpView help, Region body)
    {
        body.Write(2, 0, "Search:", Role.Key);
        if (help.Text.Length > 0 && Lines(state, help).Count == 0)
            body.Write(TextColumn, AboveList + 1, $"Nothing here says \"{help.Text}\".", Role.Warning);
    }

    public static int Rows(int bodyHeight) => Math.Max(bodyHeight - AboveList, 1);

    public static RowList List(DashboardState state, HelpView help, int width, int height)
    {
        var lines = Lines(state, help);
        var rows = Rows(height);
        return new RowList(0, AboveList, width, rows, lines.Count, help.Cursor.Fit(lines.Count, rows), (line, row) =>
        {
            line.WriteFitted(2, 0, TextColumn - 3, lines[row].Left, lines[row].LeftStyle, state.Glyphs);
            line.WriteFitted(TextColumn, 0, line.Width - TextColumn - 1, lines[row].Right, lines[row].RightStyle, state.Glyphs);
        });
    }

    /// <summary>All of them, or those of the entries that have each word typed.</summary>
    public static List<HelpLine> Lines(DashboardState state, HelpView help)
    {
        var all = All(state, help);
        var words = help.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return all;
        // An entry is a line with something at its left, and those that follow without.
        var found = new List<HelpLine>();
        for (var i = 0; i < all.Count;)
        {
            var end = i + 1;
            while (end < all.Count && all[end].Left.Length == 0 && all[end].Right.Length > 0)
                end++;
            var entry = all.GetRange(i, end - i);
            var text = string.Join(' ', entry.Select(line => $"{line.Left} {line.Right}"));
            if (all[i].Right.Length > 0 && words.All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
                found.AddRange(entry);
            i = end;
        }

        return found;
    }

    private static List<HelpLine> All(DashboardState state, HelpView help)
    {
        var lines = new List<HelpLine>();
        // Whether a command is disabled is asked of the state as it is behind the help.
        var behind = state.Behind;
        var own = help.Of.Commands;
        var all = Dashboard.Commands(help.Of);
        Add("On this screen", all.Where(own.Contains));
        // What the marks on this screen mean is wanted before what is the same on every screen.
        foreach (var line in help.Of.Legend(state.Glyphs))
            Wrapped(line.Left, line.LeftStyle, line.Right, line.RightStyle);
        Add("Everywhere", all.Where(command => !own.Contains(command)));
        return lines;

        void Add(string heading, IEnumerable<Command<DashboardState, Turn>> commands)
        {
            var isFirst = true;
            foreach (var command in commands)
            {
                if (isFirst)
                {
                    lines.Add(new HelpLine("", default, "", default));
                    lines.Add(new HelpLine(heading, Role.Heading, "", default));
                }

                isFirst = false;
                Wrapped(state.Settings.AllKeys(command), Role.Key, command.Help, Role.Text);
                if (command.WhyDisabled(behind) is { } reason)
                    Wrapped("", default, $"Not now: {reason}", Role.Muted);
            }
        }

        void Wrapped(string left, Style leftStyle, string right, Style rightStyle)
        {
            var parts = TextWrap.Lines(right, state.Width - TextColumn - 1);
            lines.Add(new HelpLine(left, leftStyle, parts.Count > 0 ? parts[0] : "", rightStyle));
            lines.AddRange(parts.Skip(1).Select(part => new HelpLine("", default, part, rightStyle)));
        }
    }
}
