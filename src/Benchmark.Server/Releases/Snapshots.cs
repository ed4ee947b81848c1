using Benchmark.Figures;
using Benchmark.Figures.Analyses;
using Benchmark.Figures.Facts;
using Benchmark.Server.Store;

namespace Benchmark.Server.Releases;

/// <summary>
/// The snapshots that answers come from: that of now, and those of other sets of releases, each made when it is asked for first. They are
/// kept by name, so that two days with the same releases have one; at most <see cref="MostKept"/> beside that of now.
/// </summary>
/// <param name="present">The snapshot of now.</param>
/// <param name="open">Opens the store; it is opened only once it is needed again.</param>
/// <param name="name">What the store is called, for messages: the database file.</param>
/// <param name="history">The history of the releases, where it has been read.</param>
/// <param name="opened">The store, where it is open already; it is disposed of with the snapshots.</param>
internal sealed class Snapshots(
    Snapshot present, Func<ReleaseStore> open, string name, ReleaseHistory? history = null, ReleaseStore? opened = null) : IDisposable
{
    /// <summary>Most snapshots kept beside that of now.</summary>
    public const int MostKept = 8;

    private const int MostChangesKept = 4;

    // One that cannot be opened now is tried again.
    private readonly Lazy<ReleaseStore> _store = opened is null ? new(open, LazyThreadSafetyMode.PublicationOnly) : new(opened);
    private readonly Recent<string, Snapshot> _kept = new(MostKept);
    private readonly Recent<(string, string), IReadOnlyList<CellChange>> _changes = new(MostChangesKept);
    private volatile Snapshot _present = present;
    private volatile TaskCompletionSource _other = NotYet();
    private volatile ReleaseHistory? _history = history;
    private string _version = "";

    /// <summary>The snapshot of now.</summary>
    public Snapshot Present => _present;

    /// <summary>How many are kept beside that of now.</summary>
    public int Count => _kept.Count;

    /// <summary>Every release that was ever loaded, as of the last look at the database.</summary>
    public ReleaseHistory History() => _history ??= Ask(store => store.History());

    /// <summary>The snapshot of what was published by a day; of those who ask for the same at once the first one has it made.</summary>
    /// <exception cref="NothingHeld">Nothing that is held was.</exception>
    public Task<Snapshot> AsAtAsync(DateOnly day)
    {
        var history = History();
        var holding = history.Holding(day);
        return holding.Count == 0
            ? throw new NothingHeld("figures that were published by then")
            : OfAsync(history.NameOf(holding), holding);
    }

    /// <summary>The snapshot with a name, or with one that begins so; it has the releases that it had when it was in force.</summary>
    /// <exception cref="NoSuchSnapshot">There is none, or more than one.</exception>
    public Task<Snapshot> NamedAsync(string beginning)
    {
        if (Present.Hash.StartsWith(beginning, StringComparison.Ordinal))
            return Task.FromResult(Present);
        var found = History().Find(beginning);
        // Another server may have read what this one will look at next.
        if (found.Count == 0)
            found = (_history = Ask(store => store.History())).Find(beginning);
        return found switch
        {
            [] => throw new NoSuchSnapshot("was never in force in this database, or its releases were loaded by an older program"),
            [var only] when only.Name == only.Today => OfAsync(only.Name, only.Releases),
            [var former] => throw new NoSuchSnapshot(
                "has releases that are all held, but names, measures or definitions have changed since it was in force; "
                + "with those of today the same releases are the snapshot of that name", former.Today),
            var several => throw new NoSuchSnapshot($"is the beginning of {several.Count} names; say more of it"),
        };
    }

    /// <summary>A snapshot with one release alone of its dataset, and of all other datasets what another snapshot has.</summary>
    public Task<Snapshot> WithOnlyAsync(Snapshot snapshot, Release release)
    {
        var ids = snapshot.Catalogue.Releases.Where(other => other.Dataset != release.Dataset || other.Id == release.Id)
            .Select(other => other.Id).ToHashSet(StringComparer.Ordinal);
        var history = History();
        HeldRelease[] releases = [.. history.Releases.Where(held => ids.Contains(held.Release.Id))];
        return OfAsync(history.NameOf(releases), releases);
    }

    /// <summary>What changed from one release to another of the same dataset; rows of a release never change, so neither does this.</summary>
    public Task<IReadOnlyList<CellChange>> ChangesAsync(HeldRelease older, HeldRelease newer) => _changes.Of(
        (older.Hash, newer.Hash),
        () =>
        {
            var (from, to) = (older.Release.Id, newer.Release.Id);
            return ReleaseChanges.Between(Ask(store => store.Read(new HashSet<string>(StringComparer.Ordinal) { from, to })).Holdings, from, to);
        });

    /// <summary>Withdraws a release, and answers from what is left.</summary>
    /// <exception cref="DataFault">What is left cannot be used.</exception>
    public void Withdraw(string release, DateOnly day, string reason)
    {
        Ask(store =>
        {
            store.Withdraw(release, day, reason, content => SnapshotLoader.Tried(content, name));
            return true;
        });
        Refresh();
    }

    /// <summary>Takes what has been loaded or withdrawn since, by any process.</summary>
    /// <returns>Whether anything has.</returns>
    /// <exception cref="DataFault">What there is now cannot be used; answers come from what there was.</exception>
    public bool Refresh()
    {
        lock (_kept)
        {
            var version = Ask(store => store.Version);
            if (version == _version)
                return false;
            var history = _history = Ask(store => store.History());
            var changed = history.NameOf(history.Holding(null)) != Present.Hash;
            if (changed)
            {
                var (before, after) = (Present, LaidOut(Ask(store => store.Read())));
                // Whoever still reads what held before goes on with it, by its name.
                _ = _kept.Of(before.Hash, () => before);
                _present = after;
                var told = _other;
                _other = NotYet();
                told.SetResult();
            }

            _version = version;
            return changed;
        }
    }

    /// <summary>The snapshot of now, as soon as it is another one than that which is known.</summary>
    /// <param name="known">Hash of that; empty for none.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Snapshot> OtherThanAsync(string known, CancellationToken cancel)
    {
        while (true)
        {
            // Taken before it is looked at, so that none is missed in between.
            var other = _other.Task;
            if (Present is var now && now.Hash != known)
                return now;
            await other.WaitAsync(cancel).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_store.IsValueCreated)
            Ask(store =>
            {
                store.Dispose();
                return true;
            });
    }

    private Task<Snapshot> OfAsync(string hash, IEnumerable<HeldRelease> releases) => hash == Present.Hash
        ? Task.FromResult(Present)
        : _kept.Of(hash, () => LaidOut(Ask(store => store.Read(
            releases.Select(held => held.Release.Id).ToHashSet(StringComparer.Ordinal)))));

    private static TaskCompletionSource NotYet() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Snapshot LaidOut(Content content) => SnapshotLoader.LaidOut(content, name, Present);

    // A store has one connection, which one at a time may use.
    private T Ask<T>(Func<ReleaseStore, T> ask)
    {
        lock (_store)
            return ask(_store.Value);
    }
}
