using System.Globalization;
using System.Security.Cryptography;
using Benchmark.Figures.Facts;
using Benchmark.Server.Access;

namespace Benchmark.Server.Store;

/// <summary>
/// Access tokens and the key of the resume tokens, in the database that the figures are in. Safe for many callers at once.
/// </summary>
internal sealed class KeyStore : IKeyStore
{
    private const int KeyBytes = 32;
    private const string KeyName = "resume-key";

    private readonly Lock _turn = new();
    private readonly Database _database;
    private readonly Func<long?> _heard;
    private int _changes;

    /// <summary>Opens the store in a database, which is made when there is none.</summary>
    /// <param name="database">The database.</param>
    /// <param name="clock">Says when.</param>
    /// <param name="heard">
    /// How often it was heard that something may have changed; null where nobody listens, and the database is asked each time.
    /// </param>
    /// <exception cref="DataFault">The database cannot be used; the sentence says why.</exception>
    public KeyStore(string database, TimeProvider clock, Func<long?>? heard = null) =>
        (_database, _heard) = (Database.Open(database, clock), heard ?? (() => null));

    /// <inheritdoc/>
    public string Version
    {
        get
        {
            lock (_turn)
                // What the database says, and what is heard, is of others and not of what this one does.
                return string.Create(CultureInfo.InvariantCulture, $"{_heard()?.ToString(CultureInfo.InvariantCulture) ?? _database.KeysVersion}.{_changes}");
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<AccessToken> Tokens()
    {
        lock (_turn)
            return _database.Read(session => session.Rows(OwnTables.Tokens).Select(row => row.Token).ToList());
    }

    /// <inheritdoc/>
    public bool Add(AccessToken token) => Change(session => Insert(session, token));

    /// <inheritdoc/>
    public bool Revoke(string name, DateTimeOffset now) => Change(session => session.Execute(
        "UPDATE access_token SET revoked = coalesce(revoked, @now) WHERE name = @name", new { name, now = Moment.Text(now) }) > 0);

    /// <inheritdoc/>
    public byte[] ResumeKey()
    {
        lock (_turn)
            if (_database.Read(Key) is { } key)
                return key;
        return Change(session =>
        {
            // Another server may have been faster: then its key is the key.
            InsertKey(session, RandomNumberGenerator.GetBytes(KeyBytes));
            return Key(session)!;
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    /// <summary>Adds a token; false when its name is taken.</summary>
    public static bool Insert(Session session, AccessToken token)
    {
        var rows = session.Rows(OwnTables.Tokens);
        if (rows.Exists(row => row.Name == token.Name))
            return false;
        session.Write(OwnTables.Tokens, [OwnTables.Tokens.CellsOf(TokenRow.Of(rows.Count == 0 ? 1 : rows[^1].Number + 1, token))]);
        return true;
    }

    /// <summary>Keeps a key, unless there is one.</summary>
    public static void InsertKey(Session session, byte[] key)
    {
        if (Key(session) is null)
            session.Write(OwnTables.Secrets, [[KeyName, Convert.ToHexStringLower(key)]]);
    }

    private static byte[]? Key(Session session)
    {
        var text = session.One<string>("SELECT value FROM secret WHERE name = @KeyName", new { KeyName });
        return text is null ? null
            : Convert.FromHexString(text) is { Length: KeyBytes } key ? key
            : throw new FormatException($"the key of the resume tokens has not {KeyBytes} bytes");
    }

    private T Change<T>(Func<Session, T> change)
    {
        lock (_turn)
        {
            _changes++;
            return _database.Change(change);
        }
    }
}
