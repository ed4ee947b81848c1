using Benchmark.Server.Tables;

namespace Benchmark.Server.Store;

/// <summary>
/// The SQL that follows from the descriptions of tables. Cells of published tables are kept as text, as published: a number or a
/// symbol.
/// </summary>
internal static class Schema
{
    /// <summary>Creates a table.</summary>
    public static string Create(Table table)
    {
        var columns = table.Columns.Select(column =>
            $"{Quoted(column.Name)} {TypeOf(column)}{(column.RefersTo is { } other ? $" REFERENCES {other}" : "")}");
        var key = $"PRIMARY KEY ({Names(table.Columns.Where(column => column.InKey).Select(column => column.Name))})";
        string[] unique = table.UniqueColumns.Count > 0 ? [$"UNIQUE ({Names(table.UniqueColumns)})"] : [];
        return $"CREATE TABLE {table.Name} ({string.Join(", ", [.. columns, key, .. unique])}) STRICT, WITHOUT ROWID;";
    }

    /// <summary>Reads all rows of a table, each after the one before it in the order of the key.</summary>
    public static string Select(Table table) =>
        $"SELECT {Names(table.Columns.Select(column => column.Name))} FROM {table.Name} ORDER BY {Names(table.Columns.Where(column => column.InKey).Select(column => column.Name))}";

    /// <summary>Inserts a row, its cells as the parameters <c>$0</c>, <c>$1</c> and so on, or replaces the one with the same key.</summary>
    public static string InsertOrReplace(Table table) =>
        $"INSERT OR REPLACE INTO {table.Name} ({Names(table.Columns.Select(column => column.Name))}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"${i}"))})";

    private static string TypeOf(Column column) => column.Type switch
    {
        ColumnType.Whole => "INTEGER NOT NULL",
        ColumnType.Number => "REAL NOT NULL",
        ColumnType.Day => "TEXT",
        _ => "TEXT NOT NULL",
    };

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(Quoted));

    private static string Quoted(string name) => $"\"{name}\"";
}
