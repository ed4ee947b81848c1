using System.CommandLine;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Client;
using Benchmark.V1;
using Google.Protobuf;

namespace Benchmark.Tui.Verbs;

/// <summary>Lists the releases that the figures come from.</summary>
internal sealed class ReleasesVerb : SheetVerb
{
    private readonly Option<bool> _withdrawn = new("--withdrawn") { Description = "Lists those too that were withdrawn, each with its reason." };

    /// <summary>The verb.</summary>
    public ReleasesVerb(ServerArguments server, Output output) : base(
        "releases", "Lists the releases that the figures come from: when each was published and loaded, and what it covers.",
        "benchmark releases --as-at 2025-11-25", server, output) => Options.Add(_withdrawn);

    /// <inheritdoc/>
    protected override async Task<(IMessage Message, Func<Task<Sheet>> Sheet)> AskAsync(
        Connection connection, ParseResult parse, CancellationToken cancel)
    {
        var answer = await connection.ListReleasesAsync(parse.GetValue(_withdrawn), cancel).ConfigureAwait(false);
        return (answer, () => Task.FromResult(Rows(answer)));
    }

    private static Sheet Rows(ListReleasesResponse answer) => new(
        ["Releases held", PlainWords.Of(answer.TotalSize, "release", "releases")],
        [
            new("release", "Release"), new("dataset", ""), new("published_on", "Published"), new("out_by", "Counts from"), new("loaded", "Loaded"),
            new("periods", "Periods"), new("rows", ">Rows"), new("withdrawn", "Withdrawn"), new("withdrawal_reason", "Why"), new("import_warnings", ">Warnings"), new("title", ""),
            new("publisher", ""), new("origin", ""), new("licence", ""),
        ],
        [
            .. answer.Releases.Select(one => (IReadOnlyList<SheetCell>)
            [
                SheetCell.Of(one.Id), SheetCell.Of(one.Dataset), new(one.Published.Length > 0 ? PlainWords.Day(one.Published) : "not known", one.Published),
                new(PlainWords.Day(one.OutBy), one.OutBy), new(PlainWords.Day(one.Loaded[..10]), one.Loaded),
                new(one.Periods.Count == 0 ? "" : one.Periods.Count == 1 ? one.Periods[0] : $"{one.Periods[0]} to {one.Periods[^1]}", string.Join(';', one.Periods)),
                SheetCell.Of(true, one.Rows), new(one.Withdrawn.Length > 0 ? PlainWords.Day(one.Withdrawn) : "", one.Withdrawn),
                SheetCell.Of(one.WithdrawalReason), new(one.ImportWarnings.Count == 0 ? "" : NumberStyle.Count.Text(one.ImportWarnings.Count), string.Join('\n', one.ImportWarnings)),
                SheetCell.Of(one.Title), SheetCell.Of(one.Publisher), SheetCell.Of(one.Origin), SheetCell.Of(one.Licence),
            ]),
        ],
        [
            .. answer.Releases.SelectMany(one => one.ImportWarnings.Select(warning => (one.Id, warning))),
            ("Snapshot", answer.Snapshot),
        ]);
}
