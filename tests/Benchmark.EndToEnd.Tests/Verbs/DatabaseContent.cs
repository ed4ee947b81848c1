using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Benchmark.EndToEnd.Tests.Verbs;

/// <summary>What is in a database file, read without the server's own code.</summary>
internal static class DatabaseContent
{
    // Times and chance: no two databases have them alike.
    private static readonly string[] OfItsOwn = ["loading.loaded", "withdrawal.recorded", "meta.history", "secret.value"];

    /// <summary>
    /// The tables' names with their rows, and a hash of every cell of every table, whatever the order of the rows; without what
    /// each database has of its own.
    /// </summary>
    public static string Of(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        var counts = new StringBuilder();
        var cells = new List<string>();
        foreach (var table in Column(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"))
        {
            var rows = Rows(connection, table);
            counts.Append(CultureInfo.InvariantCulture, $"{table} {rows.Count}, ");
            cells.AddRange(rows.Order(StringComparer.Ordinal));
        }

        return counts.Append(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', cells))))).ToString();
    }

    private static List<string> Rows(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(table + '\t' + string.Join('\t', Enumerable.Range(0, reader.FieldCount)
                .Where(i => !OfItsOwn.Contains($"{table}.{reader.GetName(i)}")
                    && !(i > 0 && OfItsOwn.Contains($"{table}.{reader.GetValue(0)}")))
                .Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        return rows;
    }

    private static List<string> Column(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
            values.Add(reader.GetString(0));
        return values;
    }
}
