namespace Benchmark.Tui.Screens;

/// <summary>Has the server write a report on an authority into a file that is not there yet; brings a <see cref="ReportMade"/>.</summary>
/// <param name="Of">The authority, and what its figures are.</param>
/// <param name="Name">The file, whose ending says as what: .html, .md, .docx, .xlsx, .csv.</param>
internal sealed record MakeReport(Subject Of, string Name) : LoadFigures(Of)
{
    public override string What => $"the report on {Of.Name}";
}
