using Benchmark.Figures.Facts;
using Benchmark.Server.Tables;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Benchmark.Server.Store;

/// <summary>Releases in a SQLite file.</summary>
internal sealed class SqliteReleaseStore : IReleaseStore
{
    private readonly Database _database;
    private readonly TimeProvider _clock;

    /// <summary>Opens the store in a file, which is made when there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">Says when something is loaded or withdrawn.</param>
    /// <exception cref="DataFault">The file cannot be used; the sentence says why.</exception>
    public SqliteReleaseStore(string path, TimeProvider clock) => (_database, _clock) = (Database.Open(path, clock), clock);

    /// <inheritdoc/>
    public string Version => _database.Read((connection, transaction) => SealOf(connection, transaction).History);

    /// <inheritdoc/>
    public ReleaseHistory History() => _database.Read(
        (connection, transaction) => new ReleaseHistory(
            SealOf(connection, transaction).Shared, SealOf(connection, transaction).FormerShared, Listed(connection, transaction)));

    /// <inheritdoc/>
    public Content Read(DateOnly? published = null, DateTimeOffset? loaded = null) => _database.Read(
        (connection, transaction) => Verified(connection, transaction, release => release.Holds(published, loaded)));

    /// <inheritdoc/>
    public Content Read(IReadOnlySet<string> releases) => _database.Read(
        (connection, transaction) => Verified(connection, transaction, held => releases.Contains(held.Release.Id)));

    /// <inheritdoc/>
    public bool Has(string source) => _database.Read((connection, transaction) => Source(connection, transaction) == source);

    /// <inheritdoc/>
    public IReadOnlyList<string>? Add(string source, Func<Holdings> read, Action<Content> use, Action<string> progress) =>
        _database.Change((connection, transaction) =>
        {
            if (Source(connection, transaction) == source)
                return null;
            // What is there is looked at before anything is written beside it: afterwards nobody could tell damage from what
            // was added.
            _ = Verified(connection, transaction, _ => true);
            var rows = read();
            var added = Write(connection, transaction, rows, progress);
            connection.Execute("REPLACE INTO meta (name, value) VALUES ('seed', @source)", new { source }, transaction);
            Commit(connection, transaction, use);
            return added;
        });

    /// <inheritdoc/>
    public IReadOnlyList<string> Import(
        Holdings rows, IReadOnlyDictionary<string, IReadOnlyList<string>> warnings, Action<Content> use) => _database.Change((connection, transaction) =>
    {
        _ = Verified(connection, transaction, _ => true);
        var added = Write(connection, transaction, rows, _ => { });
        new TableWriter(connection, transaction).Write(
            ImportWarning.Table,
            from release in added
            where warnings.ContainsKey(release)
            from warning in warnings[release].Index()
            select ImportWarning.Table.CellsOf(new(release, warning.Index + 1, warning.Item)));
        Commit(connection, transaction, use);
        return added;
    });

    /// <inheritdoc/>
    public void Withdraw(string release, DateOnly day, string reason, Action<Content> use) =>
        _database.Change((connection, transaction) =>
        {
            var held = Listed(connection, transaction).Find(held => held.Release.Id == release)
                ?? throw new DataFault($"{_database.Path}: there is no release {release}.");
            if (held.Withdrawal is { } before)
                throw new DataFault(FormattableString.Invariant(
                    $"{_database.Path}: release {release} has been withdrawn already, as of {before.Day:yyyy-MM-dd}: {before.Reason}"));
            if (string.IsNullOrWhiteSpace(reason))
                throw new DataFault($"{_database.Path}: the withdrawal of {release} has no reason, expected a sentence.");
            _ = Verified(connection, transaction, _ => true);
            new TableWriter(connection, transaction).Write(
                Withdrawal.Table, [Withdrawal.Table.CellsOf(new(release, day, Moment.Text(_clock.GetUtcNow()), reason))]);
            Commit(connection, transaction, use);
            return true;
        });

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Check() => _database.Read((connection, transaction) =>
    {
        var seal = SealOf(connection, transaction);
        var file = connection.Query<string>("PRAGMA integrity_check", transaction: transaction).ToList();
        var dangling = connection.Query("PRAGMA foreign_key_check", transaction: transaction).Count();
        var reader = new TableReader(connection, transaction);
        var hashes = reader.Read(_ => true).Hashes();
        var loaded = reader.Rows(Loading.Table)
            .ToDictionary(loading => loading.Release, loading => loading.Hash, StringComparer.Ordinal);
        return (IReadOnlyList<Finding>)
        [
            new("file", file is ["ok"] ? null : string.Join("; ", file)),
            new("references", dangling == 0 ? null : FormattableString.Invariant($"{dangling} rows refer to nothing")),
            new(Seal.SharedPart, seal.AgreesOnShared(hashes.Shared) ? null : "not as they were loaded"),
            new(Seal.HistoryPart, seal.AgreesOnHistory() ? null : "not as it was written"),
            .. loaded.Keys.Union(hashes.Releases.Keys).Order(StringComparer.Ordinal).Select(release => new Finding(
                $"release {release}",
                !loaded.TryGetValue(release, out var hash) ? "not in the list of releases"
                : hashes.Releases.GetValueOrDefault(release) != hash ? "not as it was loaded" : null)),
        ];
    });

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private Seal SealOf(SqliteConnection connection, SqliteTransaction transaction) =>
        new(connection, transaction, _database.Path);

    private static string Source(SqliteConnection connection, SqliteTransaction transaction) =>
        connection.QuerySingleOrDefault<string>("SELECT value FROM meta WHERE name = 'seed'", transaction: transaction) ?? "";

    private List<HeldRelease> Listed(SqliteConnection connection, SqliteTransaction transaction)
    {
        if (!SealOf(connection, transaction).AgreesOnHistory())
            throw SealOf(connection, transaction).Refusal(Seal.HistoryPart);
        var reader = new TableReader(connection, transaction);
        var (releases, loadings) = (reader.Rows(HeldTables.Releases), reader.Rows(Loading.Table));
        return loadings.Find(loading => releases.TrueForAll(release => release.Id != loading.Release)) is { } lost
            ? throw SealOf(connection, transaction).Refusal($"release {lost.Release}")
            : HeldRelease.Of(releases, loadings, reader.Rows(Withdrawal.Table), reader.Rows(ImportWarning.Table));
    }

    /// <summary>Reads releases and compares each with the hash that was kept of it.</summary>
    private Content Verified(SqliteConnection connection, SqliteTransaction transaction, Func<HeldRelease, bool> wanted)
    {
        var releases = Listed(connection, transaction).Where(wanted)
            .ToDictionary(held => held.Release.Id, StringComparer.Ordinal);
        var cells = new TableReader(connection, transaction).Read(releases.ContainsKey);
        var hashes = cells.Hashes();
        var seal = SealOf(connection, transaction);
        foreach (var (id, held) in releases)
            if (hashes.Releases.GetValueOrDefault(id) != held.Hash)
                throw seal.Refusal($"release {id}");
        return seal.AgreesOnShared(hashes.Shared)
            ? new(cells.Holdings(), hashes)
            : throw seal.Refusal(Seal.SharedPart);
    }

    /// <summary>Writes what is not there yet; the ids of the releases added.</summary>
    private List<string> Write(
        SqliteConnection connection, SqliteTransaction transaction, Holdings rows, Action<string> progress)
    {
        var held = Listed(connection, transaction);
        var added = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (release, hash) in ContentHashes.Of(rows).Releases)
            if (held.Find(before => before.Release.Id == release) is not { } before)
                added[release] = hash;
            else if (before.Hash != hash)
                throw new DataFault(
                    $"{_database.Path}: release {release} differs from the one that was loaded. Figures of a release never change: "
                    + "give corrected figures a release of their own, or name another database.");
        foreach (var release in rows.Releases.Where(release => added.ContainsKey(release.Id)))
            if (held.Find(before => before.Release.Dataset == release.Dataset && before.Release.Order == release.Order) is { } before)
                throw new DataFault(FormattableString.Invariant(
                    $"{_database.Path}: release {release.Id} has order {release.Order} among those of {release.Dataset}, ")
                    + $"which {before.Release.Id} has; give it one of its own.");

        // Rows refer to each other in any order while they are replaced; all references are checked at the commit.
        connection.Execute("PRAGMA defer_foreign_keys = ON", transaction: transaction);
        var writer = new TableWriter(connection, transaction);
        progress(FormattableString.Invariant(
            $"{rows.Authorities.Count} authorities, {rows.Measures.Count} measures, {added.Count} releases"));
        foreach (var table in HeldTables.All)
            writer.Write(
                table, table.RowsOf(rows).Where(cells => table.ReleaseColumn is not { } of || added.ContainsKey(cells[of])));
        progress(FormattableString.Invariant(
            $"{rows.Observations.Count} observations, {rows.Spend.Count} spend returns"));
        progress(FormattableString.Invariant(
            $"{rows.Populations.Count} populations, {rows.Neighbours.Count} neighbours, {rows.PriceIndices.Count} price indices"));
        var now = Moment.Text(_clock.GetUtcNow());
        writer.Write(Loading.Table, added.Select(release => Loading.Table.CellsOf(new(release.Key, now, release.Value))));
        return [.. added.Keys];
    }

    /// <summary>Reads back what would hold, has it tried, and seals it; the caller commits.</summary>
    private void Commit(SqliteConnection connection, SqliteTransaction transaction, Action<Content> use)
    {
        SealOf(connection, transaction).Write(new TableReader(connection, transaction).Read(_ => false).Hashes().Shared);
        use(Verified(connection, transaction, release => release.Holds(null, null)));
    }
}
