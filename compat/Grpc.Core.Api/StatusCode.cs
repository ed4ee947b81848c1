namespace Grpc.Core;

/// <summary>How a call ended, with the numbers that travel on the wire.</summary>
public enum StatusCode
{
    /// <summary>The call succeeded.</summary>
    OK = 0,

    /// <summary>The caller gave the call up.</summary>
    Cancelled = 1,

    /// <summary>A failure that no other code describes.</summary>
    Unknown = 2,

    /// <summary>The request is wrong whatever state the server is in.</summary>
    InvalidArgument = 3,

    /// <summary>Time ran out before the call ended.</summary>
    DeadlineExceeded = 4,

    /// <summary>What was asked for does not exist.</summary>
    NotFound = 5,

    /// <summary>What was to be made exists.</summary>
    AlreadyExists = 6,

    /// <summary>The caller is known and is not allowed.</summary>
    PermissionDenied = 7,

    /// <summary>A quota, or a size limit, is used up.</summary>
    ResourceExhausted = 8,

    /// <summary>The request is sound and the server's state rules it out.</summary>
    FailedPrecondition = 9,

    /// <summary>A conflict ended the call; a fresh attempt may succeed.</summary>
    Aborted = 10,

    /// <summary>The request points past the end of what there is.</summary>
    OutOfRange = 11,

    /// <summary>The server has no such method.</summary>
    Unimplemented = 12,

    /// <summary>Something that ought always to hold did not.</summary>
    Internal = 13,

    /// <summary>The service cannot be reached at the moment.</summary>
    Unavailable = 14,

    /// <summary>Data was lost or damaged beyond repair.</summary>
    DataLoss = 15,

    /// <summary>The caller did not prove who it is.</summary>
    Unauthenticated = 16,
}
