using Benchmark.Figures.Facts;
using Benchmark.Server.Import;
using Benchmark.Server.Store;

namespace Benchmark.Server.Importing;

/// <summary>What came of an import.</summary>
/// <param name="Result">What the files hold, and what was found in them.</param>
/// <param name="Added">Ids of the releases added.</param>
/// <param name="Hash">Hash of the content afterwards; empty where there is no database.</param>
internal sealed record Imported(ImportResult Result, IReadOnlyList<string> Added, string Hash);

/// <summary>Where files are imported: reads them, and adds what they hold to a database.</summary>
/// <param name="database">The database: a file, or an address that begins with <c>postgres://</c>.</param>
/// <param name="seedFolder">Folder of the seed files, which say what is known before a file is opened.</param>
/// <param name="clock">Says which day it is.</param>
internal sealed class ImportDesk(string database, string seedFolder, TimeProvider clock)
{
    /// <summary>Imports files, all of them or nothing.</summary>
    /// <param name="files">The files.</param>
    /// <param name="options">What whoever imports says himself.</param>
    /// <param name="dryRun">Whether nothing is changed; not even a database made.</param>
    /// <param name="progress">Told the name of each file and how many of its rows are read.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="DataFault">The database cannot be used, or a release is there with other content.</exception>
    public Imported Import(
        IEnumerable<SourceFile> files, ImportOptions options, bool dryRun, Action<string, long>? progress = null,
        CancellationToken cancel = default)
    {
        var rules = ImportRules.Read(seedFolder);
        using var store = dryRun && !Database.IsThere(database) ? null : new ReleaseStore(database, clock);
        var held = store?.Read();
        var result = Importer.Read(
            files, options, rules, held?.Holdings ?? rules.Names, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
                progress, cancel);
        cancel.ThrowIfCancellationRequested();
        if (dryRun || result.Rows is null || store is null)
            return new(result, [], held?.Hash ?? "");
        // A store that was never read from has no seed yet, and gets it with the first reading: tried is what will hold then.
        var whole = store.Has(SeedFiles.FilesHash(seedFolder));
        var hash = "";
        var added = store.Import(
            result.Rows, result.Warnings(),
            content =>
            {
                hash = content.Hash;
                _ = SnapshotLoader.Tried(whole ? content : content with { Holdings = WithSeed(content.Holdings) }, database);
            });
        return new(result, added, hash);
    }

    private Holdings WithSeed(Holdings held)
    {
        var seed = SeedFiles.Read(seedFolder);
        var there = held.Releases.Select(release => release.Id).ToHashSet(StringComparer.Ordinal);
        return seed with
        {
            Releases = [.. held.Releases, .. seed.Releases.Where(release => !there.Contains(release.Id))],
            Authorities = held.Authorities,
            Series = held.Series,
            Measures = held.Measures,
            Definitions = held.Definitions,
            Observations = [.. held.Observations, .. seed.Observations.Where(row => !there.Contains(row.Release))],
            Spend = [.. held.Spend, .. seed.Spend.Where(row => !there.Contains(row.Release))],
            Populations = [.. held.Populations, .. seed.Populations.Where(row => !there.Contains(row.Release))],
            Neighbours = [.. held.Neighbours, .. seed.Neighbours.Where(row => !there.Contains(row.Release))],
            PriceIndices = [.. held.PriceIndices, .. seed.PriceIndices.Where(row => !there.Contains(row.Release))],
        };
    }
}
