using Benchmark.Tui.Configuration;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Verbs;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>Writes the report that a screen asked for: the one that the report verb writes, of the figures that the screen shows.</summary>
internal static class ReportData
{
    /// <exception cref="ClientFault">The server did not answer, or the file cannot be written.</exception>
    public static async Task<ReportMade> WriteAsync(Connection connection, MakeReport wanted, CancellationToken cancel)
    {
        var path = UserFiles.PathOf(wanted.Name);
        if (File.Exists(path))
            return new ReportMade(wanted, UserFiles.IsThereAlready(path));
        using var files = new ReportFiles(name => ReportFiles.Beside(path, name));
        await foreach (var part in connection.ReportAsync(Request(wanted), cancel).ConfigureAwait(false))
            files.Add(part);
        return new ReportMade(wanted, $"Report saved as {path}.");
    }

    private static GetReportRequest Request(MakeReport wanted) => new()
    {
        Authority = wanted.Of.Code,
        Format = Path.GetExtension(wanted.Name).ToUpperInvariant() switch
        {
            ".MD" => ReportFormat.Markdown,
            ".XLSX" => ReportFormat.Xlsx,
            ".CSV" => ReportFormat.Csv,
            _ => ReportFormat.Html,
        },
        Options = new()
        {
            // The contract refuses an edition beside a group.
            Edition = wanted.Of.Group is null ? wanted.Of.Edition : "",
            Group = { wanted.Of.GroupCodes },
            Definition = wanted.Of.Definition,
            Prices = wanted.Of.Prices,
            BaseYear = SubjectRequest.BaseYear(wanted.Of),
            Index = SubjectRequest.Index(wanted.Of),
        },
    };
}
