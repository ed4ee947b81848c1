using Benchmark.Server.Tables;

namespace Benchmark.Server.Store;

/// <summary>
/// The SQL that follows from the descriptions of tables. Cells of published tables are kept as text, as published: a number or a
/// symbol.
/// </summary>
/// <param name="Whole">How the engine calls a whole number.</param>
/// <param name="Number">How it calls a double.</param>
/// <param name="Text">How it calls text whose order is that of its bytes.</param>
/// <param name="Check">What says that a reference or a unique value is checked at the commit.</param>
/// <param name="Table">What follows the columns of a table.</param>
internal sealed record Schema(string Whole, string Number, string Text, string Check, string Table)
{
    /// <summary>Creates a table.</summary>
    public string Create(Table table)
    {
        var columns = table.Columns.Select(column =>
            $"{Quoted(column.Name)} {TypeOf(column)}{(column.RefersTo is { } other ? $" REFERENCES {other}{Check}" : "")}");
        var key = $"PRIMARY KEY ({Key(table)})";
        string[] unique = table.UniqueColumns.Count > 0 ? [$"UNIQUE ({Names(table.UniqueColumns)})"] : [];
        return $"CREATE TABLE {table.Name} ({string.Join(", ", [.. columns, key, .. unique])}){Table}";
    }

    /// <summary>Reads all rows of a table, each after the one before it in the order of the key.</summary>
    /// <param name="table">The table.</param>
    /// <param name="where">What tells the rows that are wanted, in the engine's words; all are where nothing does.</param>
    public static string Select(Table table, string where = "") => $"SELECT {All(table)} FROM {table.Name}{where} ORDER BY {Key(table)}";

    /// <summary>Inserts a row, its cells as parameters.</summary>
    /// <param name="table">The table.</param>
    /// <param name="or">What becomes of rows that are in its way, as the engine says it.</param>
    public static string Insert(Table table, string or = "") =>
        $"INSERT{or} INTO {table.Name} ({All(table)}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@c{i}"))})";

    /// <summary>Deletes the rows that are in the way of one: those with its key, or with values that no two may share.</summary>
    public static string Clear(Table table)
    {
        string[][] sets = [[.. table.Columns.Where(column => column.InKey).Select(column => column.Name)], [.. table.UniqueColumns]];
        return $"DELETE FROM {table.Name} WHERE {string.Join(" OR ", sets.Where(set => set.Length > 0).Select(set => $"({Names(set)}) = ({Given(table, set)})"))}";
    }

    /// <summary>The ids of the releases that have rows in a table.</summary>
    public static string Having(Table table) =>
        $"SELECT id FROM release WHERE EXISTS (SELECT 1 FROM {table.Name} AS one WHERE one.release = release.id)";

    /// <summary>Whether a release (<c>@older</c>) has a row in a table whose key no row of another one (<c>@newer</c>) has: 1 or 0.</summary>
    public static string Lost(Table table)
    {
        var same = table.Columns.Where(column => column.InKey && column.Name != "release").Select(column => $"other.{Quoted(column.Name)} = one.{Quoted(column.Name)}");
        return $"SELECT CASE WHEN EXISTS (SELECT 1 FROM {table.Name} AS one WHERE one.release = @older AND NOT EXISTS "
            + $"(SELECT 1 FROM {table.Name} AS other WHERE other.release = @newer AND {string.Join(" AND ", same)})) THEN 1 ELSE 0 END";
    }

    /// <summary>The names of all columns.</summary>
    public static string All(Table table) => Names(table.Columns.Select(column => column.Name));

    /// <summary>A name as SQL has it.</summary>
    public static string Quoted(string name) => $"\"{name}\"";

    private static string Given(Table table, IEnumerable<string> names) =>
        string.Join(", ", names.Select(name => $"@c{table.Columns.Index().First(column => column.Item.Name == name).Index}"));

    private static string Key(Table table) => Names(table.Columns.Where(column => column.InKey).Select(column => column.Name));

    private string TypeOf(Column column) => column.Type switch
    {
        ColumnType.Whole => $"{Whole} NOT NULL",
        ColumnType.Number => $"{Number} NOT NULL",
        ColumnType.Day => Text,
        _ => $"{Text} NOT NULL",
    };

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(Quoted));
}
