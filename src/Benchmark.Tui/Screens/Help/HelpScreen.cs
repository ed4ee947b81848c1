using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Choose;
using Benchmark.Tui.Screens.Overview;

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
        var behind = state with { Views = state.Views.RemoveAt(state.Views.Count - 1) };
        foreach (var command in Dashboard.Commands(help.Of))
        {
            lines.Add(new HelpLine(string.Join(" ", command.Keys), Role.Key, command.Help, Role.Text));
            if (command.WhyDisabled(behind) is { } reason)
                lines.Add(new HelpLine("", default, $"Not now: {reason}", Role.Muted));
        }

        if (help.Of is ChooseView)
        {
            Section("While you type");
            // Arrows and their like do what they do above.
            foreach (var command in ChooseCommands.WhileTyping.Where(command => command.InFooter))
                lines.Add(new HelpLine(string.Join(" ", command.Keys), Role.Key, command.Help, Role.Text));
        }

        if (help.Of is OverviewScreenView)
        {
            var glyphs = state.Glyphs;
            Section("In the plots");
            Explain(glyphs.Self, Role.Self, "The authority itself.");
            Explain(glyphs.Neighbour, Role.Neighbour, "A neighbour; a number where several share one place.");
            Explain(glyphs.Chosen, Role.Chosen, "The neighbour selected in the table.");
            Explain(glyphs.Median, Role.Median, $"The neighbours' median; {glyphs.MedianOnNeighbour} with a neighbour on it.");
            Section("In the words");
            Explain("median", Role.Text, "The middle one of the neighbours' figures, the authority not among them.");
            Explain("position", Role.Text, "For measures that are neither good nor bad: 1 is the highest.");
            Explain("rank", Role.Text, "For measures with a good end: 1 is the best.");
        }

        return lines;

        void Explain(string what, Role role, string meaning) => lines.Add(new HelpLine(what, role, meaning, Role.Text));

        void Section(string title)
        {
            lines.Add(new HelpLine("", default, "", default));
            lines.Add(new HelpLine(title, Role.Heading, "", default));
        }
    }
}
