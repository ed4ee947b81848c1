using System.Runtime.InteropServices;

namespace Benchmark.Tui.Terminal;

/// <summary>
/// The C library's terminal calls. .NET's Console edits lines and swallows sequences, so it cannot stand in for them.
/// </summary>
internal static partial class LibC
{
    // struct termios is 60 bytes on Linux and 72 on macOS; it is never looked into, only kept and given back.
    public const int TermiosSize = 256;

    public const int StandardInput = 0;
    public const int StandardOutput = 1;
    public const int InterruptedCall = 4; // EINTR
    public const short PollIn = 1;
    public const short PollOut = 4;

    // asm-generic/ioctls.h; sys/ttycom.h on macOS.
    public static readonly nuint GetWindowSize = OperatingSystem.IsMacOS() ? 0x40087468u : 0x5413u;

    // asm-generic/signal.h; sys/signal.h on macOS.
    public static readonly int StopSignal = OperatingSystem.IsMacOS() ? 17 : 19; // SIGSTOP
    public static readonly int TerminalStopSignal = OperatingSystem.IsMacOS() ? 18 : 20; // SIGTSTP

    public static int TryAgain => OperatingSystem.IsMacOS() ? 35 : 11; // EAGAIN

    [LibraryImport("libc", EntryPoint = "isatty")]
    public static partial int IsTerminal(int descriptor);

    [LibraryImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    public static unsafe partial int GetAttributes(int descriptor, byte* termios);

    /// <param name="when">0 is TCSANOW everywhere.</param>
    [LibraryImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    public static unsafe partial int SetAttributes(int descriptor, int when, byte* termios);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    public static unsafe partial void MakeRaw(byte* termios);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static unsafe partial nint Read(int descriptor, byte* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static unsafe partial nint Write(int descriptor, byte* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    public static unsafe partial int Poll(PollDescriptor* descriptors, nuint count, int timeoutMilliseconds);

    [LibraryImport("libc", EntryPoint = "pipe", SetLastError = true)]
    public static unsafe partial int Pipe(int* descriptors);

    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static unsafe partial int Control(int descriptor, nuint request, ushort* size);

    // On Apple's arm64 the variable arguments of a C function lie on the stack; six unused ones fill the registers first.
    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static unsafe partial int ControlOnAppleArm(
        int descriptor, nuint request, nint a, nint b, nint c, nint d, nint e, nint f, ushort* size);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    public static partial int Kill(int process, int signal);

    [LibraryImport("libc", EntryPoint = "getpid")]
    public static partial int ProcessId();

    [LibraryImport("libc", EntryPoint = "getpgrp")]
    public static partial int ProcessGroup();

    [LibraryImport("libc", EntryPoint = "getsid")]
    public static partial int Session(int process);

    [StructLayout(LayoutKind.Sequential)]
    public struct PollDescriptor
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }
}
