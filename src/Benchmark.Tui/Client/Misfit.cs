using Benchmark.Server;

namespace Benchmark.Tui.Client;

/// <summary>
/// Answers of a server elsewhere of which each by itself is as the contract says, and which do not fit together: an id that stands twice or
/// that nothing has, a list shorter than another one. <see cref="AnswerCheck"/> looks at one message at a time; this is what is left.
/// </summary>
internal static class Misfit
{
    /// <summary>Whether this is what comes of such answers.</summary>
    public static bool Is(Exception fault) => fault is KeyNotFoundException or ArgumentException or InvalidOperationException
        or IndexOutOfRangeException or FormatException or OverflowException && fault is not ObjectDisposedException;

    /// <summary>What is said of it.</summary>
    /// <param name="address">Where the server is.</param>
    /// <param name="fault">What came of it.</param>
    public static ClientFault At(string address, Exception fault) => new(
        ExitCode.Failed,
        $"The server at {address} sends answers that do not fit together ({fault.Message.TrimEnd('.')}); is it a Benchmark server, and of this program's version?");
}
