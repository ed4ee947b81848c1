using Grpc.Core;

namespace Benchmark.Server.Rpc;

/// <summary>
/// Why a call failed, for programs: a stable word, the code that it always comes with and what it means. docs/api/errors.md
/// shows the same list; a test keeps the two alike.
/// </summary>
/// <param name="Id">The word.</param>
/// <param name="Code">The code.</param>
/// <param name="Meaning">A sentence for the documentation.</param>
internal sealed record FaultReason(string Id, StatusCode Code, string Meaning)
{
    /// <summary>Something is named that does not exist.</summary>
    public static readonly FaultReason NoSuchName = new(
        "NO_SUCH_NAME", StatusCode.NotFound,
        "What a field names does not exist.");

    /// <summary>A field holds what it cannot hold.</summary>
    public static readonly FaultReason InvalidField = new(
        "INVALID_FIELD", StatusCode.InvalidArgument,
        "A field holds what it cannot hold.");

    /// <summary>There is nothing at all of what is asked for.</summary>
    public static readonly FaultReason NothingHeld = new(
        "NOTHING_HELD", StatusCode.NotFound,
        "Of what is asked for there is nothing at all: as at an earlier day, nothing had been published.");

    /// <summary>A snapshot that is asked for by name cannot be had.</summary>
    public static readonly FaultReason NoSuchSnapshot = new(
        "NO_SUCH_SNAPSHOT", StatusCode.NotFound,
        "The set of releases that is named was never in force here, or has another name by now.");

    /// <summary>A release cannot be withdrawn.</summary>
    public static readonly FaultReason CannotWithdraw = new(
        "CANNOT_WITHDRAW", StatusCode.FailedPrecondition,
        "The release is withdrawn already, or without it a measure would have no figures.");

    /// <summary>The bytes of the request are no message.</summary>
    public static readonly FaultReason UnreadableRequest = new(
        "UNREADABLE_REQUEST", StatusCode.InvalidArgument,
        "The bytes sent are not a message of the method's request type.");

    /// <summary>There is no such service or method.</summary>
    public static readonly FaultReason NoSuchMethod = new(
        "NO_SUCH_METHOD", StatusCode.Unimplemented,
        "The server has no such service or method.");

    /// <summary>There is no such path over HTTP.</summary>
    public static readonly FaultReason NoSuchPath = new(
        "NO_SUCH_PATH", StatusCode.NotFound,
        "Over HTTP, the server has no such path.");

    /// <summary>A path over HTTP is asked by another method than its own.</summary>
    public static readonly FaultReason WrongHttpMethod = new(
        "WRONG_HTTP_METHOD", StatusCode.Unimplemented,
        "Over HTTP, the path is asked by another method; the header Allow names it, and the HTTP status is 405.");

    /// <summary>A name of another machine was asked for.</summary>
    public static readonly FaultReason NotThisHost = new(
        "NOT_THIS_HOST", StatusCode.PermissionDenied,
        "Over HTTP, a server that other machines cannot reach was asked by a name that is not this machine's.");

    /// <summary>A resume token is not of this stream.</summary>
    public static readonly FaultReason InvalidResumeToken = new(
        "INVALID_RESUME_TOKEN", StatusCode.InvalidArgument,
        "The resume token was not made by this service for a stream with these filters.");

    /// <summary>The figures are others than when the resume token was made.</summary>
    public static readonly FaultReason FiguresChanged = new(
        "FIGURES_CHANGED", StatusCode.FailedPrecondition,
        "The figures have changed since the resume token was made.");

    /// <summary>No access token came with the call.</summary>
    public static readonly FaultReason NoAccessToken = new(
        "NO_ACCESS_TOKEN", StatusCode.Unauthenticated,
        "The server answers only calls that carry an access token.");

    /// <summary>The access token is not known or no longer holds.</summary>
    public static readonly FaultReason AccessTokenRefused = new(
        "ACCESS_TOKEN_REFUSED", StatusCode.Unauthenticated,
        "The access token is not known, or has been revoked.");

    /// <summary>The access token does not carry the right that the method needs.</summary>
    public static readonly FaultReason NoRight = new(
        "NO_RIGHT", StatusCode.PermissionDenied,
        "The access token does not carry the right that the method needs.");

    /// <summary>More calls than agreed.</summary>
    public static readonly FaultReason TooManyCalls = new(
        "TOO_MANY_CALLS", StatusCode.ResourceExhausted,
        "The caller has made more calls a second than the server answers.");

    /// <summary>The figures are being loaded.</summary>
    public static readonly FaultReason Loading = new(
        "LOADING", StatusCode.Unavailable,
        "The server has just started and is loading its figures.");

    /// <summary>The server is about to stop.</summary>
    public static readonly FaultReason Draining = new(
        "DRAINING", StatusCode.Unavailable,
        "The server is about to stop: it ends the calls that run and takes no new ones.");

    /// <summary>The database cannot be reached.</summary>
    public static readonly FaultReason DatabaseLost = new(
        "DATABASE_LOST", StatusCode.Unavailable,
        "The server cannot reach its database just now, which this call needs: it changes something, or asks for figures that are not in memory.");

    /// <summary>A defect of the server.</summary>
    public static readonly FaultReason ServerFault = new(
        "SERVER_FAULT", StatusCode.Internal,
        "A defect of the server; its log holds the incident under the number given.");

    /// <summary>All reasons.</summary>
    public static readonly IReadOnlyList<FaultReason> All =
    [
        NoSuchName, InvalidField, NothingHeld, NoSuchSnapshot, CannotWithdraw, UnreadableRequest, NoSuchMethod, NoSuchPath, WrongHttpMethod, NotThisHost, InvalidResumeToken, FiguresChanged, NoAccessToken, AccessTokenRefused,
        NoRight, TooManyCalls, Loading, Draining, DatabaseLost, ServerFault,
    ];
}
