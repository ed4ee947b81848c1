using System.Data;
using System.Data.Common;
using System.Globalization;
using Benchmark.Server.Tables;
using Dapper;

namespace Benchmark.Server.Store;

/// <summary>
/// One transaction on a database: all that is read and written goes through it. What differs from engine to engine is what its two
/// implementations supply, and nothing else is.
/// </summary>
internal abstract class Session(DbConnection connection, DbTransaction transaction, string name)
{
    /// <summary>What the database is called in messages.</summary>
    public string Name => name;

    /// <summary>Version of the schema.</summary>
    public abstract int Version { get; set; }

    /// <summary>The rows that a statement gives.</summary>
    public IEnumerable<T> Query<T>(string sql, object? arguments = null) => connection.Query<T>(sql, arguments, transaction);

    /// <summary>The one value that a statement gives; nothing when it gives no row.</summary>
    public T? One<T>(string sql, object? arguments = null) => connection.QuerySingleOrDefault<T>(sql, arguments, transaction);

    /// <summary>Runs a statement; how many rows it changed.</summary>
    public int Execute(string sql, object? arguments = null) => connection.Execute(sql, arguments, transaction);

    /// <summary>Creates a table.</summary>
    public abstract void Create(Table table);

    /// <summary>Lets rows refer to each other in any order while they are written; all references are checked at the commit.</summary>
    public abstract void DeferReferences();

    /// <summary>What the engine finds of its own: of the file, and of rows that refer to nothing.</summary>
    public abstract IEnumerable<Finding> Integrity();

    /// <summary>The rows of a table as cells, in the order of its key.</summary>
    /// <param name="table">The table.</param>
    /// <param name="releases">Whose rows are read; null for all. Of a table whose rows belong to no release all are.</param>
    public abstract IEnumerable<string[]> Cells(Table table, IReadOnlyCollection<string>? releases = null);

    /// <summary>The rows of a table, in the order of its key.</summary>
    public List<T> Rows<T>(Table<T> table) => [.. Cells(table).Select(table.Read)];

    /// <summary>The cells of the tables of what is held.</summary>
    /// <param name="releases">Whose rows are read; null for all.</param>
    /// <param name="tables">Those tables; null for all.</param>
    public HeldCells Held(IReadOnlyCollection<string>? releases = null, IEnumerable<Table>? tables = null) => new((tables ?? HeldTables.All).ToDictionary(
        table => table, IReadOnlyList<string[]> (table) => [.. Cells(table, releases)]));

    /// <summary>
    /// Writes rows through one prepared statement. Names, measures and definitions take the place of those with the same key; a row of a release
    /// never takes the place of another.
    /// </summary>
    /// <returns>How many.</returns>
    public virtual int Write(Table table, IEnumerable<string[]> rows)
    {
        using var command = Command(Insert(table));
        foreach (var (place, column) in table.Columns.Index())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType) = ($"c{place}", TypeOf(column.Type));
            command.Parameters.Add(parameter);
        }

        command.Prepare();
        var count = 0;
        foreach (var cells in rows)
        {
            for (var i = 0; i < cells.Length; i++)
                command.Parameters[i].Value = Stored(table.Columns[i].Type, cells[i]);
            command.ExecuteNonQuery();
            count++;
        }

        return count;
    }

    /// <summary>The statement that writes a row, its cells as the parameters <c>@c0</c>, <c>@c1</c> and so on.</summary>
    protected abstract string Insert(Table table);

    /// <summary>A statement in this transaction.</summary>
    protected DbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        return command;
    }

    /// <summary>A cell as it is kept.</summary>
    protected static object Stored(ColumnType type, string cell) => type switch
    {
        ColumnType.Whole => long.Parse(cell, CultureInfo.InvariantCulture),
        ColumnType.Number => double.Parse(cell, CultureInfo.InvariantCulture),
        ColumnType.Day when cell.Length == 0 => DBNull.Value,
        _ => cell,
    };

    private static DbType TypeOf(ColumnType type) => type switch
    {
        ColumnType.Whole => DbType.Int64,
        ColumnType.Number => DbType.Double,
        _ => DbType.String,
    };
}
