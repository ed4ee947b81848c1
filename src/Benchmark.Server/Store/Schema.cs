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
        var key = $"PRIMARY KEY ({Key(table)})";
        string[] unique = table.UniqueColumns.Count > 0 ? [$"UNIQUE ({Names(table.UniqueColumns)})"] : [];
        return $"CREATE TABLE {table.Name} ({string.Join(", ", [.. columns, key, .. unique])}) STRICT, WITHOUT ROWID;";
    }

    /// <summary>Reads all rows of a table, each after the one before it in the order of the key.</summary>
    public static string Select(Table table) => $"SELECT {All(table)} FROM {table.Name} ORDER BY {Key(table)}";

    /// <summary>
    /// Inserts a row, its cells as the parameters <c>$0</c>, <c>$1</c> and so on. Names, measures and definitions take the
    /// place of those with the same key; a row of a release never takes the place of another.
    /// </summary>
    public static string Insert(Table table)
    {
        var replaces = table.ReleaseColumn is null ? " OR REPLACE" : "";
        var parameters = string.Join(", ", table.Columns.Select((_, i) => $"${i}"));
        return $"INSERT{replaces} INTO {table.Name} ({All(table)}) VALUES ({parameters})";
    }

    private static string All(Table table) => Names(table.Columns.Select(column => column.Name));

    private static string Key(Table table) => Names(table.Columns.Where(column => column.InKey).Select(column => column.Name));

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
