namespace Grpc.Core;

/// <summary>How a channel or one of its connections is doing.</summary>
public enum ConnectivityState
{
    /// <summary>Not connected and not trying.</summary>
    Idle = 0,

    /// <summary>Trying to connect.</summary>
    Connecting = 1,

    /// <summary>Connected.</summary>
    Ready = 2,

    /// <summary>Failed; it will try again.</summary>
    TransientFailure = 3,

    /// <summary>Ended for good.</summary>
    Shutdown = 4,
}
