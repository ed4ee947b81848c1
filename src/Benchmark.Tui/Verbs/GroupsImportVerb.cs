using System.CommandLine;
using Benchmark.Figures.Facts;
using Benchmark.Server.Import;
using Benchmark.Tui.Configuration;
using Benchmark.Tui.Screens;

namespace Benchmark.Tui.Verbs;

/// <summary>Takes groups from a file into the settings: all of it, or nothing.</summary>
internal sealed class GroupsImportVerb : Verb
{
    private readonly Argument<string> _file = new("FILE") { Description = "A file with the columns group_name and authority_code, a row a member: CSV or a workbook." };

    /// <summary>The verb.</summary>
    public GroupsImportVerb(ServerArguments server, Output output) : base(
        "import", "Takes groups from a file: all of it, or nothing. A group that has the name of one that is there takes its place.",
        "benchmark groups import groups.csv", server, output, isDated: false) => Arguments.Add(_file);

    /// <inheritdoc/>
    protected override async Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        await using var connection = await ConnectAsync(parse, cancel).ConfigureAwait(false);
        var authorities = (await connection.ListAuthoritiesAsync(new() { IncludeFormer = true }, cancel).ConfigureAwait(false)).Authorities;
        var findings = new ImportFindings();
        var groups = GroupFile.Read(SourceFile.At(parse.GetRequiredValue(_file)), authorities, findings);
        if (findings.Errors > 0)
        {
            foreach (var finding in findings.All)
                Out.Data.WriteLine($"error: {finding.Sentence}");
            throw new DataFault($"Nothing was imported: {(findings.Errors == 1 ? "1 error" : $"{findings.Errors} errors")}.");
        }

        var config = Server.Config(parse);
        var before = config.Settings.Groups;
        var after = before;
        foreach (var group in groups)
        {
            var at = NamedGroup.Find(after, group.Name);
            after = at < 0 ? after.Add(group) : after.SetItem(at, group);
        }

        if (config.Save(config.Settings with { Groups = after }) is { } fault)
            throw new DataFault(fault);
        foreach (var group in groups)
            Out.Data.WriteLine($"{group.Name}: {group.Codes.Length} authorities; {(before.Contains(group) ? "held already" : NamedGroup.Find(before, group.Name) >= 0 ? "replaced" : "new")}");
    }
}
