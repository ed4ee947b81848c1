using System.Globalization;
using Benchmark.Server.Tables;
using Npgsql;
using NpgsqlTypes;

namespace Benchmark.Server.Store;

/// <summary>One transaction on a database of a PostgreSQL server.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection, NpgsqlTransaction transaction, string name) : Session(connection, transaction, name)
{
    // Rows may refer to each other in any order until the commit. The order of text is that of its bytes, as in SQLite, so that the hashes are the same.
    private static readonly Schema Schema = new("bigint", "double precision", "text COLLATE \"C\"", " DEFERRABLE INITIALLY DEFERRED", "");

    /// <summary>Whether there is any table.</summary>
    public bool HasTables => One<long>("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()") > 0;

    /// <summary>Version of the schema; 0 where no table of ours is.</summary>
    public override int Version
    {
        // Asked of the list of tables: names of tables may be kept from before a wait for the lock.
        get => One<long>("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'benchmark_schema'") > 0
            ? One<int>("SELECT version FROM benchmark_schema")
            : 0;
        set => Execute("""
            CREATE TABLE IF NOT EXISTS benchmark_schema (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), version integer NOT NULL);
            INSERT INTO benchmark_schema (version) VALUES (@value) ON CONFLICT (only_row) DO UPDATE SET version = excluded.version
            """, new { value });
    }

    /// <inheritdoc/>
    public override void Create(Table table) => Execute(Schema.Create(table));

    /// <inheritdoc/>
    public override void DeferReferences()
    {
        // They always are.
    }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Integrity()
    {
        var dangling =
            from table in OwnTables.All
            from column in table.Columns
            let other = column.RefersTo?.Split(' ', '(', ')')
            where other is not null
            select One<long>($"SELECT count(*) FROM {table.Name} AS one WHERE NOT EXISTS (SELECT FROM {other[0]} AS other WHERE other.{other[2]} = one.{Schema.Quoted(column.Name)})");
        var rows = dangling.Sum();
        return [new("references", rows == 0 ? null : FormattableString.Invariant($"{rows} rows refer to nothing"))];
    }

    /// <inheritdoc/>
    public override IEnumerable<string[]> Cells(Table table, IReadOnlyCollection<string>? releases = null)
    {
        var ofSome = releases is not null && table.ReleaseColumn is { } column ? $" WHERE {Schema.Quoted(table.Columns[column].Name)} = ANY (@releases)" : "";
        using var command = (NpgsqlCommand)Command(Schema.Select(table, ofSome));
        if (ofSome.Length > 0)
            command.Parameters.AddWithValue("releases", releases!.ToArray());
        using var reader = command.ExecuteReader();
        // Keys repeat from row to row and figures from place to place: one string for each that is the same.
        var shared = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            var cells = new string[table.Columns.Count];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = table.Columns[i].Type switch
                {
                    ColumnType.Whole => reader.GetInt64(i).ToString(CultureInfo.InvariantCulture),
                    ColumnType.Number => reader.GetDouble(i).ToString("R", CultureInfo.InvariantCulture),
                    _ when reader.IsDBNull(i) => "",
                    _ => Shared(shared, reader.GetString(i)),
                };
            yield return cells;
        }
    }

    /// <summary>Rows of a release, which take the place of none, are sent in one go.</summary>
    public override int Write(Table table, IEnumerable<string[]> rows)
    {
        if (table.ReleaseColumn is null)
            return base.Write(table, rows);
        using var writer = connection.BeginBinaryImport($"COPY {table.Name} ({Schema.All(table)}) FROM STDIN (FORMAT BINARY)");
        foreach (var cells in rows)
        {
            writer.StartRow();
            for (var i = 0; i < cells.Length; i++)
                switch (Stored(table.Columns[i].Type, cells[i]))
                {
                    case long whole:
                        writer.Write(whole, NpgsqlDbType.Bigint);
                        break;
                    case double number:
                        writer.Write(number, NpgsqlDbType.Double);
                        break;
                    case string text:
                        writer.Write(text, NpgsqlDbType.Text);
                        break;
                    default:
                        writer.WriteNull();
                        break;
                }
        }

        return (int)writer.Complete();
    }

    /// <inheritdoc/>
    protected override string Insert(Table table) => $"{Schema.Clear(table)}; {Schema.Insert(table)}";

    private static string Shared(HashSet<string> shared, string text)
    {
        if (shared.TryGetValue(text, out var one))
            return one;
        shared.Add(text);
        return text;
    }
}
