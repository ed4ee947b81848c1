using Benchmark.Figures.Facts;

namespace Benchmark.Server.Tables;

/// <summary>
/// One block of one authority's section 251 outturn: a row of its own in a database, where a seed file has a column a block.
/// </summary>
/// <param name="Release">Release id.</param>
/// <param name="Authority">DfE code.</param>
/// <param name="Period">Financial year.</param>
/// <param name="Block">Id of the block.</param>
/// <param name="Pounds">Gross spend in pounds, as published.</param>
/// <param name="Origin">Which tabulation the return came from.</param>
internal sealed record SpendCell(string Release, string Authority, string Period, string Block, string Pounds, string Origin)
{
    /// <summary>The cells of all returns.</summary>
    public static IEnumerable<SpendCell> Of(Holdings holdings) => holdings.Spend.SelectMany(row => row.Blocks.Select(
        (pounds, block) => new SpendCell(row.Release, row.Authority, row.Period, holdings.SpendBlocks[block].Id, pounds, row.Origin)));

    /// <summary>
    /// The returns that cells in the order of their key make up. A block that one lacks is an empty cell: not available, never
    /// zero.
    /// </summary>
    public static List<SpendReturn> Returns(IEnumerable<SpendCell> cells, IReadOnlyList<SpendBlockRow> blocks)
    {
        var place = blocks.Index().ToDictionary(block => block.Item.Id, block => block.Index, StringComparer.Ordinal);
        var returns = new List<SpendReturn>();
        var row = Array.Empty<string>();
        foreach (var cell in cells)
        {
            if (returns.Count == 0 || returns[^1] is var last
                && (last.Release != cell.Release || last.Authority != cell.Authority || last.Period != cell.Period))
            {
                row = new string[blocks.Count];
                Array.Fill(row, "");
                returns.Add(new(cell.Release, cell.Authority, cell.Period, cell.Origin, row));
            }

            row[place[cell.Block]] = cell.Pounds;
        }

        return returns;
    }
}
