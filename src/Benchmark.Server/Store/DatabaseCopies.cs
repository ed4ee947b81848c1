using Benchmark.Figures.Facts;
using Microsoft.Data.Sqlite;

namespace Benchmark.Server.Store;

/// <summary>
/// Copies of a database as files, made and put back while servers use it: by SQLite's own online backup, or table by table where the database is
/// on a PostgreSQL server. A copy has all that the database has: access tokens and the key of the resume tokens too, so that its owner alone reads it.
/// </summary>
internal static class DatabaseCopies
{
    /// <summary>Copies a database into a file that is not there yet, and checks the copy.</summary>
    /// <exception cref="DataFault">It cannot be copied, or is not as it was written; there is no file then.</exception>
    public static void Backup(string database, string to, TimeProvider clock) => Guard(to, () =>
    {
        if (Path.Exists(to))
            throw new DataFault($"{to}: is there already; name a file that is not.");
        // Brought forward first, so that the copy is of a file that this program reads.
        using var from = Database.OpenAgain(database, clock);
        using var copy = new Unfinished(to);
        if (from is SqliteDatabase)
            Copy(database, copy.Path, to, SqliteOpenMode.ReadWrite);
        else
            using (var file = SqliteDatabase.Open(copy.Path, clock))
                DatabaseContents.Copy(from, file, force: true);
        Check(copy.Path, database, clock);
        File.Move(copy.Path, to);
    });

    /// <summary>Checks a copy and puts what it holds in the place of a database's content, in one transaction.</summary>
    /// <param name="from">The copy; it stays as it is.</param>
    /// <param name="database">The database; a server that uses it answers from the new content within two seconds.</param>
    /// <param name="force">Whether what it holds may be replaced.</param>
    /// <param name="clock">Says when an older copy was brought forward.</param>
    /// <exception cref="DataFault">The copy is not as it was written, or the database cannot be replaced; it is as before then.</exception>
    public static void Restore(string from, string database, bool force, TimeProvider clock) => Guard(database, () =>
    {
        if (!File.Exists(from))
            throw new DataFault($"{from}: there is no such file.");
        if (Path.Exists(database) && !force)
            throw new DataFault($"{database}: is there already; --force replaces what it holds.");
        var isFile = !PostgresAddress.IsOne(database);
        using var copy = new Unfinished(isFile ? database : Path.Combine(Path.GetTempPath(), "benchmark-copy"));
        Copy(from, copy.Path, database, SqliteOpenMode.ReadOnly);
        Check(copy.Path, from, clock);
        if (!isFile)
        {
            using var file = SqliteDatabase.Open(copy.Path, clock);
            using var to = Database.Open(database, clock);
            DatabaseContents.Copy(file, to, force);
        }
        else if (File.Exists(database))
            Copy(copy.Path, database, database, SqliteOpenMode.ReadWrite);
        else
            File.Move(copy.Path, database);
    });

    // Sentences name the file that was asked for.
    private static void Copy(string from, string to, string named, SqliteOpenMode mode)
    {
        SqliteDatabase.Make(to);
        using var source = new SqliteConnection(Text(from, mode));
        using var target = new SqliteConnection(Text(to, SqliteOpenMode.ReadWrite));
        Fence.Around(
            () =>
            {
                source.Open();
                using var first = source.CreateCommand();
                first.CommandText = "PRAGMA schema_version";
                return first.ExecuteScalar();
            },
            from);
        Fence.Around(
            () =>
            {
                target.Open();
                source.BackupDatabase(target);
                return true;
            },
            named);
    }

    private static void Check(string copy, string of, TimeProvider clock)
    {
        try
        {
            using var store = new ReleaseStore(copy, clock);
            string[] bad = [.. store.Check().Where(finding => finding.Fault is not null).Select(finding => finding.Part)];
            if (bad.Length > 0)
                throw new DataFault($"{of}: found {string.Join(", ", bad)} changed; nothing was copied.");
        }
        catch (DataFault fault)
        {
            throw new DataFault(fault.Message.Replace(copy, of, StringComparison.Ordinal), fault);
        }
    }

    private static string Text(string path, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, DefaultTimeout = Database.LockSeconds, Pooling = false }.ToString();

    private static void Guard(string path, Action work)
    {
        try
        {
            work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DataFault($"{path}: cannot be written: {fault.Message}", fault);
        }
    }

    /// <summary>A file beside another, under a name that nobody can foresee; what is left of it goes.</summary>
    private sealed class Unfinished(string beside) : IDisposable
    {
        public string Path { get; } = $"{System.IO.Path.GetFullPath(beside)}.{System.IO.Path.GetRandomFileName()}";

        public void Dispose()
        {
            foreach (var file in (string[])[Path, Path + "-wal", Path + "-shm", Path + "-journal"])
                File.Delete(file);
        }
    }
}
