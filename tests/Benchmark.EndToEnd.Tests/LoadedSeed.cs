using Benchmark.Server.Store;

namespace Benchmark.EndToEnd.Tests;

/// <summary>
/// The shipped figures in a database that no server has had open, loaded once for all tests. A test that is not about the first load
/// begins with a copy of it.
/// </summary>
internal static class LoadedSeed
{
    private static string _database = "";

    /// <summary>The shipped seed files.</summary>
    public static string Folder { get; } = RepositoryFiles.Folder("seed-data");

    /// <summary>Loads it; the assembly's fixture does, before any test runs.</summary>
    /// <param name="database">The file, which is made.</param>
    public static void Load(string database)
    {
        using (var store = new ReleaseStore(database, TimeProvider.System))
            SnapshotLoader.Load(store, database, Folder, _ => { });
        _database = database;
    }

    /// <summary>Copies it to where there is no database yet.</summary>
    /// <param name="database">The file.</param>
    public static string CopyTo(string database)
    {
        if (!File.Exists(database))
            File.Copy(_database, database);
        return database;
    }
}
