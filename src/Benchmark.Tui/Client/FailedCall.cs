using System.Net.Sockets;
using Benchmark.Server;
using Grpc.Core;

namespace Benchmark.Tui.Client;

/// <summary>A call that failed, in a sentence for the person who asked.</summary>
internal static class FailedCall
{
    /// <summary>What a failed call means to the person who asked.</summary>
    /// <param name="fault">The failure.</param>
    /// <param name="address">Where the server was looked for.</param>
    public static ClientFault Fault(RpcException fault, string address) => fault.StatusCode switch
    {
        StatusCode.NotFound => new(ExitCode.NoSuchThing, fault.Status.Detail, fault),
        StatusCode.InvalidArgument => new(ExitCode.WrongUsage, fault.Status.Detail, fault),
        StatusCode.Unavailable => new(
            ExitCode.NotReachable,
            fault.Status.DebugException is null
                ? $"The server at {address} does not answer now: {fault.Status.Detail}" // It said so itself: loading, or about to stop.
                : $"The server at {address} cannot be reached: {Reason(fault.Status.DebugException)}.",
            fault),
        StatusCode.Unauthenticated => new(ExitCode.Failed, $"{fault.Status.Detail} It is taken from {Connection.TokenVariable}.", fault),
        _ when fault.Status.DebugException is { } transport => new(
            ExitCode.Failed, $"The server at {address} cannot be talked to: {Reason(transport)}.", fault),
        StatusCode.DeadlineExceeded => new(ExitCode.Failed, $"The server at {address} took too long to answer.", fault),
        StatusCode.Unimplemented => new(
            ExitCode.Failed, $"The server at {address} does not know this question; is it a Benchmark server, and as new as this program?", fault),
        _ => new(
            ExitCode.Failed,
            fault.Status.Detail.Length == 0 ? $"The server at {address} failed: {fault.StatusCode}." : fault.Status.Detail, fault),
    };

    /// <summary>
    /// The innermost cause in the operating system's words ("Connection refused"); the layers around it repeat it with type names.
    /// </summary>
    private static string Reason(Exception fault)
    {
        for (var cause = fault; ; cause = cause.InnerException)
            if (cause is SocketException || cause.InnerException is null)
                return cause.Message.TrimEnd('.');
    }
}
