using System.Globalization;
using Benchmark.Figures.Facts;
using Benchmark.Server.Import;
using Benchmark.Server.Store;
using Benchmark.Server.Tests.Import;
using Microsoft.Data.Sqlite;

namespace Benchmark.Server.Tests.Store;

/// <summary>The engines that a database may have.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>A small seed and a database made of it, in a folder of its own or on the tests' PostgreSQL, at a time that the test says.</summary>
internal sealed class StoreFolder : IDisposable
{
    private readonly Workspace _workspace = new();

    public StoreFolder(Engine engine = Engine.Sqlite)
    {
        Seed = _workspace.Build();
        Database = engine == Engine.Sqlite ? File : PostgresCluster.Shared.Database();
    }

    public Holdings Seed { get; }

    /// <summary>A file's name or an address.</summary>
    public string Database { get; private set; }

    public SetClock Clock { get; } = new();

    private string File => Path.Combine(_workspace.Root, "benchmark.db");

    private bool IsFile => Database == File;

    public ReleaseStore Open() => new(Database, Clock);

    public ReleaseStore OpenLater() => new(Database, Clock) { ReadsLater = true };

    /// <summary>Takes the database away; the next who opens it makes another.</summary>
    public void Renew()
    {
        if (IsFile)
            System.IO.File.Delete(Database);
        else
        {
            PostgresCluster.Shared.Remove(Database);
            Database = PostgresCluster.Shared.Database();
        }
    }

    /// <summary>Keeps the database as it is; what is returned brings it back to that.</summary>
    public Action Keep()
    {
        if (IsFile)
        {
            var sound = System.IO.File.ReadAllBytes(Database);
            return () => System.IO.File.WriteAllBytes(Database, sound);
        }

        var database = PostgresCluster.NameOf(Database);
        PostgresCluster.Shared.Sql(database, $"CREATE SCHEMA kept; {EachTable("CREATE TABLE kept.{0} AS TABLE {0};")}");
        return () => PostgresCluster.Shared.Sql(
            database, $"SET session_replication_role = replica; {EachTable("DELETE FROM {0}; INSERT INTO {0} SELECT * FROM kept.{0};")}");

        static string EachTable(string sql) =>
            string.Join(' ', OwnTables.All.Select(table => string.Format(CultureInfo.InvariantCulture, sql, table.Name)));
    }

    /// <summary>Adds rows as a start does; the ids of the releases added.</summary>
    public IReadOnlyList<string>? Add(Holdings rows)
    {
        using var store = Open();
        return store.Add(SeedFiles.ContentHash(rows), () => rows, Use, _ => { });
    }

    public static void Use(Content content) => SnapshotLoader.Tried(content, "test");

    /// <summary>Changes something past the program, references unchecked.</summary>
    public void Sql(string sql)
    {
        if (!IsFile)
        {
            Assert.NotEqual(0, PostgresCluster.Shared.Sql(PostgresCluster.NameOf(Database), $"SET session_replication_role = replica; {sql}"));
            return;
        }

        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    public void Dispose()
    {
        if (!IsFile)
            PostgresCluster.Shared.Remove(Database);
        _workspace.Dispose();
    }
}

/// <summary>A clock that stands until it is set.</summary>
internal sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
