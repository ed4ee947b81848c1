using System.CommandLine;
using Benchmark.Presentation.Words;
using Benchmark.Server.Tabular;
using Benchmark.V1;

namespace Benchmark.Tui.Verbs;

/// <summary>Lists of statistical neighbours: all of them, or those of some authorities.</summary>
internal sealed class NeighboursVerb : Verb
{
    private readonly Option<string[]> _authorities = new("--authority") { Description = "DfE or ONS code; may be repeated; without it, all.", HelpName = "C" };
    private readonly Option<string?> _edition = new("--edition") { Description = "Edition of the statistical neighbours; without it, all.", HelpName = "E" };
    private readonly Option<string> _format;

    /// <summary>The verb.</summary>
    public NeighboursVerb(ServerArguments server, Output output) : base(
        "neighbours", "Lists of statistical neighbours, every one of every edition unless others are named.", Examples.Of("neighbours"), server, output)
    {
        Options.Add(_authorities);
        Options.Add(_edition);
        _format = Formats(FormatOption.Table, FormatOption.Json, FormatOption.Csv);
    }

    /// <inheritdoc/>
    protected override async Task AnswerAsync(ParseResult parse, CancellationToken cancel)
    {
        await using var connection = await ConnectAsync(parse, cancel).ConfigureAwait(false);
        var answer = await connection.ListAllNeighboursAsync(new() { Edition = parse.GetValue(_edition) ?? "" }, cancel).ConfigureAwait(false);
        if (parse.GetValue(_authorities) is { Length: > 0 } named)
        {
            var codes = new HashSet<string>(StringComparer.Ordinal);
            foreach (var one in named)
                codes.Add((await connection.GetAuthorityAsync(one, cancel).ConfigureAwait(false)).Code);
            var kept = answer.Lists.Where(list => codes.Contains(list.Authority.Code)).ToList();
            answer.Lists.Clear();
            answer.Lists.Add(kept);
        }

        switch (parse.GetRequiredValue(_format))
        {
            case FormatOption.Json:
                Out.Data.WriteLine(JsonLine.Of(answer));
                break;
            case FormatOption.Csv:
                var labels = await connection.LabelsAsync(cancel).ConfigureAwait(false);
                using (var csv = Csv(parse, NeighbourRecords.Columns))
                    foreach (var list in answer.Lists)
                        NeighbourRecords.Add(csv, labels, list);
                break;
            default:
                Write(parse, [Layout.Table(
                    ["Edition", "Code", "Neighbours of", ">#", "Code", "Neighbour", "Closeness", "Lists it in turn"],
                    answer.Lists.SelectMany(list => list.Neighbours.Select(one => (IReadOnlyList<string>)
                    [
                        list.Edition, list.Authority.Code, list.Authority.Name, $"{one.Order}", one.Code, one.Name, PlainWords.Of(one.Closeness),
                        one.Mutual ? "yes" : "no",
                    ])))]);
                break;
        }
    }
}
