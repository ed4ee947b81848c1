using System.CommandLine;
using Benchmark.Presentation.Words;
using Benchmark.Tui.Client;
using Benchmark.V1;
using Google.Protobuf;

namespace Benchmark.Tui.Verbs;

/// <summary>What was printed of England's children's services, beside what the figures give.</summary>
internal sealed class ClaimsVerb(ServerArguments server, Output output) : SheetVerb(
    "claims", "Sentences that were printed of England's children's services, each beside what the figures give, with the difference and why.",
    "benchmark claims", server, output)
{
    /// <inheritdoc/>
    protected override async Task<(IMessage Message, Func<Task<Sheet>> Sheet)> AskAsync(
        Connection connection, ParseResult parse, CancellationToken cancel)
    {
        var answer = await connection.ListClaimsAsync(cancel).ConfigureAwait(false);
        return (answer, () => Task.FromResult(Rows(answer)));
    }

    private static Sheet Rows(ListClaimsResponse answer) => new(
        ["What was printed, and what the figures give"],
        [
            new("claim", "Claim"), new("printed", "Printed"), new("source", ""), new("printed_value", ">As printed"), new("value", ">Here"),
            new("difference", ">Difference"), new("unit", "Unit"), new("words", "What ours counts"), new("parts", ""),
        ],
        [
            .. answer.Claims.Select(claim => (IReadOnlyList<SheetCell>)
            [
                SheetCell.Of(claim.Id), SheetCell.Of(claim.Printed), SheetCell.Of(claim.Source), SheetCell.Of(true, claim.PrintedValue, claim.Decimals),
                SheetCell.Of(claim.Figure.HasValue, claim.Figure.Value, claim.Decimals), SheetCell.Of(claim.HasDifference, claim.Difference, claim.Decimals),
                SheetCell.Of(claim.Unit), SheetCell.Of(claim.Words), SheetCell.Of(Parts(claim.Parts)),
            ]),
            .. answer.Untestable.Select(claim => (IReadOnlyList<SheetCell>)
            [
                SheetCell.Of(claim.Id), SheetCell.Of(claim.Printed), SheetCell.Of(claim.Source), new("no number", ""), new("not testable", ""), SheetCell.Of(""),
                SheetCell.Of(""), SheetCell.Of(claim.Words), SheetCell.Of(Parts(claim.Beside)),
            ]),
        ],
        [
            .. answer.Claims.Where(claim => claim.Parts.Count > 0).Select(claim => (claim.Id, Parts(claim.Parts))),
            .. answer.Untestable.Select(claim => (claim.Id, Parts(claim.Beside))),
            ("Snapshot", answer.Snapshot),
        ]);

    private static string Parts(IEnumerable<ClaimPart> parts) => string.Join("; ", parts.Select(ClaimWords.Of));
}
