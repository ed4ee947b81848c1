namespace Benchmark.Server.Access;

/// <summary>Who may read from a server that listens beyond loopback.</summary>
public enum ReadAccess
{
    /// <summary>Whoever carries an access token.</summary>
    ByToken,

    /// <summary>Everybody. Writing still needs a token.</summary>
    Open,
}
