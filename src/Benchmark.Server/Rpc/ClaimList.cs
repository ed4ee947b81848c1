using System.Globalization;
using Benchmark.Figures;
using Benchmark.Figures.Analyses;
using Benchmark.Presentation.Words;
using CsvHelper;

namespace Benchmark.Server.Rpc;

/// <summary>The printed sentences that are shipped, each beside what a snapshot gives, as messages.</summary>
internal static class ClaimList
{
    private static readonly Lazy<IReadOnlyList<ClaimRow>> Rows = new(Read);

    /// <summary>All claims.</summary>
    public static V1.ListClaimsResponse Of(Snapshot snapshot)
    {
        var claims = new Claims(snapshot.Tables, snapshot.Places, snapshot.Marks);
        var answer = new V1.ListClaimsResponse { Snapshot = snapshot.Hash };
        answer.Claims.Add(Rows.Value.Select(row => Of(claims.Of(row))));
        return answer;
    }

    private static V1.Claim Of(Claim claim)
    {
        var row = claim.Row;
        var style = new NumberStyle(row.Decimals);
        var beside = claim.Beside.Select(one => $"{one.Name}: {style.Signed(one.Value)}{(row.Unit == "%" ? "%" : "")}");
        var answer = new V1.Claim
        {
            Id = row.Id, Printed = row.Printed, Source = row.Source, PrintedValue = row.Number, Unit = row.Unit, Decimals = row.Decimals,
            Words = string.Join(' ', new[] { claim.Missing, row.Words, claim.Beside.Count == 0 ? "" : $"Counted in other ways: {string.Join("; ", beside)}." }
                .Where(words => words.Length > 0)),
            Figure = claim.Value is { } value ? new() { Value = value } : new() { Missing = V1.Missing.Incomplete },
            Beside = { claim.Beside.Select(one => new V1.ClaimBeside { Name = one.Name, Value = one.Value }) },
        };
        if (claim.Difference is { } difference)
            answer.Difference = difference;
        return answer;
    }

    private static IReadOnlyList<ClaimRow> Read()
    {
        using var text = new StreamReader(typeof(ClaimList).Assembly.GetManifestResourceStream("claims.csv")!);
        using var csv = CsvReader.FromText(text.ReadToEnd());
        var columns = csv.Headers.ToList();
        var rows = new List<ClaimRow>();
        while (csv.Read())
            rows.Add(new(
                Cell("id"), int.Parse(Cell("place"), CultureInfo.InvariantCulture), Cell("kind"), Cell("of"), Cell("from"), Cell("to"),
                double.Parse(Cell("number"), CultureInfo.InvariantCulture), Cell("unit"), int.Parse(Cell("decimals"), CultureInfo.InvariantCulture),
                Cell("printed"), Cell("source"), Cell("beside"), Cell("words")));
        return [.. rows.OrderBy(row => row.Place)];

        string Cell(string column) => csv.GetString(columns.IndexOf(column));
    }
}
