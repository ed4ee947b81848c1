using System.Globalization;
using System.Security.Cryptography;
using Benchmark.Figures.Facts;
using Benchmark.Server.Access;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Benchmark.Server.Store;

/// <summary>
/// Access tokens and the key of the resume tokens, in the SQLite file that the figures are in. Safe for many callers at once.
/// </summary>
internal sealed class SqliteKeyStore : IKeyStore
{
    /// <summary>Creates its tables.</summary>
    public const string Sql =
        """
        CREATE TABLE access_token (
            number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, rights INTEGER NOT NULL,
            made TEXT NOT NULL, revoked TEXT) STRICT;
        CREATE TABLE secret (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """;

    private const int KeyBytes = 32;

    private readonly Lock _turn = new();
    private readonly Database _database;
    private int _changes;

    /// <summary>Opens the store in a file, which is made when there is none.</summary>
    /// <exception cref="DataFault">The file cannot be used; the sentence says why.</exception>
    public SqliteKeyStore(string path, TimeProvider clock) => _database = Database.Open(path, clock);

    /// <inheritdoc/>
    public string Version
    {
        get
        {
            lock (_turn)
                // SQLite's number changes with what other connections do, and not with what this one does.
                return string.Create(CultureInfo.InvariantCulture, $"{_database.DataVersion}.{_changes}");
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<AccessToken> Tokens()
    {
        lock (_turn)
            return _database.Read((connection, transaction) => connection.Query<Row>(
                "SELECT name, hash, rights, made, revoked FROM access_token ORDER BY number", transaction: transaction)
                .Select(row => row.Token).ToList());
    }

    /// <inheritdoc/>
    public bool Add(AccessToken token) => Change((connection, transaction) => Insert(connection, transaction, token));

    /// <inheritdoc/>
    public bool Revoke(string name, DateTimeOffset now) => Change((connection, transaction) => connection.Execute(
        "UPDATE access_token SET revoked = coalesce(revoked, @now) WHERE name = @name",
        new { name, now = Moment.Text(now) }, transaction) > 0);

    /// <inheritdoc/>
    public byte[] ResumeKey()
    {
        lock (_turn)
            if (_database.Read(Key) is { } key)
                return key;
        return Change((connection, transaction) =>
        {
            // Another server may have been faster: then its key is the key.
            InsertKey(connection, transaction, RandomNumberGenerator.GetBytes(KeyBytes));
            return Key(connection, transaction)!;
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    /// <summary>Adds a token; false when its name is taken.</summary>
    public static bool Insert(SqliteConnection connection, SqliteTransaction transaction, AccessToken token) =>
        connection.Execute(
            """
            INSERT INTO access_token (name, hash, rights, made, revoked) VALUES (@Name, @Hash, @Rights, @made, @revoked)
            ON CONFLICT (name) DO NOTHING
            """,
            new
            {
                token.Name, token.Hash, Rights = (long)token.Rights, made = Moment.Text(token.Made),
                revoked = token.Revoked is { } revoked ? Moment.Text(revoked) : null,
            },
            transaction) > 0;

    /// <summary>Keeps a key, unless there is one.</summary>
    public static void InsertKey(SqliteConnection connection, SqliteTransaction transaction, byte[] key) => connection.Execute(
        "INSERT INTO secret (name, value) VALUES ('resume-key', @key) ON CONFLICT (name) DO NOTHING",
        new { key = Convert.ToHexStringLower(key) }, transaction);

    private static byte[]? Key(SqliteConnection connection, SqliteTransaction transaction)
    {
        var text = connection.QuerySingleOrDefault<string>(
            "SELECT value FROM secret WHERE name = 'resume-key'", transaction: transaction);
        return text is null ? null
            : Convert.FromHexString(text) is { Length: KeyBytes } key ? key
            : throw new FormatException($"the key of the resume tokens has not {KeyBytes} bytes");
    }

    private T Change<T>(Func<SqliteConnection, SqliteTransaction, T> change)
    {
        lock (_turn)
        {
            _changes++;
            return _database.Change(change);
        }
    }

    private sealed record Row(string Name, string Hash, long Rights, string Made, string? Revoked)
    {
        public AccessToken Token => new(
            Name,
            Convert.FromHexString(Hash).Length == SHA256.HashSizeInBytes
                ? Hash
                : throw new FormatException("a token's hash is cut short"),
            (AccessRights)Rights, Moment.Parse(Made), Revoked is null ? null : Moment.Parse(Revoked));
    }
}
