using Benchmark.Figures.Facts;

namespace Benchmark.Server.Tables;

/// <summary>
/// The cells of all tables as they were read, before anything is made of them: they are hashed first, so that a cell that was
/// altered is found by its release and not by what it breaks. What is answered from is what was hashed.
/// </summary>
/// <param name="tables">The rows of each table in the order of its key; of a table that is not there none were read.</param>
internal sealed class HeldCells(IReadOnlyDictionary<Table, IReadOnlyList<string[]>> tables)
{
    /// <summary>The rows of one table, in the order of its key.</summary>
    /// <exception cref="FormatException">A cell is not of its column's type.</exception>
    public IReadOnlyList<T> Rows<T>(Table<T> table) => [.. tables[table].Select(table.Read)];

    /// <summary>Their hashes.</summary>
    public ContentHashes Hashes()
    {
        using var hashing = new ContentHashing();
        foreach (var table in HeldTables.All)
            foreach (var cells in tables.GetValueOrDefault(table, []))
                hashing.Add(table, cells);
        return hashing.Finish();
    }

    /// <summary>The rows, in the shape and the order that they had in the seed.</summary>
    /// <exception cref="FormatException">A cell is not of its column's type.</exception>
    /// <exception cref="KeyNotFoundException">A row refers to nothing.</exception>
    public Holdings Holdings()
    {
        var blocks = Rows(HeldTables.SpendBlocks);
        return new(
            Rows(HeldTables.Releases), Rows(HeldTables.Regions), Rows(HeldTables.Authorities), Rows(HeldTables.Tiles),
            Rows(HeldTables.Series), Rows(HeldTables.Measures), blocks, Rows(HeldTables.Definitions), Rows(HeldTables.Analyses),
            Rows(HeldTables.Exclusions), Rows(HeldTables.Checks), Rows(HeldTables.Observations), SpendCell.Returns(Rows(HeldTables.SpendCells), blocks), Rows(HeldTables.Populations), Rows(HeldTables.Neighbours),
            Rows(HeldTables.PriceIndices));
    }
}
