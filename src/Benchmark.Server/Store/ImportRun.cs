using Benchmark.Figures.Facts;
using Benchmark.Server.Import;

namespace Benchmark.Server.Store;

/// <summary>One import: reads the files, and adds what they hold to a store.</summary>
/// <param name="seedFolder">Folder of the seed files, which say what is known before a file is opened.</param>
/// <param name="clock">Says which day it is.</param>
internal sealed class ImportRun(string seedFolder, TimeProvider clock)
{
    private readonly ImportRules _rules = ImportRules.Read(seedFolder);

    /// <summary>What the files hold, and what would become of it. Nothing is changed.</summary>
    /// <param name="files">The files.</param>
    /// <param name="options">What whoever imports says himself.</param>
    /// <param name="store">The store; null for one that is not there yet.</param>
    /// <param name="progress">Told the name of each file and how many of its rows are read.</param>
    /// <param name="cancel">Stops it.</param>
    public ImportResult Try(
        IEnumerable<SourceFile> files, ImportOptions options, IReleaseStore? store, Action<string, long>? progress = null,
        CancellationToken cancel = default) =>
        Importer.Read(
            files, options, _rules, store?.Read().Holdings ?? _rules.Names, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), progress, cancel);

    /// <summary>Adds what was read to a store, all of it or nothing.</summary>
    /// <param name="result">What was read.</param>
    /// <param name="store">The store.</param>
    /// <param name="name">What the store is called, for messages: the database file.</param>
    /// <returns>Ids of the releases added.</returns>
    /// <exception cref="DataFault">A release is there with other content, or the figures cannot be used.</exception>
    public IReadOnlyList<string> Keep(ImportResult result, IReleaseStore store, string name)
    {
        var rows = result.Rows ?? throw new InvalidOperationException("What was found stops the import.");
        // A store that was never read from has no seed yet, and gets it with the first reading: tried is what will hold then.
        var whole = store.Has(SeedFiles.FilesHash(seedFolder));
        return store.Import(rows, content => _ = SnapshotLoader.Tried(whole ? content : content with { Holdings = WithSeed(content.Holdings) }, name));
    }

    private Holdings WithSeed(Holdings held)
    {
        var seed = SeedFiles.Read(seedFolder);
        var there = held.Releases.Select(release => release.Id).ToHashSet(StringComparer.Ordinal);
        return seed with
        {
            Releases = [.. held.Releases, .. seed.Releases.Where(release => !there.Contains(release.Id))],
            Authorities = held.Authorities,
            Observations = [.. held.Observations, .. seed.Observations.Where(row => !there.Contains(row.Release))],
            Spend = [.. held.Spend, .. seed.Spend.Where(row => !there.Contains(row.Release))],
            Populations = [.. held.Populations, .. seed.Populations.Where(row => !there.Contains(row.Release))],
            Neighbours = [.. held.Neighbours, .. seed.Neighbours.Where(row => !there.Contains(row.Release))],
            PriceIndices = [.. held.PriceIndices, .. seed.PriceIndices.Where(row => !there.Contains(row.Release))],
        };
    }
}
