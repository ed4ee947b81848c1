using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens.Save;

internal static class ReportCommands
{
    public static readonly IReadOnlyList<Command<DashboardState, Turn>> All = FileNameCommands.For(
        "report", "HTML, Markdown, Word, XLSX or CSV", "Writes the report; a file that exists is never written over.",
        state =>
        {
            var view = (ReportView)state.Top;
            return new Turn(state.Pop(), new MakeReport(view.Subject, view.Name.Trim()));
        },
        view => view.Ending.Length > 0 ? null : view.What);
}
