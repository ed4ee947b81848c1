using System.ComponentModel;

namespace Benchmark.Tui.Terminal;

/// <summary>
/// The Windows console, with its modes for virtual terminal input and output. Written from the documentation; untried.
/// </summary>
internal sealed unsafe class WindowsTerminal : ITerminalDevice
{
    private readonly nint _input = Kernel32.StandardHandle(Kernel32.StandardInput);
    private readonly nint _output = Kernel32.StandardHandle(Kernel32.StandardOutput);
    private readonly ManualResetEvent _wake = new(false);
    private (uint Input, uint Output, uint InputPage, uint OutputPage)? _original;

    public bool IsTerminal => Kernel32.GetConsoleMode(_input, out _) && Kernel32.GetConsoleMode(_output, out _);

    public bool CanSuspend => false;

    public (int Width, int Height) Size => (Console.WindowWidth, Console.WindowHeight);

    public void EnterRawMode()
    {
        if (!Kernel32.GetConsoleMode(_input, out var input) || !Kernel32.GetConsoleMode(_output, out var output))
            throw new Win32Exception();
        _original ??= (input, output, Kernel32.GetInputCodePage(), Kernel32.GetOutputCodePage());
        Kernel32.SetInputCodePage(Kernel32.Utf8CodePage);
        Kernel32.SetOutputCodePage(Kernel32.Utf8CodePage);
        const uint Raw = Kernel32.VirtualTerminalInput | Kernel32.WindowInput;
        const uint Sequences =
            Kernel32.ProcessedOutput | Kernel32.VirtualTerminalProcessing | Kernel32.DisableNewlineAutoReturn;
        if (!Kernel32.SetConsoleMode(_input, Raw) || !Kernel32.SetConsoleMode(_output, Sequences))
            throw new Win32Exception();
    }

    public void LeaveRawMode()
    {
        if (_original is not { } original)
            return;
        Kernel32.SetConsoleMode(_input, original.Input);
        Kernel32.SetConsoleMode(_output, original.Output);
        Kernel32.SetInputCodePage(original.InputPage);
        Kernel32.SetOutputCodePage(original.OutputPage);
    }

    public int Read(Span<byte> buffer, int timeoutMilliseconds)
    {
        var handles = stackalloc nint[2] { _input, _wake.SafeWaitHandle.DangerousGetHandle() };
        var timeout = timeoutMilliseconds < 0 ? uint.MaxValue : (uint)timeoutMilliseconds;
        if (Kernel32.WaitForAny(2, handles, false, timeout) != Kernel32.WaitSignalled)
            return -1;
        fixed (byte* start = buffer)
            return Kernel32.ReadFile(_input, start, (uint)buffer.Length, out var read, 0) ? (int)read : 0;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            var done = 0;
            while (done < bytes.Length
                && Kernel32.WriteFile(_output, start + done, (uint)(bytes.Length - done), out var written, 0) && written > 0)
                done += (int)written;
        }
    }

    public void Wake() => _wake.Set();

    public void RequestSuspend()
    {
    }

    public void StopUntilContinued()
    {
    }

    public void Dispose() => _wake.Dispose();
}
