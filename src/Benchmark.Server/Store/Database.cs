using Benchmark.Figures.Facts;

namespace Benchmark.Server.Store;

/// <summary>
/// A database that figures and access tokens are kept in: a SQLite file, or a database of a PostgreSQL server. Every change is one transaction:
/// a process that is killed half-way leaves what was there before.
/// </summary>
/// <param name="name">What it is called in messages.</param>
internal abstract class Database(string name) : IDisposable
{
    /// <summary>
    /// Seconds to wait while another process changes it: longer than the whole seed takes to load on a machine that has twenty other things to do.
    /// </summary>
    public const int LockSeconds = 300;

    /// <summary>What it is called in messages: the file, or the address without what is secret.</summary>
    public string Name => name;

    /// <summary>Changes with every change of the access tokens by others.</summary>
    public abstract string KeysVersion { get; }

    /// <summary>Opens a database; makes its tables when there are none, and brings it forward when an older program made it.</summary>
    /// <param name="database">A file, or an address that begins with <c>postgres://</c>.</param>
    /// <param name="clock">Says when.</param>
    /// <exception cref="DataFault">It cannot be used; the sentence says why.</exception>
    public static Database Open(string database, TimeProvider clock) => PostgresAddress.IsOne(database)
        ? PostgresDatabase.Open(PostgresAddress.Parse(database), clock, mayMake: true)
        : SqliteDatabase.Open(database, clock);

    /// <summary>
    /// Opens a database that was there before. One that was taken away is not made again, empty: that would be taken for figures that were all
    /// withdrawn.
    /// </summary>
    /// <exception cref="DataFault">It is not there any more, or cannot be used.</exception>
    public static Database OpenAgain(string database, TimeProvider clock) =>
        PostgresAddress.IsOne(database) ? PostgresDatabase.Open(PostgresAddress.Parse(database), clock, mayMake: false)
        : File.Exists(database) ? SqliteDatabase.Open(database, clock)
        : throw new DataFault($"{database}: there is no such file any more; restore a copy.");

    /// <summary>How a server learns that a database may have changed.</summary>
    public static IAnnouncements Announcements(string database) =>
        PostgresAddress.IsOne(database) ? new PostgresAnnouncements(PostgresAddress.Parse(database)) : new EverySecond();

    /// <summary>Whether there is a file of that name; a database of a PostgreSQL server counts as there.</summary>
    public static bool IsThere(string database) => PostgresAddress.IsOne(database) || File.Exists(database);

    /// <summary>Reads in one consistent state.</summary>
    /// <exception cref="DataFault">It is damaged, or cannot be reached.</exception>
    public abstract T Read<T>(Func<Session, T> read);

    /// <summary>Changes something, wholly or not at all. Of two who would at once the second waits.</summary>
    /// <exception cref="DataFault">It cannot be done, and nothing has changed.</exception>
    public abstract T Change<T>(Func<Session, T> change);

    /// <inheritdoc/>
    public abstract void Dispose();
}
