using System.Runtime.InteropServices;

namespace Benchmark.Tui.Terminal;

internal static partial class Kernel32
{
    public const int StandardInput = -10;
    public const int StandardOutput = -11;
    public const uint Utf8CodePage = 65001;

    // consoleapi.h. Input: no line editing, no echo, no Ctrl-C handling by the console; keys come as sequences.
    public const uint VirtualTerminalInput = 0x0200;
    public const uint WindowInput = 0x0008;

    // Output: sequences are obeyed, and the last column does not wrap by itself.
    public const uint ProcessedOutput = 0x0001;
    public const uint VirtualTerminalProcessing = 0x0004;
    public const uint DisableNewlineAutoReturn = 0x0008;

    public const uint WaitSignalled = 0;

    [LibraryImport("kernel32.dll", EntryPoint = "GetStdHandle", SetLastError = true)]
    public static partial nint StandardHandle(int which);

    [LibraryImport("kernel32.dll", EntryPoint = "GetConsoleMode", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool GetConsoleMode(nint handle, out uint mode);

    [LibraryImport("kernel32.dll", EntryPoint = "SetConsoleMode", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool SetConsoleMode(nint handle, uint mode);

    [LibraryImport("kernel32.dll", EntryPoint = "GetConsoleCP")]
    public static partial uint GetInputCodePage();

    [LibraryImport("kernel32.dll", EntryPoint = "SetConsoleCP")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool SetInputCodePage(uint page);

    [LibraryImport("kernel32.dll", EntryPoint = "GetConsoleOutputCP")]
    public static partial uint GetOutputCodePage();

    [LibraryImport("kernel32.dll", EntryPoint = "SetConsoleOutputCP")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool SetOutputCodePage(uint page);

    [LibraryImport("kernel32.dll", EntryPoint = "WaitForMultipleObjects", SetLastError = true)]
    public static unsafe partial uint WaitForAny(
        uint count, nint* handles, [MarshalAs(UnmanagedType.Bool)] bool all, uint milliseconds);

    [LibraryImport("kernel32.dll", EntryPoint = "ReadFile", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static unsafe partial bool ReadFile(nint handle, byte* buffer, uint count, out uint read, nint overlapped);

    [LibraryImport("kernel32.dll", EntryPoint = "WriteFile", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static unsafe partial bool WriteFile(nint handle, byte* buffer, uint count, out uint written, nint overlapped);
}
