namespace Benchmark.Server.Access;

/// <summary>What an access token allows.</summary>
[Flags]
public enum AccessRights
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Calls that only read.</summary>
    Read = 1,

    /// <summary>Calls that change something.</summary>
    Write = 2,
}
