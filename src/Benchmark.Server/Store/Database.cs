using System.Data;
using System.Globalization;
using Benchmark.Figures.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Benchmark.Server.Store;

/// <summary>
/// The SQLite file that the figures are kept in. Every change is one transaction: a process that is killed half-way leaves
/// what was there before. A file that is not ours, newer, damaged or read-only is refused with a sentence.
/// </summary>
internal sealed class Database : IDisposable
{
    /// <summary>"BNMK" in ASCII: marks the file as ours.</summary>
    private const int ApplicationId = 0x424E4D4B;

    /// <summary>Version of the schema that this program writes.</summary>
    private const int SchemaVersion = 1;

    private readonly SqliteConnection _connection;
    private readonly string _path;

    private Database(SqliteConnection connection, string path) => (_connection, _path) = (connection, path);

    /// <summary>Opens a database file, or makes an empty one.</summary>
    /// <exception cref="DataFault">The file cannot be used; the sentence says why.</exception>
    public static Database Open(string path)
    {
        if (Directory.Exists(path))
            throw new DataFault($"{path}: found a folder, expected a database file.");
        if (File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
            throw new DataFault($"{path}: the file is read-only; make it writable, or name another with --database.");
        SqliteConnection? connection = null;
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
            connection = new(new SqliteConnectionStringBuilder
            {
                DataSource = path,
                ForeignKeys = true,
                DefaultTimeout = 60, // Seconds to wait while another first start holds the write lock.
                Pooling = false,
            }.ToString());
            connection.Open();
            var database = new Database(connection, path);
            database.CheckOurs();
            connection.Execute("PRAGMA journal_mode = WAL");
            return database;
        }
        catch (SqliteException fault)
        {
            connection?.Dispose();
            throw Unusable(path, fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            connection?.Dispose();
            throw new DataFault($"{path}: cannot be opened: {fault.Message}", fault);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>Hash of the seed files that were loaded last; empty for a new database.</summary>
    public string LoadedSeed() => Guarded(() => LoadedSeed(null));

    /// <summary>
    /// Adds the releases of a seed that are not there yet, and brings authorities, measures and definitions up to date, in one
    /// transaction. Of two starts at once the second waits and then finds the work done.
    /// </summary>
    /// <param name="seedHash">Hash of the seed files.</param>
    /// <param name="seed">Reads the seed; called only when there is something to load.</param>
    /// <param name="progress">Told what was done so far, in words.</param>
    /// <returns>Ids of the releases added; null when the seed had been loaded before.</returns>
    public IReadOnlyList<string>? Load(string seedHash, Func<Holdings> seed, Action<string> progress) => Guarded(() =>
    {
        using var transaction = _connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        if (LoadedSeed(transaction) == seedHash)
            return null;
        var rows = seed();
        if (!HasSchema(transaction))
        {
            _connection.Execute(Schema.Sql, transaction: transaction);
            _connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {SchemaVersion}", transaction: transaction);
        }

        var added = new SeedWriter(_connection, transaction, _path).Add(rows, progress);
        _connection.Execute(
            "INSERT INTO meta (name, value) VALUES ('seed', @seedHash) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            new { seedHash }, transaction);
        transaction.Commit();
        return (IReadOnlyList<string>)added;
    });

    /// <summary>Everything that the database holds, in one consistent state.</summary>
    public Holdings Read() => Guarded(() =>
    {
        using var transaction = _connection.BeginTransaction(deferred: true);
        return new HoldingsReader(_connection, transaction).Read();
    });

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private string LoadedSeed(SqliteTransaction? transaction) => HasSchema(transaction)
        ? _connection.QuerySingleOrDefault<string>("SELECT value FROM meta WHERE name = 'seed'", transaction: transaction) ?? ""
        : "";

    private bool HasSchema(SqliteTransaction? transaction) =>
        _connection.QuerySingle<long>("SELECT count(*) FROM sqlite_schema WHERE name = 'meta'", transaction: transaction) == 1;

    private void CheckOurs()
    {
        var id = _connection.QuerySingle<long>("PRAGMA application_id");
        var version = _connection.QuerySingle<long>("PRAGMA user_version");
        var tables = _connection.QuerySingle<long>("SELECT count(*) FROM sqlite_schema");
        if (id == 0 && tables == 0)
            return; // Empty: a first start, or one that was ended before it had loaded anything.
        if (id != ApplicationId)
            throw new DataFault($"{_path}: is a SQLite database of another program; name another file with --database.");
        if (version > SchemaVersion)
            throw new DataFault(
                $"{_path}: has schema version {version}, this program knows up to {SchemaVersion}; use the newer program, or name another file with --database.");
        var check = _connection.QueryFirst<string>("PRAGMA quick_check(1)");
        if (check != "ok")
            throw new DataFault($"{_path}: is damaged ({check}); delete it to load the figures anew, or restore a copy.");
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException fault)
        {
            throw Unusable(_path, fault);
        }
    }

    private static DataFault Unusable(string path, SqliteException fault) => new(
        fault.SqliteErrorCode switch
        {
            11 => $"{path}: is damaged or truncated; delete it to load the figures anew, or restore a copy.", // SQLITE_CORRUPT
            26 => $"{path}: is not a SQLite database; name another file with --database.", // SQLITE_NOTADB
            8 => $"{path}: cannot be written (read-only); make it writable, or name another with --database.", // SQLITE_READONLY
            13 => $"{path}: the disk is full.", // SQLITE_FULL
            14 => $"{path}: cannot be opened; check the folder and its permissions.", // SQLITE_CANTOPEN
            5 => $"{path}: another process is writing to it; try again when that has ended.", // SQLITE_BUSY
            _ => string.Create(CultureInfo.InvariantCulture, $"{path}: {fault.Message}"),
        },
        fault);
}
