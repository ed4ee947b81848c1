using System.Globalization;
using Benchmark.Figures.Facts;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Import;

/// <summary>Section 251 outturn by block, compiled from two tabulations of the same returns: gross spend in pounds.</summary>
internal static class SpendLayout
{
    /// <summary>Of the rest of a return.</summary>
    private const double LargestCredit = 0.1;

    private static readonly Dictionary<string, string> OriginOfSource = new(StringComparer.Ordinal)
    {
        ["cwip-app s251 table A1"] = "yearly section 251 returns, table A1",
        ["LAIT bds_long (DfE)"] = "DfE Local Authority Interactive Tool",
    };

    /// <summary>Reads the gross figures of every row. Net figures are not held: only some years have them.</summary>
    public static void Read(PublishedTable table, Reading reading)
    {
        var year = table.Column("financial_year");
        var code = table.Column("old_la_code");
        var source = table.Column("source");
        (string Block, int Column)[] blocks = [.. reading.Rules.Names.SpendBlocks
            .Select(block => (block.Id, block.Column.Length > 0
            ? table.Column(block.Column)
            : throw new DataFault($"{table.File}: spend-blocks.csv names no column for the spend block {block.Id}.")))];
        while (table.Next())
        {
            if (!OriginOfSource.TryGetValue(table[source], out var origin))
                _ = table.Fault(source, $"one of {string.Join(", ", OriginOfSource.Keys)}");
            else if (reading.Register.Code(table, code) is { } authority && table.FinancialYear(year) is { } period)
            {
                foreach (var (block, column) in blocks)
                    if (table.AnyFigure(column) is { } pounds)
                        reading.Draft.Add(
                            new(HeldTables.SpendCells, reading.Layout.Dataset, "", block, authority, period, pounds, origin,
                                table.Line, table.Header[column]),
                            "financial_year and old_la_code");
                BelowZero(table, blocks.Select(block => block.Column));
            }
        }
    }

    // Gross spend is what was paid; a small credit can outweigh a small block, and nothing can outweigh a return.
    private static void BelowZero(PublishedTable table, IEnumerable<int> columns)
    {
        var cells = columns.Select(
            column => (Column: column, Pounds: Cell.TryParse(table[column], out var cell) && cell.HasValue ? cell.Value
                : 0)).ToList();
        var paid = cells.Sum(cell => Math.Max(0, cell.Pounds));
        foreach (var (column, pounds) in cells.Where(cell => cell.Pounds < 0))
            if (-pounds > LargestCredit * paid)
                _ = table.Fault(column, "a number of at least 0: gross spend");
            else
                table.Findings.Warn(table.File, table.Line, table.Header[column], string.Create(CultureInfo.InvariantCulture,
                    $"{table.File}, line {table.Line}, column {table.Header[column]}: gross spend below zero "
                        + $"({table[column]})."));
    }
}
