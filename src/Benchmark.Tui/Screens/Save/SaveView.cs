using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens.Save;

/// <summary>Asks under which name to save what is on the screen.</summary>
/// <param name="Of">The screen to be saved.</param>
internal sealed record SaveView(View Of) : FileNameView(Of)
{
    private static readonly string[] Kinds = [".csv", ".txt", ".svg"];

    public override string Title => "Save";

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => SaveCommands.All;

    public override IReadOnlyList<string> Endings => Kinds;

    public override string What => Ending switch
    {
        ".csv" when Of is IHasTable => "CSV: the table behind the screen, for a spreadsheet.",
        ".csv" => "This screen has no table to save as CSV.",
        ".txt" => "Text: the screen as it is shown.",
        ".svg" when Of is IHasChart => "SVG: the chart as a picture.",
        ".svg" => "SVG: a picture of the screen as it is shown, dark on white.",
        _ => "The name ends in .csv, .txt or .svg; Tab changes it.",
    };

    protected override string Heading => "Save what is on the screen";

    public static SaveView For(DashboardState state)
    {
        var view = state.Top;
        var about = view.Subject.IsNone || view.Title == view.Subject.Name ? view.Title : $"{view.Subject.Name} {view.Title}";
        if (view is FiguresView { Measures: var measures } && measures.FirstOrDefault(one => one.Is(view.Subject.Measure)) is { } measure)
            about += $" {measure.Label}";
        return new SaveView(view) { Name = TableText.FileName(about) + (view is IHasTable ? ".csv" : ".txt") };
    }
}
