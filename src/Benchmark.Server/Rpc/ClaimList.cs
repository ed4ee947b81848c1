using System.Globalization;
using Benchmark.Figures;
using Benchmark.Figures.Analyses;
using Benchmark.Presentation.Words;

namespace Benchmark.Server.Rpc;

/// <summary>The printed sentences that are shipped, each beside what a snapshot gives, as messages.</summary>
internal static class ClaimList
{
    private static readonly Lazy<IReadOnlyList<ClaimRow>> Rows = new(() =>
    [
        .. ShippedRows.Of("claims.csv", cell => new ClaimRow(
            cell("id"), Whole(cell("place")), cell("kind"), cell("of"), cell("from"), cell("to"),
            cell("number") is { Length: > 0 } number ? double.Parse(number, CultureInfo.InvariantCulture) : null, cell("unit"), Whole(cell("decimals")),
            cell("printed"), cell("source"), cell("beside"), cell("words"))).OrderBy(row => row.Place),
    ]);

    /// <summary>All claims.</summary>
    public static V1.ListClaimsResponse Of(Snapshot snapshot)
    {
        var claims = new Claims(snapshot.Tables, snapshot.Places, snapshot.Marks);
        var answer = new V1.ListClaimsResponse { Snapshot = snapshot.Hash };
        foreach (var claim in Rows.Value.Select(claims.Of))
        {
            if (claim.IsUntestable)
                answer.Untestable.Add(new V1.UntestableClaim
                {
                    Id = claim.Row.Id, Printed = claim.Row.Printed, Source = claim.Row.Source, Words = claim.Row.Words, Beside = { claim.Parts.Select(Of) },
                });
            else
                answer.Claims.Add(Of(claim));
        }

        return answer;
    }

    private static V1.Claim Of(Claim claim)
    {
        var row = claim.Row;
        var style = new NumberStyle(row.Decimals);
        var beside = claim.Beside.Select(one => $"{one.Name}: {style.Signed(one.Value)}{(row.Unit == "%" ? "%" : "")}");
        var answer = new V1.Claim
        {
            Id = row.Id, Printed = row.Printed, Source = row.Source, PrintedValue = row.Number!.Value, Unit = row.Unit, Decimals = row.Decimals,
            Words = string.Join(' ', new[] { claim.Missing, row.Words, claim.Beside.Count == 0 ? "" : $"Counted in other ways: {string.Join("; ", beside)}." }
                .Where(words => words.Length > 0)),
            Figure = claim.Value is { } value ? new() { Value = value } : new() { Missing = V1.Missing.Incomplete },
            Beside = { claim.Beside.Select(one => new V1.ClaimBeside { Name = one.Name, Value = one.Value }) },
            Parts = { claim.Parts.Select(Of) },
        };
        if (claim.Difference is { } difference)
            answer.Difference = difference;
        return answer;
    }

    private static V1.ClaimPart Of(ClaimPart part) => new() { Name = part.Name, Value = part.Value, Unit = part.Unit, Decimals = part.Decimals };

    private static int Whole(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
