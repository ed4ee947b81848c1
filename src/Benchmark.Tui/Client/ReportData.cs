using Benchmark.Tui.Configuration;
using Benchmark.Tui.Screens;
using Benchmark.V1;

namespace Benchmark.Tui.Client;

/// <summary>Writes the report that a screen asked for: the one that the report verb writes, of the figures that the screen shows.</summary>
internal static class ReportData
{
    /// <exception cref="ClientFault">The server did not answer, or the file cannot be written.</exception>
    public static async Task<ReportMade> WriteAsync(Connection connection, MakeReport wanted, CancellationToken cancel)
    {
        var path = UserFiles.PathOf(wanted.Name);
        var reason = UserFiles.WhyNot(path);
        // CSV brings a second file, which is not to be written over either.
        if (Format(path) == ReportFormat.Csv)
            reason ??= UserFiles.WhyNot(ReportFiles.Beside(path, ".meta.csv"));
        if (reason is not null)
            return new ReportMade(wanted, reason) { IsSaved = false };
        using var files = new ReportFiles(name => ReportFiles.Beside(path, name), replaces: false);
        await foreach (var part in connection.ReportAsync(Request(wanted), cancel).ConfigureAwait(false))
            files.Add(part);
        return new ReportMade(wanted, $"Report saved as {path}.") { IsSaved = true };
    }

    private static ReportFormat Format(string name) => ReportFormats.Of(ReportFormats.WordOf(name));

    private static GetReportRequest Request(MakeReport wanted) => new()
    {
        Authority = wanted.Of.Code, Format = Format(wanted.Name), Options = SubjectRequest.Report(wanted.Of),
    };
}
