using System.Globalization;
using Benchmark.Server.Tables;
using Microsoft.Data.Sqlite;

namespace Benchmark.Server.Store;

/// <summary>Reads rows back as cells.</summary>
/// <param name="connection">Where the tables are.</param>
/// <param name="transaction">Keeps what is read in one state.</param>
internal sealed class TableReader(SqliteConnection connection, SqliteTransaction transaction)
{
    /// <summary>The cells of all tables of what is held.</summary>
    /// <param name="wanted">Whether a release's rows are wanted; those of the others are passed over.</param>
    public HeldCells Read(Func<string, bool> wanted) => new(HeldTables.All.ToDictionary(
        table => table,
        IReadOnlyList<string[]> (table) =>
            [.. Cells(table).Where(cells => table.ReleaseColumn is not { } release || wanted(cells[release]))]));

    /// <summary>The rows of one table.</summary>
    public List<T> Rows<T>(Table<T> table) => [.. Cells(table).Select(table.Read)];

    /// <summary>The rows of one table as cells, in the order of its key.</summary>
    public IEnumerable<string[]> Cells(Table table)
    {
        using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, Schema.Select(table));
        using var reader = command.ExecuteReader();
        var before = new string[table.Columns.Count];
        while (reader.Read())
        {
            var cells = new string[before.Length];
            for (var i = 0; i < cells.Length; i++)
                // Keys repeat from row to row, and one string each is enough.
                cells[i] = Cell(reader, i, table.Columns[i].Type) is var cell && cell == before[i] ? before[i] : cell;
            yield return before = cells;
        }
    }

    private static string Cell(SqliteDataReader reader, int column, ColumnType type) => type switch
    {
        ColumnType.Whole => reader.GetInt64(column).ToString(CultureInfo.InvariantCulture),
        ColumnType.Number => reader.GetDouble(column).ToString("R", CultureInfo.InvariantCulture),
        ColumnType.Day when reader.IsDBNull(column) => "",
        _ => reader.GetString(column),
    };
}
