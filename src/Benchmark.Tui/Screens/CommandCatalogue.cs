using System.Text;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Choose;
using Benchmark.Tui.Screens.Groups;
using Benchmark.Tui.Screens.Help;
using Benchmark.Tui.Screens.Palette;
using Benchmark.Tui.Screens.Save;

namespace Benchmark.Tui.Screens;

/// <summary>Every command there is, by screen: what keys can be bound to, and the page about them.</summary>
internal static class CommandCatalogue
{
    public static readonly IReadOnlyList<CommandSection> Sections =
    [
        new("Everywhere", DashboardCommands.All),
        new("Authorities", ChooseCommands.All),
        .. ScreenCatalogue.All.Select(entry => new CommandSection(entry.Label, entry.Open(Subject.None).Commands)),
        new("Table of numbers", NumbersScreen.Moves),
        new("Groups", GroupsCommands.All),
        new("Groups, while one is named", GroupsCommands.WhileTyping),
        new("Palette", PaletteCommands.All),
        new("Save", SaveCommands.All),
        new("Report", ReportCommands.All),
        new("Help", HelpCommands.All),
    ];

    public static readonly IReadOnlySet<string> Ids =
        Sections.SelectMany(section => section.Commands).Select(command => command.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>docs/keys.md.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder("""
            # Keys

            Made from the command records (`src/Benchmark.Tui/Screens/**/*Commands.cs`); a test compares. `UPDATE_DOCS=1` rewrites it.

            Every key can be changed with a line `key.COMMAND = KEY` in the settings file (`$XDG_CONFIG_HOME/benchmark/config`, or the
            file named by `--config` or `BENCHMARK_CONFIG`), such as `key.quit = Ctrl+Q`; the command then has that key only, and
            everywhere. Keys are written as below. Ctrl+C always quits, Ctrl+Z stops the program until the shell's fg.

            Where text can be typed, in the list of authorities, the spine, the palette, the help and the name of a file, every printable key is
            text; the other keys of a command do it there.

            With the mouse: a click selects, a click on what is selected does what Enter does; a column's head sorts, a hint in the last line
            does what it says, a name in the first line goes there, the wheel scrolls.

            """);
        foreach (var section in Sections)
        {
            page.Append($"\n## {section.Title}\n\n| key | command | what it does |\n|---|---|---|\n");
            foreach (var command in section.Commands)
                page.Append($"| {string.Join(", ", command.Keys.Select(Code))} | `{command.Id}` | {command.Help} |\n");
        }

        return page.ToString();
    }

    private static string Code(KeyPress key) => $"`{key}`";
}
