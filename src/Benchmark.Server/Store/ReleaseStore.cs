using Benchmark.Figures.Facts;
using Benchmark.Server.Tables;

namespace Benchmark.Server.Store;

/// <summary>
/// Keeps releases: what was published, when it came here, and what was withdrawn again. Nothing is ever overwritten. A SQLite file is behind
/// it, or a database of a PostgreSQL server (see docs/store.md).
/// </summary>
internal sealed class ReleaseStore : IDisposable
{
    private const string SeedName = "seed";

    private readonly Database _database;
    private readonly TimeProvider _clock;
    // There is one connection, which one at a time may use.
    private readonly Lock _using = new();

    /// <summary>Opens the store in a database.</summary>
    /// <param name="database">The database, which the store disposes of.</param>
    /// <param name="clock">Says when something is loaded or withdrawn.</param>
    public ReleaseStore(Database database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>Opens the store in a database, which is made when there is none.</summary>
    /// <param name="database">A file, or an address that begins with <c>postgres://</c>.</param>
    /// <param name="clock">Says when something is loaded or withdrawn.</param>
    /// <exception cref="DataFault">It cannot be used; the sentence says why.</exception>
    public ReleaseStore(string database, TimeProvider clock) : this(Database.Open(database, clock), clock)
    {
    }

    /// <summary>
    /// Whether published cells, returns and populations are read when the first of their dataset is asked for, from this store, and are checked then: for who asks little of
    /// much. Figures of one's own, which may stand in any dataset, are read at once with all others.
    /// </summary>
    public bool ReadsLater { get; init; }

    /// <summary>
    /// Changes with every addition and withdrawal, by whichever process; cheap enough to ask every second. This is how a change
    /// is announced: whoever keeps an answer asks whether it is still the same.
    /// </summary>
    public string Version => Read(session => new Seal(session).History);

    /// <summary>All releases, the withdrawn ones too.</summary>
    /// <exception cref="DataFault">The list is not as it was written.</exception>
    public ReleaseHistory History() => Read(
        session => new ReleaseHistory(
            new Seal(session).Shared, new Seal(session).FormerShared, Listed(session)));

    /// <summary>What holds: the releases of a day, and the names, measures and definitions of today.</summary>
    /// <param name="published">By what was published by this day; null for whatever is published.</param>
    /// <param name="loaded">By what had been loaded here at this moment; null for now.</param>
    /// <exception cref="DataFault">A release that is read is not as it was loaded; the sentence names it.</exception>
    public Content Read(DateOnly? published = null, DateTimeOffset? loaded = null) => Read(
        session => Held(session, release => release.Holds(published, loaded)));

    /// <summary>Some releases, whether they hold or not, with the names, measures and definitions of today.</summary>
    /// <param name="releases">Their ids.</param>
    /// <exception cref="DataFault">One of them is not as it was loaded; the sentence names it.</exception>
    public Content Read(IReadOnlySet<string> releases) => Read(
        session => Held(session, held => releases.Contains(held.Release.Id)));

    /// <summary>Whether what a source has was added before.</summary>
    /// <param name="source">What <see cref="Add"/> was given.</param>
    public bool Has(string source) => Read(session => Source(session) == source);

    /// <summary>
    /// Adds the releases that are not there yet and brings names, measures and definitions up to date: all of it or nothing. Of
    /// two who do so at once the second waits and then finds the work done.
    /// </summary>
    /// <param name="source">Stands for the bytes that the rows are from, so that nothing is read twice.</param>
    /// <param name="read">Reads the rows; called only when there is something to add.</param>
    /// <param name="use">
    /// Is given what would hold, as it was read back, and throws when that cannot be used: then nothing is added.
    /// </param>
    /// <param name="progress">Told what was done so far, in words.</param>
    /// <returns>Ids of the releases added; null when the source had been added before.</returns>
    /// <exception cref="DataFault">A release is there with other content, or the rows cannot be used.</exception>
    public IReadOnlyList<string>? Add(string source, Func<Holdings> read, Action<Content> use, Action<string> progress) =>
        Change(session =>
        {
            if (Source(session) == source)
                return null;
            // What is there is looked at before anything is written beside it: afterwards nobody could tell damage from what
            // was added.
            _ = Verified(session, _ => true);
            var rows = read();
            var added = Write(session, rows, progress);
            new Seal(session).Write(SeedName, source);
            Commit(session, use);
            return added;
        });

    /// <summary>
    /// Adds the releases that are not there yet, as <see cref="Add"/> does, from files that are no seed: the next reader of a seed
    /// still adds what the seed has.
    /// </summary>
    /// <param name="rows">The releases, and names, measures and definitions as they are to be.</param>
    /// <param name="warnings">By release what was found in its file and stopped nothing; kept with those that are added.</param>
    /// <param name="use">As for <see cref="Add"/>.</param>
    /// <returns>Ids of the releases added; none when all were there.</returns>
    /// <exception cref="DataFault">A release is there with other content, or the rows cannot be used.</exception>
    public IReadOnlyList<string> Import(
        Holdings rows, IReadOnlyDictionary<string, IReadOnlyList<string>> warnings, Action<Content> use) => Change(session =>
    {
        _ = Verified(session, _ => true);
        var added = Write(session, rows, _ => { });
        session.Write(
            ImportWarning.Table,
            from release in added
            where warnings.ContainsKey(release)
            from warning in warnings[release].Index()
            select ImportWarning.Table.CellsOf(new(release, warning.Index + 1, warning.Item)));
        Commit(session, use);
        return added;
    });

    /// <summary>Withdraws a release. It stays in the history, and what held before a day is still read as it was.</summary>
    /// <param name="release">Its id.</param>
    /// <param name="day">Since which day it no longer holds.</param>
    /// <param name="reason">Why, in a sentence.</param>
    /// <param name="use">As for <see cref="Add"/>.</param>
    /// <exception cref="DataFault">
    /// There is no such release, it is withdrawn already, or what is left cannot be used.
    /// </exception>
    public void Withdraw(string release, DateOnly day, string reason, Action<Content> use) =>
        Change(session =>
        {
            var held = Listed(session).Find(held => held.Release.Id == release)
                ?? throw new DataFault($"{_database.Name}: there is no release {release}.");
            if (held.Withdrawal is { } before)
                throw new DataFault(FormattableString.Invariant(
                    $"{_database.Name}: release {release} has been withdrawn already, as of {before.Day:yyyy-MM-dd}: {before.Reason}"));
            if (string.IsNullOrWhiteSpace(reason))
                throw new DataFault($"{_database.Name}: the withdrawal of {release} has no reason, expected a sentence.");
            _ = Verified(session, _ => true);
            session.Write(
                Withdrawal.Table, [Withdrawal.Table.CellsOf(new(release, day, Moment.Text(_clock.GetUtcNow()), reason))]);
            Commit(session, use);
            return true;
        });

    /// <summary>Looks at everything that is kept, withdrawn releases too.</summary>
    /// <returns>A finding for each part: the file, the references, what is shared, the list, each release.</returns>
    /// <exception cref="DataFault">It is so damaged that it cannot be read.</exception>
    public IReadOnlyList<Finding> Check() => Read(Findings);

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_using)
            _database.Dispose();
    }

    /// <summary>What holds now, in a transaction that is there.</summary>
    public static Content Holding(Session session) => Verified(session, release => release.Holds(null, null));

    /// <summary>What a check finds of each part, in a transaction that is there.</summary>
    public static IReadOnlyList<Finding> Findings(Session session)
    {
        var seal = new Seal(session);
        Finding[] integrity = [.. session.Integrity()];
        var hashes = session.Held().Hashes();
        var loaded = session.Rows(Loading.Table)
            .ToDictionary(loading => loading.Release, loading => loading.Hash, StringComparer.Ordinal);
        return
        [
            .. integrity,
            new(Seal.SharedPart, seal.AgreesOnShared(hashes.Shared) ? null : "not as they were loaded"),
            new(Seal.HistoryPart, seal.AgreesOnHistory() ? null : "not as it was written"),
            .. loaded.Keys.Union(hashes.Releases.Keys).Order(StringComparer.Ordinal).Select(release => new Finding(
                $"release {release}",
                !loaded.TryGetValue(release, out var hash) ? "not in the list of releases"
                : hashes.Releases.GetValueOrDefault(release) != hash ? "not as it was loaded" : null)),
        ];
    }

    private static string Source(Session session) => new Seal(session).Read(SeedName);

    private static List<HeldRelease> Listed(Session session)
    {
        if (!new Seal(session).AgreesOnHistory())
            throw new Seal(session).Refusal(Seal.HistoryPart);
        var (releases, loadings) = (session.Rows(HeldTables.Releases), session.Rows(Loading.Table));
        return loadings.Find(loading => releases.TrueForAll(release => release.Id != loading.Release)) is { } lost
            ? throw new Seal(session).Refusal($"release {lost.Release}")
            : HeldRelease.Of(releases, loadings, session.Rows(Withdrawal.Table), session.Rows(ImportWarning.Table));
    }

    private T Read<T>(Func<Session, T> read)
    {
        lock (_using)
            return _database.Read(read);
    }

    private T Change<T>(Func<Session, T> change)
    {
        lock (_using)
            return _database.Change(change);
    }

    private Content Held(Session session, Func<HeldRelease, bool> wanted)
    {
        var releases = Wanted(session, wanted);
        return ReadsLater && !releases.Values.Any(held => held.Release.IsLocal) ? WithLater(session, releases) : Verified(session, releases);
    }

    /// <summary>Reads releases and compares each with the hash that was kept of it.</summary>
    private static Content Verified(Session session, Func<HeldRelease, bool> wanted) => Verified(session, Wanted(session, wanted));

    private static Dictionary<string, HeldRelease> Wanted(Session session, Func<HeldRelease, bool> wanted) =>
        Listed(session).Where(wanted).ToDictionary(held => held.Release.Id, StringComparer.Ordinal);

    private static Content Verified(Session session, Dictionary<string, HeldRelease> releases)
    {
        var cells = session.Held(releases.Keys);
        // Made of the cells while they are hashed; what was altered is still found by its hash, and not by what it breaks.
        var holdings = Task.Run(cells.Holdings);
        var hashes = cells.Hashes();
        Compare(session, hashes, releases, releases.Keys);
        return new Seal(session).AgreesOnShared(hashes.Shared)
            ? new(holdings.GetAwaiter().GetResult(), hashes)
            : throw new Seal(session).Refusal(Seal.SharedPart);
    }

    // What nearly every answer needs is read now, of the releases that have it; the others are compared with their hashes when they are read.
    private Content WithLater(Session session, Dictionary<string, HeldRelease> releases)
    {
        var now = HeldTables.OfReleases.Except([HeldTables.Releases, HeldTables.Observations, HeldTables.SpendCells, HeldTables.Populations])
            .SelectMany(table => session.Query<string>(Schema.Having(table))).Where(releases.ContainsKey).ToHashSet(StringComparer.Ordinal);
        var cells = new HeldCells(HeldTables.All.ToDictionary(
            table => table, IReadOnlyList<string[]> (table) => [.. session.Cells(table, table == HeldTables.Releases ? releases.Keys : now)]));
        var hashes = cells.Hashes();
        Compare(session, hashes, releases, now);
        if (!new Seal(session).AgreesOnShared(hashes.Shared))
            throw new Seal(session).Refusal(Seal.SharedPart);
        var replaced = Replacement.Of(session, releases.Keys.ToHashSet(StringComparer.Ordinal));
        var holdings = cells.Holdings();
        return new(
            holdings with
            {
                Observations = Later(HeldTables.Observations, later => later.Rows(HeldTables.Observations)),
                Spend = Later(HeldTables.SpendCells, later => SpendCell.Returns(later.Rows(HeldTables.SpendCells), holdings.SpendBlocks)),
                Populations = Later(HeldTables.Populations, later => later.Rows(HeldTables.Populations)),
            },
            new(hashes.Shared, new SortedDictionary<string, string>(
                releases.ToDictionary(release => release.Key, release => release.Value.Hash), StringComparer.Ordinal)));

        LaterRows<T> Later<T>(Table table, Func<HeldCells, IReadOnlyList<T>> rows) => new(
            session.Query<string>(Schema.Having(table)).Where(releases.ContainsKey).Order(StringComparer.Ordinal)
                .GroupBy(id => releases[id].Release.Dataset).ToDictionary(
                    dataset => dataset.Key,
                    dataset => ((IReadOnlyList<string>)[.. dataset.Where(id => !replaced.Contains(id))], (IReadOnlyList<string>)[.. dataset.Where(replaced.Contains)]),
                    StringComparer.Ordinal),
            asked => Read(again =>
            {
                var held = again.Held(asked, HeldTables.OfReleases);
                Compare(again, held.Hashes(), releases, asked);
                return rows(held);
            }));
    }

    private static void Compare(
        Session session, ContentHashes hashes, Dictionary<string, HeldRelease> releases, IEnumerable<string> read)
    {
        foreach (var id in read)
            if (hashes.Releases.GetValueOrDefault(id) != releases[id].Hash)
                throw new Seal(session).Refusal($"release {id}");
    }

    /// <summary>Writes what is not there yet; the ids of the releases added.</summary>
    private List<string> Write(Session session, Holdings rows, Action<string> progress)
    {
        var held = Listed(session);
        var added = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (release, hash) in ContentHashes.Of(rows).Releases)
            if (held.Find(before => before.Release.Id == release) is not { } before)
                added[release] = hash;
            else if (before.Hash != hash)
                throw new DataFault(
                    $"{_database.Name}: release {release} differs from the one that was loaded. Figures of a release never change: "
                    + "give corrected figures a release of their own, or name another database.");
        foreach (var release in rows.Releases.Where(release => added.ContainsKey(release.Id)))
            if (held.Find(before => before.Release.Dataset == release.Dataset && before.Release.Order == release.Order) is { } before)
                throw new DataFault(FormattableString.Invariant(
                    $"{_database.Name}: release {release.Id} has order {release.Order} among those of {release.Dataset}, ")
                    + $"which {before.Release.Id} has; give it one of its own.");

        // Rows refer to each other in any order while they are replaced; all references are checked at the commit.
        session.DeferReferences();
        progress(FormattableString.Invariant(
            $"{rows.Authorities.Count} authorities, {rows.Measures.Count} measures, {added.Count} releases"));
        foreach (var table in HeldTables.All)
            session.Write(
                table, table.RowsOf(rows).Where(cells => table.ReleaseColumn is not { } of || added.ContainsKey(cells[of])));
        progress(FormattableString.Invariant(
            $"{rows.Observations.Count} observations, {rows.Spend.Count} spend returns"));
        progress(FormattableString.Invariant(
            $"{rows.Populations.Count} populations, {rows.Neighbours.Count} neighbours, {rows.PriceIndices.Count} price indices"));
        var now = Moment.Text(_clock.GetUtcNow());
        session.Write(Loading.Table, added.Select(release => Loading.Table.CellsOf(new(release.Key, now, release.Value))));
        session.Write(
            Replacement.Table,
            [.. Replacement.Find(session, session.Rows(HeldTables.Releases), release => added.ContainsKey(release.Id)).Select(Replacement.Table.CellsOf)]);
        return [.. added.Keys];
    }

    /// <summary>Reads back what would hold, has it tried, and seals it; the caller commits.</summary>
    private static void Commit(Session session, Action<Content> use)
    {
        new Seal(session).Write(session.Held([]).Hashes().Shared);
        use(Holding(session));
    }
}
