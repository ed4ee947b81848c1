using System.CommandLine;
using Benchmark.Figures.Facts;
using Benchmark.Server.Store;

namespace Benchmark.Tui.Verbs;

/// <summary>Checks a database: whether all that it holds is as it was loaded.</summary>
internal sealed class CheckVerb : Verb
{
    /// <summary>The verb.</summary>
    public CheckVerb(ServerArguments server, Output output) : base(
        "check", "Checks that the database holds what was loaded into it: a line a release, and code 4 when one differs.",
        "benchmark check", server, output, isDated: false) => server.RefuseServer(this);

    /// <inheritdoc/>
    protected override Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        var path = Server.HeldDatabase(parse);
        using var store = new ReleaseStore(path, TimeProvider.System);
        var findings = store.Check();
        foreach (var finding in findings)
            Out.Data.WriteLine($"{finding.Part}: {finding.Fault ?? "as it was written"}");
        string[] bad = [.. findings.Where(finding => finding.Fault is not null).Select(finding => finding.Part)];
        return bad.Length == 0
            ? Task.CompletedTask
            : throw new DataFault($"{path}: found {string.Join(", ", bad)} changed; {Fence.Remedy}");
    }
}
