using System.CommandLine;
using Benchmark.Server.Tabular;
using Benchmark.Tui.Configuration;

namespace Benchmark.Tui.Verbs;

/// <summary>Lists the groups; its CSV is what is imported.</summary>
internal sealed class GroupsListVerb : Verb
{
    private readonly Option<string> _format = FormatOption.Of(FormatOption.Table, FormatOption.Csv);

    /// <summary>The verb.</summary>
    public GroupsListVerb(ServerArguments server, Output output) : base(
        "list", "Lists the groups and who is in them. The CSV is a file that groups import takes.",
        "benchmark groups list --format csv", server, output, isDated: false) => Options.Add(_format);

    /// <inheritdoc/>
    protected override async Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        var groups = Server.Config(parse).Settings.Groups;
        if (parse.GetRequiredValue(_format) == FormatOption.Csv)
        {
            using var lines = new CsvLines(Out.Data, forExcel: false, [.. GroupFile.Columns]);
            foreach (var (name, code) in groups.SelectMany(group => group.Codes.Select(code => (group.Name, code))))
                lines.Add(name).Add(code).End();
            return;
        }

        if (groups.IsEmpty)
        {
            Out.Write(Layout.Line("No group yet: benchmark template groups writes a file to fill in."));
            return;
        }

        await using var connection = await ConnectAsync(parse, cancel).ConfigureAwait(false);
        var names = (await connection.ListAuthoritiesAsync(new() { IncludeFormer = true }, cancel).ConfigureAwait(false)).Authorities
            .ToDictionary(one => one.Code, one => one.Name, StringComparer.Ordinal);
        Out.Write(Layout.Table(
            ["Group", ">Authorities", "Who"],
            groups.Select(group => (IReadOnlyList<string>)
                [group.Name, $"{group.Codes.Length}", string.Join(", ", group.Codes.Select(code => names.GetValueOrDefault(code, code)))])));
    }
}
