using Benchmark.Figures.Facts;

namespace Benchmark.Server.Import;

/// <summary>Section 251 outturn by block, compiled from two tabulations of the same returns: gross spend in pounds.</summary>
internal static class SpendLayout
{
    private static readonly Dictionary<string, string> OriginOfSource = new(StringComparer.Ordinal)
    {
        ["cwip-app s251 table A1"] = "yearly section 251 returns, table A1",
        ["LAIT bds_long (DfE)"] = "DfE Local Authority Interactive Tool",
    };

    /// <summary>
    /// Reads the gross figures of every row, the cells in the order of <paramref name="blocks"/>. Net figures are not held:
    /// only some years have them.
    /// </summary>
    public static IReadOnlyList<SpendReturn> Read(
        string path, string release, IReadOnlyList<SpendBlockRow> blocks, AuthorityRegister register)
    {
        using var table = new CsvTable(path);
        var year = table.Column("financial_year");
        var code = table.Column("old_la_code");
        var source = table.Column("source");
        int[] columns = [.. blocks.Select(block => block.Column.Length > 0
            ? table.Column(block.Column)
            : throw new DataFault($"{path}: spend-blocks.csv names no column for the spend block {block.Id}."))];
        var seen = new SeenKeys();
        var rows = new List<SpendReturn>();
        while (table.Next())
        {
            if (!OriginOfSource.TryGetValue(table[source].Trim(), out var origin))
                throw table.Fault(source, $"one of {string.Join(", ", OriginOfSource.Keys)}");
            var row = new SpendReturn(release, register.Code(table, code), table.FinancialYear(year), origin,
                [.. columns.Select(table.Figure)]);
            seen.Add(table, "financial_year and old_la_code", $"{row.Period} {row.Authority}");
            rows.Add(row);
        }
        return rows;
    }
}
