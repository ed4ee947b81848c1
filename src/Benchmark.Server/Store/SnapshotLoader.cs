using System.Globalization;
using Benchmark.Figures;
using Benchmark.Figures.Facts;
using Benchmark.Server.Import;

namespace Benchmark.Server.Store;

/// <summary>From seed files and database to the snapshot.</summary>
internal static class SnapshotLoader
{
    /// <summary>Loads what the seed has and the store lacks, then lays out what holds.</summary>
    /// <param name="store">The store.</param>
    /// <param name="name">What the store is called, for messages: the database file.</param>
    /// <param name="seedFolder">Folder of the seed files.</param>
    /// <param name="progress">Told, in words, what is loaded.</param>
    /// <exception cref="DataFault">Either cannot be used.</exception>
    public static Snapshot Load(ReleaseStore store, string name, string seedFolder, Action<string> progress)
    {
        var source = SeedFiles.FilesHash(seedFolder);
        Snapshot? tried = null;
        if (!store.Has(source))
        {
            progress($"Loading figures into {name} ...");
            var added = store.Add(
                source, () => SeedFiles.Read(seedFolder), content => tried = Tried(content, seedFolder),
                step => progress($"  {step}"));
            progress(added is null ? "Another start has loaded them."
                : added.Count == 0 ? "No new release; names, measures and definitions are up to date."
                : string.Create(CultureInfo.InvariantCulture, $"Added {added.Count} releases: {string.Join(", ", added)}."));
        }

        if (tried is not null)
            return tried;
        return LaidOut(store.Read(), name);
    }

    /// <summary>
    /// Lays out content and everything that is computed from it later on, so that what cannot be is refused before it is kept.
    /// </summary>
    /// <param name="content">What would hold.</param>
    /// <param name="source">Where it is from, for messages.</param>
    /// <exception cref="DataFault">It cannot be laid out.</exception>
    public static Snapshot Tried(Content content, string source) => Fence.AroundLayout(
        () =>
        {
            var snapshot = LaidOut(content, source);
            _ = (snapshot.Neighbourhoods.Newest, snapshot.Catalogue.DefaultDefinition, snapshot.Reconciliations);
            foreach (var state in new[] { snapshot, snapshot.WithLocal }.Distinct())
                Compute(state);
            return snapshot;
        },
        source);

    private static void Compute(Snapshot snapshot)
    {
        foreach (var series in snapshot.Catalogue.Series.Values)
            snapshot.Rows.Observed(series).Try();
        // What is asked first has to have figures; other measures may wait for a release of theirs.
        var held = snapshot.Tables.Measures.ToHashSet();
        foreach (var measure in snapshot.Catalogue.Measures.Where(measure => measure.Row.Question > 0 || held.Contains(measure)))
            foreach (var definition in snapshot.Catalogue.Definitions)
            {
                var table = snapshot.Tables.Of(measure, definition);
                foreach (var period in table.Calendar.Periods)
                    _ = table.Standing(period);
            }
    }

    /// <summary>Lays out content.</summary>
    /// <param name="content">What holds.</param>
    /// <param name="source">Where it is from, for messages.</param>
    /// <param name="like">Another snapshot, whose cells are used again where they are the same; null where there is none.</param>
    /// <exception cref="DataFault">It cannot be laid out.</exception>
    public static Snapshot LaidOut(Content content, string source, Snapshot? like = null) => Fence.AroundLayout(
        () => new Snapshot(
            content.Holdings, content.Hash, content.Hashes.Shared, content.Hashes.Releases,
            like is not null && like.Shared == content.Hashes.Shared && IsSame(content.Hashes.Releases, like.Releases) ? like : null),
        source);

    // Rows of a release never change, but another file may have been put in the place of the one that they were read from.
    private static bool IsSame(IReadOnlyDictionary<string, string> releases, IReadOnlyDictionary<string, string> others) =>
        releases.All(release => !others.TryGetValue(release.Key, out var hash) || hash == release.Value);
}
