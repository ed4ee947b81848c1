using System.Globalization;
using Benchmark.Figures.Facts;
using Benchmark.Server.Tables;
using Microsoft.Data.Sqlite;

namespace Benchmark.Server.Store;

/// <summary>
/// Reads rows back into the shape that they had in the seed, in the same order, and hashes them on the way: the hash is of what was
/// read, so that whatever is answered from is what was hashed.
/// </summary>
/// <param name="connection">Where the tables are.</param>
/// <param name="transaction">Keeps what is read in one state.</param>
/// <param name="holds">Whether a release's rows are wanted; those of the others are passed over, unread and unhashed.</param>
internal sealed class TableReader(SqliteConnection connection, SqliteTransaction transaction, Func<string, bool> holds)
{
    /// <summary>All rows wanted, with their hashes.</summary>
    public (Holdings Holdings, ContentHashes Hashes) Read()
    {
        using var hashing = new ContentHashing();
        var releases = Rows(HeldTables.Releases, hashing.Add);
        var regions = Rows(HeldTables.Regions, hashing.Add);
        var authorities = Rows(HeldTables.Authorities, hashing.Add);
        var measures = Rows(HeldTables.Measures, hashing.Add);
        var blocks = Rows(HeldTables.SpendBlocks, hashing.Add);
        var holdings = new Holdings(
            releases, regions, authorities, measures, blocks, Rows(HeldTables.Definitions, hashing.Add),
            Rows(HeldTables.Exclusions, hashing.Add), Rows(HeldTables.Observations, hashing.Add),
            SpendCell.Returns(Rows(HeldTables.SpendCells, hashing.Add), blocks), Rows(HeldTables.Populations, hashing.Add),
            Rows(HeldTables.Neighbours, hashing.Add), Rows(HeldTables.PriceIndices, hashing.Add));
        return (holdings, hashing.Finish());
    }

    /// <summary>The rows of one table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="passing">Told of the cells of each.</param>
    public List<T> Rows<T>(Table<T> table, Action<Table, string[]>? passing = null)
    {
        using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, Schema.Select(table));
        using var reader = command.ExecuteReader();
        var (rows, cells) = (new List<T>(), new string[table.Columns.Count]);
        while (reader.Read())
        {
            for (var i = 0; i < cells.Length; i++)
                // Keys repeat from row to row, and one string each is enough.
                if (Cell(reader, i, table.Columns[i].Type) is var cell && cell != cells[i])
                    cells[i] = cell;
            if (table.ReleaseColumn is { } release && !holds(cells[release]))
                continue;
            passing?.Invoke(table, cells);
            rows.Add(table.Read(cells));
        }

        return rows;
    }

    private static string Cell(SqliteDataReader reader, int column, ColumnType type) => type switch
    {
        ColumnType.Whole => reader.GetInt64(column).ToString(CultureInfo.InvariantCulture),
        ColumnType.Number => reader.GetDouble(column).ToString("R", CultureInfo.InvariantCulture),
        ColumnType.Day when reader.IsDBNull(column) => "",
        _ => reader.GetString(column),
    };
}
