using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using static Benchmark.Tui.Screens.DashboardCommands;

namespace Benchmark.Tui.Screens.Save;

internal static class SaveCommands
{
    private static readonly string[] Endings = [".csv", ".txt", ".svg"];

    public static readonly IReadOnlyList<Command<DashboardState, Turn>> All =
    [
        Define("save-accept", [KeyPress.Of(Key.Enter)], "save", "Saves it; a file that exists is never written over.", Save, WhyNot),
        Define("save-kind", [KeyPress.Of(Key.Tab)], "CSV, text or SVG", "Changes what it is saved as: CSV, text or an SVG chart.", NextKind),
        Define("save-cancel", [KeyPress.Of(Key.Escape)], "cancel", "Saves nothing.", state => state.Pop()),
        Define(
            "save-erase",
            [KeyPress.Of(Key.Backspace)],
            "erase",
            "Erases the last character.",
            state => state.WithTop(Top(state) with { Name = Top(state).Name.EraseOne() })),
        Define(
            "save-clear",
            [KeyPress.Of('u', KeyModifiers.Control)],
            "erase all",
            "Erases all that was typed.",
            state => state.WithTop(Top(state) with { Name = Top(state).Name.Clear() })),
    ];

    /// <summary>What a file of this name would hold.</summary>
    public static string What(View view, string name) => Ending(name) switch
    {
        ".csv" when view is IHasTable => "CSV: the table behind the screen, for a spreadsheet.",
        ".csv" => "This screen has no table to save as CSV.",
        ".txt" => "Text: the screen as it is shown.",
        ".svg" when view is IHasChart => "SVG: the chart as a picture.",
        ".svg" => "SVG: a picture of the screen as it is shown, dark on white.",
        _ => "The name ends in .csv, .txt or .svg; Tab changes it.",
    };

    private static SaveView Top(DashboardState state) => (SaveView)state.Top;

    private static string? WhyNot(DashboardState state)
    {
        var view = Top(state).Of;
        return (Ending(Top(state).Name.Text), view) switch
        {
            (".csv", IHasTable) or (".txt" or ".svg", _) => null,
            _ => What(view, Top(state).Name.Text),
        };
    }

    private static Turn Save(DashboardState state)
    {
        var behind = state.Pop();
        var name = Top(state).Name.Text.Trim();
        var content = (Ending(name), behind.Top) switch
        {
            (".csv", IHasTable table) => TableText.Csv(table.Table(behind)),
            (".svg", IHasChart chart) => chart.Svg(behind),
            (".svg", _) => GridSvg.Of(Body(behind), Trail(behind)),
            _ => $"{Trail(behind)}\n\n{GridText.Dump(Body(behind)).TrimEnd()}\n",
        };
        return new Turn(behind, new SaveFile(name, content));
    }

    private static Grid Body(DashboardState state)
    {
        var grid = new Grid(state.Width, state.BodyHeight);
        Dashboard.DrawBody(state, grid.Whole);
        return grid;
    }

    private static string Trail(DashboardState state) => string.Join(" - ", state.Views.Select(view => view.Title));

    private static Turn NextKind(DashboardState state)
    {
        var name = Top(state).Name;
        var at = Array.IndexOf(Endings, Ending(name.Text));
        var stem = at < 0 ? name.Text : name.Text[..^Endings[at].Length];
        return state.WithTop(Top(state) with { Name = name with { Text = stem + Endings[(at + 1) % Endings.Length] } });
    }

    private static string Ending(string name) =>
        Endings.FirstOrDefault(ending => name.Trim().EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ?? "";
}
