using System.Data;
using System.Globalization;
using Benchmark.Figures.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Benchmark.Server.Store;

/// <summary>A connection to a SQLite file. One that is not ours, newer, damaged or read-only is refused with a sentence.</summary>
internal sealed class SqliteDatabase : Database
{
    private readonly SqliteConnection _connection;

    private SqliteDatabase(SqliteConnection connection, string path) : base(path) => _connection = connection;

    /// <inheritdoc/>
    public override string KeysVersion =>
        Fence.Around(() => _connection.QuerySingle<long>("PRAGMA data_version"), Name).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Opens a database file; makes it when there is none, and brings it forward when an older program made it.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">Says when.</param>
    /// <exception cref="DataFault">The file cannot be used; the sentence says why.</exception>
    public static new SqliteDatabase Open(string path, TimeProvider clock)
    {
        // To SQLite these are no names of files: nothing would be kept, or other rules would hold than those of this program.
        if (path == ":memory:" || path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            throw new DataFault($"{path}: is no name of a file; name a file, as it would be listed in its folder.");
        if (Directory.Exists(path))
            throw new DataFault($"{path}: found a folder, expected a database file.");
        if (File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
            throw new DataFault($"{path}: the file is read-only; make it writable, or name another with --database.");
        SqliteDatabase? database = null;
        try
        {
            Make(path);
            database = new(
                new(new SqliteConnectionStringBuilder
                {
                    DataSource = path,
                    ForeignKeys = true,
                    DefaultTimeout = LockSeconds,
                    Pooling = false,
                }.ToString()),
                path);
            return Fence.Around(() => database.Prepare(clock), path);
        }
        catch (Exception fault)
        {
            database?.Dispose();
            // A part of the program that cannot be found is not the database.
            if (fault is UnauthorizedAccessException or IOException and not FileNotFoundException and not FileLoadException)
                throw new DataFault($"{path}: cannot be opened: {fault.Message}", fault);
            throw;
        }
    }

    /// <inheritdoc/>
    public override T Read<T>(Func<Session, T> read) => Fence.Around(
        () =>
        {
            using var transaction = _connection.BeginTransaction(deferred: true);
            return read(SessionOf(transaction));
        },
        Name);

    /// <inheritdoc/>
    public override T Change<T>(Func<Session, T> change) => Fence.Around(
        () =>
        {
            using var transaction = _connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
            // What is read is held against its hashes. What is written goes into pages that nobody may have read.
            if (_connection.QuerySingle<string>("PRAGMA quick_check(1)", transaction: transaction) is not "ok" and var found)
                throw Fence.Damaged(Name, found);
            var done = change(SessionOf(transaction));
            transaction.Commit();
            return done;
        },
        Name);

    /// <inheritdoc/>
    public override void Dispose() => _connection.Dispose();

    /// <summary>Makes the file, which only its owner reads: it holds a key.</summary>
    public static void Make(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
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

    private SqliteSession SessionOf(SqliteTransaction transaction) => new(_connection, transaction, Name);

    private SqliteDatabase Prepare(TimeProvider clock)
    {
        _connection.Open();
        var version = Read(Version);
        _connection.Execute("PRAGMA journal_mode = WAL");
        if (version == Migrations.Newest)
            return this;
        ForOwnerOnly();
        Change(session =>
        {
            // Read again: another start may have done it while this one waited.
            new Migrations(session, clock).Run(Version(session));
            return true;
        });
        Migrations.RemoveTakenOver(Name);
        return this;
    }

    /// <summary>Older programs let others read the file, which held no key then.</summary>
    private void ForOwnerOnly()
    {
        if (!OperatingSystem.IsWindows())
            foreach (var file in (string[])[Name, Name + "-wal", Name + "-shm"])
                if (File.Exists(file))
                    File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>
    /// The version of the file's schema; 0 when it is empty. It is read in one state: another first start may be making the file.
    /// </summary>
    private int Version(Session session)
    {
        var id = session.One<long>("PRAGMA application_id");
        var version = session.One<long>("PRAGMA user_version");
        var tables = session.One<long>("SELECT count(*) FROM sqlite_schema");
        if (id == 0 && tables == 0)
            return 0; // Empty: a first start, or one that was ended before it had made anything.
        if (id != Migrations.ApplicationId)
            throw new DataFault($"{Name}: is a SQLite database of another program; name another file with --database.");
        if (version > Migrations.Newest)
            throw new DataFault(string.Create(
                CultureInfo.InvariantCulture,
                $"{Name}: has schema version {version}, this program knows up to {Migrations.Newest}; ")
                + "use the newer program, or name another file with --database.");
        if (version < 1)
            throw Fence.Damaged(Name, "it has no schema version");
        return (int)version;
    }
}
