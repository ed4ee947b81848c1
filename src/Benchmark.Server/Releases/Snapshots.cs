using Benchmark.Figures;
using Benchmark.Figures.Facts;
using Benchmark.Server.Store;

namespace Benchmark.Server.Releases;

/// <summary>
/// The snapshots that answers come from: that of now, and those of other sets of releases, each made when it is asked for first. They are
/// kept by name, so that two days with the same releases have one; at most <see cref="MostKept"/> beside that of now, of which the one that was
/// asked for longest ago makes room.
/// </summary>
/// <param name="present">The snapshot of now.</param>
/// <param name="open">Opens the store; it is opened only once an older state is asked for.</param>
/// <param name="name">What the store is called, for messages: the database file.</param>
internal sealed class Snapshots(Snapshot present, Func<IReleaseStore> open, string name) : IDisposable
{
    /// <summary>Most snapshots kept beside that of now.</summary>
    public const int MostKept = 8;

    private readonly Lock _lock = new();
    private readonly Lazy<IReleaseStore> _store = new(open);
    private readonly LinkedList<Kept> _kept = [];

    /// <summary>The snapshot of now.</summary>
    public Snapshot Present { get; } = present;

    /// <summary>How many are kept beside that of now.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _kept.Count;
        }
    }

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
    public Task<Snapshot> NamedAsync(string name)
    {
        if (Present.Hash.StartsWith(name, StringComparison.Ordinal))
            return Task.FromResult(Present);
        return History().Find(name) switch
        {
            [] => throw new NoSuchSnapshot("was never in force in this database, or its releases were loaded by an older program"),
            [var only] when only.Name == only.Today => OfAsync(only.Name, only.Releases),
            [var former] => throw new NoSuchSnapshot(
                "has releases that are all held, but names, measures or definitions have changed since it was in force; "
                + "with those of today the same releases are the snapshot of that name", former.Today),
            var several => throw new NoSuchSnapshot($"is the beginning of {several.Count} names; say more of it"),
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_store.IsValueCreated)
            lock (_store)
                _store.Value.Dispose();
    }

    private ReleaseHistory History()
    {
        lock (_store)
            return _store.Value.History();
    }

    private Task<Snapshot> OfAsync(string hash, IEnumerable<HeldRelease> releases)
    {
        lock (_lock)
        {
            if (hash == Present.Hash)
                return Task.FromResult(Present);
            // One that could not be made is tried again.
            var kept = _kept.FirstOrDefault(one => one.Hash == hash && !one.Made.IsFaulted);
            if (kept is not null)
                _kept.Remove(kept);
            else
                kept = new(hash, Task.Run(() => Make(releases.Select(held => held.Release.Id).ToHashSet(StringComparer.Ordinal))));
            _kept.AddFirst(kept);
            while (_kept.Count > MostKept)
                _kept.RemoveLast();
            return kept.Made;
        }
    }

    private Snapshot Make(IReadOnlySet<string> releases)
    {
        Content content;
        lock (_store)
            content = _store.Value.Read(releases);
        return SnapshotLoader.LaidOut(content, name, Present);
    }

    private sealed record Kept(string Hash, Task<Snapshot> Made);
}
