using System.Data;
using System.Globalization;
using Benchmark.Figures.Facts;
using Dapper;
using Npgsql;

namespace Benchmark.Server.Store;

/// <summary>
/// A database of a PostgreSQL server, which several servers may share. Whoever changes it holds one lock for as long as his transaction is open,
/// and announces the change on a channel as it is committed.
/// </summary>
internal sealed class PostgresDatabase : Database
{
    /// <summary>The channel on which changes are announced.</summary>
    public const string Channel = "benchmark";

    // Connections that one program holds while it works; at rest there are none of these.
    private const int MostConnections = 4;
    private const int RestSeconds = 60;

    /// <summary>Seconds within which a connection is made, or the database counts as lost.</summary>
    private const int ConnectSeconds = 5;

    // Longer than any statement of ours takes, the wait for the lock included.
    private const int StatementSeconds = LockSeconds + 60;

    // A program whose machine was switched off gives up its lock after half a minute, and not after the two hours that a system waits.
    private static readonly string SessionOptions =
        $"-c lock_timeout={LockSeconds.ToString(CultureInfo.InvariantCulture)}s -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=4 -c client_min_messages=warning";

    private readonly NpgsqlDataSource _source;

    private PostgresDatabase(PostgresAddress address) : base(address.Name) => _source = Source(address, MostConnections);

    /// <inheritdoc/>
    public override string KeysVersion => Read(session =>
    {
        // A token is made once and revoked once, and never goes: so these two numbers change with every change.
        var (all, revoked) = session.Query<(long, long)>("SELECT count(*), count(revoked) FROM access_token").Single();
        return string.Create(CultureInfo.InvariantCulture, $"{all}.{revoked}");
    });

    /// <summary>Opens a database, and makes its tables or brings them forward where they are not as this program has them.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="clock">Says when.</param>
    /// <param name="mayMake">Whether one without tables gets them; otherwise it is refused.</param>
    /// <exception cref="DataFault">It cannot be used; the sentence says why.</exception>
    public static PostgresDatabase Open(PostgresAddress address, TimeProvider clock, bool mayMake)
    {
        var database = new PostgresDatabase(address);
        try
        {
            var version = database.Run(session => VersionOf(session, mayMake), change: false);
            if (version != Migrations.Newest)
                database.Run(
                    session =>
                    {
                        // Asked again: another start may have done it while this one waited.
                        if (VersionOf(session, mayMake) is var now && now != Migrations.Newest)
                            new Migrations(session, clock).Run(now);
                        return true;
                    },
                    change: true);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Connections to a database.</summary>
    public static NpgsqlDataSource Source(PostgresAddress address, int most) => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(address.Settings.ConnectionString)
        {
            MaxPoolSize = most, ConnectionIdleLifetime = RestSeconds, ConnectionPruningInterval = RestSeconds / 4,
            Timeout = ConnectSeconds, CommandTimeout = StatementSeconds, KeepAlive = 10, Options = SessionOptions,
        });

    /// <inheritdoc/>
    public override T Read<T>(Func<Session, T> read) => Run(session => read(Ours(session)), change: false);

    /// <inheritdoc/>
    public override T Change<T>(Func<Session, T> change) => Run(session => change(Ours(session)), change: true);

    /// <inheritdoc/>
    public override void Dispose() => _source.Dispose();

    // Another server may have brought it forward, or somebody taken the tables away, since it was opened.
    private static PostgresSession Ours(PostgresSession session) =>
        VersionOf(session, mayBeEmpty: false) == Migrations.Newest
            ? session
            : throw new DataFault($"{session.Name}: has an older schema than it had; start the server again.");

    private static int VersionOf(PostgresSession session, bool mayBeEmpty)
    {
        var version = session.Version;
        if (version > Migrations.Newest)
            throw new DataFault(string.Create(
                CultureInfo.InvariantCulture,
                $"{session.Name}: has schema version {version}, this program knows up to {Migrations.Newest}; use the newer program, or name another database."));
        if (version > 0)
            return version;
        if (!mayBeEmpty)
            throw new DataFault($"{session.Name}: the figures are gone from it; restore a copy.");
        return session.HasTables
            ? throw new DataFault($"{session.Name}: has tables of another program; name a database of its own for the figures.")
            : 0;
    }

    private T Run<T>(Func<PostgresSession, T> work, bool change)
    {
        var isDone = false;
        try
        {
            return Fence.Around(
                () =>
                {
                    using var connection = Begin(change, out var transaction);
                    using (transaction)
                    {
                        var done = work(new(connection, transaction, Name));
                        if (change)
                            connection.Execute("SELECT pg_notify(@Channel, '')", new { Channel }, transaction);
                        isDone = change;
                        transaction.Commit();
                        return done;
                    }
                },
                Name);
        }
        catch (DataFault fault) when (fault.Passes && isDone)
        {
            throw new DataFault($"{Name}: the connection was lost while the change was being kept: either all of it was, or nothing; benchmark releases says which.", fault)
            {
                Passes = true,
            };
        }
    }

    // A connection that was kept may be to a server that has been started again since: then another is made, before anything is done.
    private NpgsqlConnection Begin(bool change, out NpgsqlTransaction transaction)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            var connection = _source.OpenConnection();
            try
            {
                // Whoever changes sees at each statement what others committed before the lock was his; whoever reads sees one state.
                transaction = connection.BeginTransaction(change ? IsolationLevel.ReadCommitted : IsolationLevel.RepeatableRead);
                connection.Execute(change ? $"SELECT pg_advisory_xact_lock({Migrations.ApplicationId})" : "SELECT 1", transaction: transaction);
                return connection;
            }
            catch (NpgsqlException fault) when (isFirst && PostgresFaults.IsLoss(fault))
            {
                connection.Dispose();
                _source.Clear();
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
    }
}
