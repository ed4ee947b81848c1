using System.Data;
using System.Globalization;
using Benchmark.Figures.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Benchmark.Server.Store;

/// <summary>
/// A connection to the SQLite file that figures and access tokens are kept in. Every change is one transaction: a process that
/// is killed half-way leaves what was there before. A file that is not ours, newer, damaged or read-only is refused with a
/// sentence.
/// </summary>
internal sealed class Database : IDisposable
{
    private readonly SqliteConnection _connection;

    private Database(SqliteConnection connection, string path) => (_connection, Path) = (connection, path);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>
    /// Opens a database file; makes it when there is none, and brings it forward when an older program made it.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">Says when.</param>
    /// <exception cref="DataFault">The file cannot be used; the sentence says why.</exception>
    public static Database Open(string path, TimeProvider clock)
    {
        // To SQLite these are no names of files: nothing would be kept, or other rules would hold than those of this program.
        if (path == ":memory:" || path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            throw new DataFault($"{path}: is no name of a file; name a file, as it would be listed in its folder.");
        if (Directory.Exists(path))
            throw new DataFault($"{path}: found a folder, expected a database file.");
        if (File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
            throw new DataFault($"{path}: the file is read-only; make it writable, or name another with --database.");
        Database? database = null;
        try
        {
            Make(path);
            database = new(
                new(new SqliteConnectionStringBuilder
                {
                    DataSource = path,
                    ForeignKeys = true,
                    DefaultTimeout = 60, // Seconds to wait while another first start holds the write lock.
                    Pooling = false,
                }.ToString()),
                path);
            return Fence.Around(() => database.Prepare(clock), path);
        }
        catch (Exception fault)
        {
            database?.Dispose();
            if (fault is IOException or UnauthorizedAccessException)
                throw new DataFault($"{path}: cannot be opened: {fault.Message}", fault);
            throw;
        }
    }

    /// <summary>A number that changes with every change by another connection, of this process or of another.</summary>
    public long DataVersion => Fence.Around(() => _connection.QuerySingle<long>("PRAGMA data_version"), Path);

    /// <summary>Reads in one consistent state.</summary>
    /// <exception cref="DataFault">The file is damaged.</exception>
    public T Read<T>(Func<SqliteConnection, SqliteTransaction, T> read) => Fence.Around(
        () =>
        {
            using var transaction = _connection.BeginTransaction(deferred: true);
            return read(_connection, transaction);
        },
        Path);

    /// <summary>Changes something, wholly or not at all. Of two who would at once the second waits.</summary>
    /// <exception cref="DataFault">It cannot be done, and nothing has changed.</exception>
    public T Change<T>(Func<SqliteConnection, SqliteTransaction, T> change) => Fence.Around(
        () =>
        {
            using var transaction = _connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
            var done = change(_connection, transaction);
            transaction.Commit();
            return done;
        },
        Path);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    /// <summary>Makes the file, which only its owner reads: it holds a key.</summary>
    public static void Make(string path)
    {
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        if (File.Exists(path))
            return;
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(path, options).Dispose();
    }

    private Database Prepare(TimeProvider clock)
    {
        _connection.Open();
        var version = Read((_, transaction) => Version(transaction));
        _connection.Execute("PRAGMA journal_mode = WAL");
        if (version == Migrations.Newest)
            return this;
        ForOwnerOnly();
        Change((connection, transaction) =>
        {
            // Read again: another start may have done it while this one waited.
            new Migrations(connection, transaction, Path, clock).Run(Version(transaction));
            return true;
        });
        Migrations.RemoveTakenOver(Path);
        return this;
    }

    /// <summary>Older programs let others read the file, which held no key then.</summary>
    private void ForOwnerOnly()
    {
        if (!OperatingSystem.IsWindows())
            foreach (var file in (string[])[Path, Path + "-wal", Path + "-shm"])
                if (File.Exists(file))
                    File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>
    /// The version of the file's schema; 0 when it is empty. It is read in one state: another first start may be making the file.
    /// </summary>
    private int Version(SqliteTransaction transaction)
    {
        var id = _connection.QuerySingle<long>("PRAGMA application_id", transaction: transaction);
        var version = _connection.QuerySingle<long>("PRAGMA user_version", transaction: transaction);
        var tables = _connection.QuerySingle<long>("SELECT count(*) FROM sqlite_schema", transaction: transaction);
        if (id == 0 && tables == 0)
            return 0; // Empty: a first start, or one that was ended before it had made anything.
        if (id != Migrations.ApplicationId)
            throw new DataFault($"{Path}: is a SQLite database of another program; name another file with --database.");
        if (version > Migrations.Newest)
            throw new DataFault(string.Create(
                CultureInfo.InvariantCulture,
                $"{Path}: has schema version {version}, this program knows up to {Migrations.Newest}; ")
                + "use the newer program, or name another file with --database.");
        if (version < 1)
            throw Fence.Damaged(Path, "it has no schema version");
        var check = _connection.QueryFirst<string>("PRAGMA quick_check(1)", transaction: transaction);
        return check == "ok" ? (int)version : throw Fence.Damaged(Path, check);
    }
}
