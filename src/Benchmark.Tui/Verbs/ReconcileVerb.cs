using System.CommandLine;
using Benchmark.Tui.Client;
using Benchmark.V1;
using Google.Protobuf;

namespace Benchmark.Tui.Verbs;

/// <summary>Published rates that differ from those recomputed from their own parts.</summary>
internal sealed class ReconcileVerb(ServerArguments server, Output output) : SheetVerb(
    "reconcile", "Published rates that differ, beyond rounding, from those recomputed from the parts known with them; all releases held.",
    "benchmark reconcile", server, output)
{
    /// <inheritdoc/>
    protected override async Task<(IMessage Message, Func<Task<Sheet>> Sheet)> AskAsync(
        Connection connection, ParseResult parse, CancellationToken cancel)
    {
        var answer = await connection.ListReconciliationsAsync(cancel).ConfigureAwait(false);
        return (answer, () => Task.FromResult(Rows(answer)));
    }

    private static Sheet Rows(ListReconciliationsResponse answer) => new(
        ["Published against recomputed", $"{answer.Compared} rows have a published rate and both its parts; {answer.Differing} differ beyond rounding."],
        [
            new("measure", "Measure"), new("release", "Release"), new("period", "Period"), new("area_code", "Area"), new("area_name", "Name"),
            new("published", ">Published"), new("recomputed", ">Recomputed"), new("difference", ""), new("reason", "Likely reason"),
        ],
        [
            .. answer.Reconciliations.Select(row => (IReadOnlyList<SheetCell>)
            [
                SheetCell.Of(row.Measure), SheetCell.Of(row.Release), SheetCell.Of(row.Period), SheetCell.Of(row.Area), SheetCell.Of(row.Name),
                SheetCell.Of(true, row.Published, 1), SheetCell.Of(true, row.Recomputed, 2), SheetCell.Of(true, row.Difference, 2),
                SheetCell.Of(row.Reason),
            ]),
        ],
        []);
}
