using System.CommandLine;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Client;
using Benchmark.V1;
using Google.Protobuf;

namespace Benchmark.Tui.Verbs;

/// <summary>What changed from one release to a newer one, cell by cell.</summary>
internal sealed class ChangesVerb : SheetVerb
{
    private readonly Option<string> _from;
    private readonly Option<string> _to;
    private readonly Option<string[]> _kinds = new("--kind")
    {
        Description = "Keeps cells that were added, revised or withdrawn; may be repeated.", HelpName = "added|revised|withdrawn",
    };

    /// <summary>The verb.</summary>
    public ChangesVerb(ServerArguments server, Output output) : base(
        "changes", "What changed from one release to a newer one of the same dataset, cell by cell as published.",
        "benchmark changes --from children-looked-after-2022 --to children-looked-after-2025 --kind revised", server, output, isDated: false)
    {
        _from = Needed("--from", "The older release (see releases).", "R");
        _to = Needed("--to", "The newer release.", "R");
        FormatOption.OneOf(_kinds, "added", "revised", "withdrawn");
        Options.Add(_kinds);
    }

    /// <inheritdoc/>
    protected override async Task<(IMessage Message, Func<Task<Sheet>> Sheet)> AskAsync(
        Connection connection, ParseResult parse, CancellationToken cancel)
    {
        var (from, to) = (parse.GetRequiredValue(_from), parse.GetRequiredValue(_to));
        var answer = await connection.ListChangesAsync(from, to, cancel).ConfigureAwait(false);
        if (parse.GetValue(_kinds) is { Length: > 0 } kinds)
        {
            var kept = answer.Changes.Where(change => kinds.Contains(Word(change.Kind))).ToList();
            answer.Changes.Clear();
            answer.Changes.Add(kept);
        }

        return (answer, () => Task.FromResult(Rows(answer, from, to)));
    }

    private static Sheet Rows(ListChangesResponse answer, string from, string to) => new(
        [
            $"Changes from {from} to {to}",
            $"{PlainWords.Of(answer.TotalSize, "cell", "cells")}: {answer.Added} added, {answer.Revised} revised, {answer.Withdrawn} withdrawn.",
        ],
        [
            new("kind", "Change"), new("area_code", "Code"), new("area_name", "Name"), new("period", "Period"), new("series", ""), new("series_name", "Column"),
            new("before", ">Before"), new("after", ">After"),
        ],
        [
            .. answer.Changes.Select(one => (IReadOnlyList<SheetCell>)
            [
                SheetCell.Of(Word(one.Kind)), SheetCell.Of(one.Area), SheetCell.Of(one.Name), SheetCell.Of(one.Period), SheetCell.Of(one.Series),
                SheetCell.Of(one.SeriesName), SheetCell.Of(one.Before), SheetCell.Of(one.After),
            ]),
        ],
        []);

    private static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Revised => "revised",
        _ => "withdrawn",
    };
}
