using System.Globalization;
using Benchmark.Figures;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Server.Import;

namespace Benchmark.Server.Store;

/// <summary>From seed files and database to the snapshot.</summary>
internal static class SnapshotLoader
{
    /// <summary>Loads what the seed has and the database lacks, then reads the database whole.</summary>
    /// <param name="databasePath">Database file; made when it does not exist.</param>
    /// <param name="seedFolder">Folder of the seed files.</param>
    /// <param name="progress">Told, in words, what is loaded.</param>
    /// <exception cref="DataFault">Either cannot be used.</exception>
    public static Snapshot Load(string databasePath, string seedFolder, Action<string> progress)
    {
        using var database = Database.Open(databasePath);
        var seedHash = SeedFiles.FilesHash(seedFolder);
        if (database.LoadedSeed() != seedHash)
        {
            progress($"Loading figures into {databasePath} ...");
            var added = database.Load(seedHash, () => SeedFiles.Read(seedFolder), step => progress($"  {step}"));
            progress(added is null ? "Another start has loaded them."
                : added.Count == 0 ? "No new release; names, measures and definitions are up to date."
                : string.Create(CultureInfo.InvariantCulture, $"Added {added.Count} releases: {string.Join(", ", added)}."));
        }

        var holdings = database.Read();
        return new(holdings, SeedFiles.ContentHash(holdings));
    }
}
