using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens.Save;

/// <summary>Asks under which name to write the report on the screen's authority.</summary>
/// <param name="Of">The screen that the report was asked for on.</param>
internal sealed record ReportView(View Of) : FileNameView(Of)
{
    private static readonly string[] Kinds = [".html", ".md", ".docx", ".xlsx", ".csv"];

    public override string Title => "Report";

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => ReportCommands.All;

    public override IReadOnlyList<string> Endings => Kinds;

    public override string What => Ending switch
    {
        ".html" => "HTML: pages to print or to send, with charts. Opens in any browser.",
        ".md" => "Markdown: the same words and tables as plain text.",
        ".docx" => "Word: headings, tables and charts, for a paper to a committee.",
        ".xlsx" => "XLSX: a workbook, a sheet for each table.",
        ".csv" => "CSV: tidy data, and a second file that describes its columns.",
        _ => "The name ends in .html, .md, .docx, .xlsx or .csv; Tab changes it.",
    };

    protected override string Heading =>
        $"Report on {Of.Subject.Name}" + (Of.Subject.Group is { } group ? $" beside the group {group.Name}" : "");

    public static ReportView For(View view) =>
        new(view) { Name = TableText.FileName(view.Subject.Name) + Kinds[0] };
}
