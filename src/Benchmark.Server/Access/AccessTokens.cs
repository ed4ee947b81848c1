using System.Security.Cryptography;
using System.Text;
using Benchmark.Figures.Facts;

namespace Benchmark.Server.Access;

/// <summary>
/// The access tokens of an installation, in a store that only its owner can read. A change by one process is seen by another at
/// the next call.
/// </summary>
/// <param name="store">Where they are kept.</param>
internal sealed class AccessTokens(IKeyStore store)
{
    // 256 bits: nobody guesses one, so a plain hash is enough and needs no salt.
    private const int SecretBytes = 32;

    private const int LongestName = 64;

    private volatile Held _held = new("", []);

    /// <summary>All tokens, revoked ones included, oldest first.</summary>
    /// <exception cref="DataFault">The store cannot be read.</exception>
    public IReadOnlyList<AccessToken> List() => store.Tokens();

    /// <summary>Makes a token. The secret is returned this once and kept nowhere.</summary>
    /// <param name="name">A name that no token has had yet.</param>
    /// <param name="rights">What it is to allow.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="ServerFault">The name cannot be used.</exception>
    public string Make(string name, AccessRights rights, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > LongestName || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
            throw new ServerFault(
                $"name: found \"{name}\", expected 1 to {LongestName} letters, digits, hyphens, dots or underscores.");
        if (rights == AccessRights.None)
            throw new ServerFault("rights: found none, expected read, write or both.");
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        return store.Add(new(name, Convert.ToHexStringLower(Hash(secret)), rights, now))
            ? secret
            : throw new ServerFault(
                $"name: \"{name}\" is taken; a name is never used twice, so that a log entry means one token.");
    }

    /// <summary>Revokes a token; false when there is none of that name.</summary>
    public bool Revoke(string name, DateTimeOffset now) => store.Revoke(name, now);

    /// <summary>Reads them, so that they are known should the database be lost before anybody calls.</summary>
    /// <exception cref="DataFault">The store cannot be read.</exception>
    public void Read() => Current();

    /// <summary>The token with a secret, revoked or not; null when there is none.</summary>
    /// <exception cref="DataFault">The store cannot be read.</exception>
    public AccessToken? Find(string secret)
    {
        var hash = Hash(secret);
        AccessToken? found = null;
        // Every token is compared, each in constant time: how long it takes says nothing about how near a guess was.
        foreach (var token in Current().Tokens)
            if (CryptographicOperations.FixedTimeEquals(Convert.FromHexString(token.Hash), hash))
                found = token;
        return found;
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private Held Current()
    {
        var version = store.Version;
        var held = _held;
        // The version is asked for first: whatever changes between the two is read again at the next call.
        if (held.Version == version)
            return held;
        try
        {
            return _held = new(version, store.Tokens());
        }
        catch (DataFault fault) when (fault.Passes && held.Version.Length > 0)
        {
            // The database cannot be reached: who was let in is let in. No call waits for it: the next change that is heard of asks again, and
            // the line to the database counts as one when it is taken up again.
            return _held = held with { Version = version };
        }
    }

    private sealed record Held(string Version, IReadOnlyList<AccessToken> Tokens);
}
