using System.Globalization;
using Benchmark.Server.Tables;
using Microsoft.Data.Sqlite;

namespace Benchmark.Server.Store;

/// <summary>Writes rows into the tables, inside the caller's transaction.</summary>
internal sealed class TableWriter(SqliteConnection connection, SqliteTransaction transaction)
{
    /// <summary>Inserts rows through one prepared statement.</summary>
    /// <returns>How many.</returns>
    public int Write(Table table, IEnumerable<string[]> rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Schema.Insert(table);
        var parameters = table.Columns.Select((_, i) => command.Parameters.Add(new() { ParameterName = $"${i}" })).ToArray();
        var count = 0;
        foreach (var cells in rows)
        {
            for (var i = 0; i < cells.Length; i++)
                parameters[i].Value = Stored(table.Columns[i].Type, cells[i]);
            command.ExecuteNonQuery();
            count++;
        }

        return count;
    }

    private static object Stored(ColumnType type, string cell) => type switch
    {
        ColumnType.Whole => long.Parse(cell, CultureInfo.InvariantCulture),
        ColumnType.Number => double.Parse(cell, CultureInfo.InvariantCulture),
        ColumnType.Day when cell.Length == 0 => DBNull.Value,
        _ => cell,
    };
}
