using Benchmark.Figures.Facts;
using Benchmark.Server.Import;
using Benchmark.Server.Store;
using Benchmark.Server.Tests.Import;
using Microsoft.Data.Sqlite;

namespace Benchmark.Server.Tests.Store;

/// <summary>A small seed and a database made of it, in a folder of its own, at a time that the test says.</summary>
internal sealed class StoreFolder : IDisposable
{
    private readonly Workspace _workspace = new();

    public StoreFolder() => Seed = _workspace.Build();

    public Holdings Seed { get; }

    public string Database => Path.Combine(_workspace.Root, "benchmark.db");

    public SetClock Clock { get; } = new();

    public SqliteReleaseStore Open() => new(Database, Clock);

    /// <summary>Adds rows as a start does; the ids of the releases added.</summary>
    public IReadOnlyList<string>? Add(Holdings rows)
    {
        using var store = Open();
        return store.Add(SeedFiles.ContentHash(rows), () => rows, Use, _ => { });
    }

    public static void Use(Content content) => SnapshotLoader.Tried(content, "test");

    public void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    public void Dispose() => _workspace.Dispose();
}

/// <summary>A clock that stands until it is set.</summary>
internal sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
