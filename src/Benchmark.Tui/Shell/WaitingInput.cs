using System.Reflection;
using System.Runtime.InteropServices;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;

namespace Benchmark.Tui.Shell;

/// <summary>
/// The library's input, asleep until there is something to read. By itself the library looks fifty times a second, for ever: a key waits for the next
/// look, and the looks alone are most of what an idle dashboard costs. How bytes are read, and what is made of them, stays the library's.
/// </summary>
/// <param name="isOver">Whether nothing is to be waited for any more.</param>
/// <param name="hasRead">Called when something has been read.</param>
/// <param name="gone">Called once, when the terminal has gone away: of itself the library would read its end for ever, as fast as it can.</param>
internal sealed partial class WaitingInput(Func<bool> isOver, Action hasRead, Action gone) : AnsiInput
{
    private const int StandardInput = 0;
    private const short PollIn = 1;
    private const short PollEnds = 0x8 | 0x10 | 0x20;

    // How soon an end is noticed, in milliseconds.
    private const int LongestSleep = 50;

    private bool _isNew;
    private bool _isEmpty;
    private bool _isGone;

    /// <summary>
    /// Has an application that is not initialised yet use this input, and <see cref="ChangedOutput"/>. The library takes another one through a field of its own alone; where that is not
    /// there any more, it goes on looking by itself.
    /// </summary>
    /// <returns>Whether it will use it.</returns>
    public static bool Use(IApplication app, Func<bool> isOver, Action hasRead, Action gone, string meanwhile = "")
    {
        if (OperatingSystem.IsWindows()
            || app.GetType().GetField("_componentFactory", BindingFlags.Instance | BindingFlags.NonPublic) is not { } field
            || !field.FieldType.IsAssignableFrom(typeof(Factory)))
            return false;
        field.SetValue(app, new Factory(isOver, hasRead, gone, meanwhile));
        return true;
    }

    /// <inheritdoc/>
    public override bool Peek()
    {
        if (_isNew)
            hasRead();
        // Where there is something to read and nothing comes of it, that may be the end.
        if (_isNew && _isEmpty && !_isGone && (Polled(0) & PollEnds) != 0)
        {
            _isGone = true;
            gone();
        }

        if (_isGone)
            return _isNew = false;
        while (!base.Peek())
        {
            if (isOver())
                return _isNew = false;
            Polled(LongestSleep);
        }

        return _isNew = true;
    }

    /// <inheritdoc/>
    public override IEnumerable<char> Read()
    {
        _isEmpty = true;
        foreach (var one in base.Read())
        {
            _isEmpty = false;
            yield return one;
        }
    }

    private static short Polled(int milliseconds)
    {
        var descriptor = new PollDescriptor { File = StandardInput, Events = PollIn };
        _ = Poll(ref descriptor, 1, milliseconds);
        return descriptor.Returned;
    }

    [LibraryImport("libc", EntryPoint = "poll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Poll(ref PollDescriptor descriptor, nuint count, int milliseconds);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollDescriptor
    {
        public int File;
        public short Events;
        public short Returned;
    }

    private sealed class Factory(Func<bool> isOver, Action hasRead, Action gone, string meanwhile) : AnsiComponentFactory(null, new ChangedOutput(meanwhile))
    {
        public override IInput<char> CreateInput() => new WaitingInput(isOver, hasRead, gone);
    }
}
