using Benchmark.Tui.Canvas;

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
        var lines = new List<HelpLine> { new("", default, "", default) };
        // Whether a command is disabled is asked of the state as it is behind the help.
        var behind = state.Behind;
        foreach (var command in Dashboard.Commands(help.Of))
        {
            lines.Add(new HelpLine(state.Settings.AllKeys(command), Role.Key, command.Help, Role.Text));
            if (command.WhyDisabled(behind) is { } reason)
                lines.Add(new HelpLine("", default, $"Not now: {reason}", Role.Muted));
        }

        lines.AddRange(help.Of.Legend(state.Glyphs));
        return lines;
    }
}
