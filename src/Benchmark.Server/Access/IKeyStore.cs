namespace Benchmark.Server.Access;

/// <summary>
/// Keeps the access tokens of an installation and the key that resume tokens are signed with. SQLite is behind it.
/// </summary>
internal interface IKeyStore : IDisposable
{
    /// <summary>Changes with every change, by whichever process; cheap enough to ask at every call.</summary>
    string Version { get; }

    /// <summary>All tokens, revoked ones included, oldest first.</summary>
    IReadOnlyList<AccessToken> Tokens();

    /// <summary>Adds a token; false when its name is taken.</summary>
    bool Add(AccessToken token);

    /// <summary>Revokes a token, once; false when there is none of that name.</summary>
    bool Revoke(string name, DateTimeOffset now);

    /// <summary>
    /// The key that resume tokens are signed with, made at its first use: a stream is to go on after a restart.
    /// </summary>
    byte[] ResumeKey();
}
