namespace Benchmark.Tui.Terminal;

/// <summary>The operating system's side of a terminal: Unix, Windows, and in tests a scripted one.</summary>
internal interface ITerminalDevice : IDisposable
{
    /// <summary>Whether both input and output are a terminal.</summary>
    bool IsTerminal { get; }

    /// <summary>Whether the shell can take the terminal back while the program is stopped (Ctrl-Z and fg).</summary>
    bool CanSuspend { get; }

    (int Width, int Height) Size { get; }

    void EnterRawMode();

    /// <summary>Back to the modes found at the start.</summary>
    void LeaveRawMode();

    /// <summary>
    /// Waits for input: the number of bytes, 0 when the terminal is gone, -1 when nothing came in time or on a wake.
    /// </summary>
    int Read(Span<byte> buffer, int timeoutMilliseconds);

    void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Makes a waiting <see cref="Read"/> return.</summary>
    void Wake();

    /// <summary>
    /// Sends this program and those started with it what Ctrl-Z sends; raw mode keeps the terminal from doing so.
    /// </summary>
    void RequestSuspend();

    /// <summary>Stops this process until it is continued. Call with the terminal restored.</summary>
    void StopUntilContinued();
}
