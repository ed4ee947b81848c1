using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Benchmark.Tui.Terminal;

internal sealed unsafe class UnixTerminal : ITerminalDevice
{
    private readonly byte[] _original = new byte[LibC.TermiosSize];
    private readonly int _wakeRead;
    private readonly int _wakeWrite;
    private bool _hasOriginal;

    public UnixTerminal()
    {
        var pipe = stackalloc int[2];
        if (LibC.Pipe(pipe) != 0)
            throw new Win32Exception();
        _wakeRead = pipe[0];
        _wakeWrite = pipe[1];
    }

    public bool IsTerminal =>
        LibC.IsTerminal(LibC.StandardInput) == 1 && LibC.IsTerminal(LibC.StandardOutput) == 1;

    // In the session leader's own process group there is no shell to type fg into: stopping would be for ever.
    public bool CanSuspend => LibC.ProcessGroup() != LibC.Session(0);

    public (int Width, int Height) Size
    {
        get
        {
            var size = stackalloc ushort[4];
            var isAppleArm = OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.Arm64;
            var result = isAppleArm
                ? LibC.ControlOnAppleArm(LibC.StandardOutput, LibC.GetWindowSize, 0, 0, 0, 0, 0, 0, size)
                : LibC.Control(LibC.StandardOutput, LibC.GetWindowSize, size);
            // Rows come first. A serial line does not know its size and says 0: then take the size all of them once had.
            return result == 0 && size[0] > 0 && size[1] > 0 ? (size[1], size[0]) : (80, 24);
        }
    }

    public void EnterRawMode()
    {
        fixed (byte* original = _original)
        {
            if (!_hasOriginal && LibC.GetAttributes(LibC.StandardInput, original) != 0)
                throw new Win32Exception();
            _hasOriginal = true;
            var raw = stackalloc byte[LibC.TermiosSize];
            _original.CopyTo(new Span<byte>(raw, LibC.TermiosSize));
            LibC.MakeRaw(raw);
            if (LibC.SetAttributes(LibC.StandardInput, 0, raw) != 0)
                throw new Win32Exception();
        }
    }

    public void LeaveRawMode()
    {
        if (!_hasOriginal)
            return;
        fixed (byte* original = _original)
        {
            // A failure means that the terminal is gone, and then there is nothing to restore.
            _ = LibC.SetAttributes(LibC.StandardInput, 0, original);
        }
    }

    public int Read(Span<byte> buffer, int timeoutMilliseconds)
    {
        var sources = stackalloc LibC.PollDescriptor[2];
        sources[0] = new LibC.PollDescriptor { Descriptor = LibC.StandardInput, Events = LibC.PollIn };
        sources[1] = new LibC.PollDescriptor { Descriptor = _wakeRead, Events = LibC.PollIn };
        if (LibC.Poll(sources, 2, timeoutMilliseconds) <= 0 || sources[1].Returned != 0)
            return -1;
        fixed (byte* start = buffer)
        {
            var count = LibC.Read(LibC.StandardInput, start, (nuint)buffer.Length);
            if (count >= 0)
                return (int)count;
            var error = Marshal.GetLastPInvokeError();
            return error == LibC.InterruptedCall || error == LibC.TryAgain ? -1 : 0;
        }
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            var written = 0;
            while (written < bytes.Length)
            {
                var count = LibC.Write(LibC.StandardOutput, start + written, (nuint)(bytes.Length - written));
                if (count >= 0)
                {
                    written += (int)count;
                    continue;
                }

                var error = Marshal.GetLastPInvokeError();
                if (error == LibC.TryAgain)
                {
                    // The shell before us may have left the terminal non-blocking, and it is slow just now.
                    var target = new LibC.PollDescriptor { Descriptor = LibC.StandardOutput, Events = LibC.PollOut };
                    _ = LibC.Poll(&target, 1, 100);
                }
                else if (error != LibC.InterruptedCall)
                {
                    return; // The terminal is gone; reading finds that out as well and ends the program.
                }
            }
        }
    }

    public void Wake()
    {
        byte any = 0;
        _ = LibC.Write(_wakeWrite, &any, 1);
    }

    public void RequestSuspend() => _ = LibC.Kill(0, LibC.TerminalStopSignal);

    public void StopUntilContinued() => _ = LibC.Kill(LibC.ProcessId(), LibC.StopSignal);

    public void Dispose()
    {
        _ = LibC.Close(_wakeRead);
        _ = LibC.Close(_wakeWrite);
    }
}
