using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens.Help;

/// <summary>Made from the command records of the screen it covers, and a key to the plots where there are any.</summary>
internal static class HelpScreen
{
    private const int TextColumn = 18;

    public static void Draw(DashboardState state, HelpView help, Region body)
    {
        var lines = Lines(state, help);
        var top = Math.Clamp(help.Top, 0, Math.Max(lines.Count - body.Height, 0));
        for (var y = 0; y < body.Height && top + y < lines.Count; y++)
        {
            var line = lines[top + y];
            body.WriteFitted(2, y, TextColumn - 3, line.Left, line.LeftStyle, state.Glyphs);
            body.WriteFitted(TextColumn, y, body.Width - TextColumn - 1, line.Right, line.RightStyle, state.Glyphs);
        }
    }

    public static List<HelpLine> Lines(DashboardState state, HelpView help)
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
