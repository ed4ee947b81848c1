using Benchmark.Server;
using Benchmark.Tui.Client;

namespace Benchmark.Tui.Configuration;

/// <summary>
/// A file that gets its name once it is whole: written beside it under a name that nobody can foresee, which is never there already.
/// It takes the place of a regular file only, with that file's mode; of a link, a device, a pipe or what is marked read-only it does not.
/// </summary>
internal sealed class WholeFile : IDisposable
{
    private readonly bool _replaces;
    private readonly string _path;
    private readonly string _unfinished;
    private bool _done;

    /// <summary>Begins a file.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="replaces">Whether it may take the place of a file that is there.</param>
    /// <exception cref="ClientFault">It must not be written, or cannot be.</exception>
    public WholeFile(string path, bool replaces = true)
    {
        _replaces = replaces;
        _path = Path.GetFullPath(path);
        _unfinished = $"{_path}.{Path.GetRandomFileName()}";
        Stream = Guard(() =>
        {
            if (WhyNotHere() is { } reason)
                throw new ClientFault(ExitCode.Failed, $"{_path} is not written: {reason}.");
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            // Nothing is kept back: on a full disk it is writing that fails, and closing does not fail once more.
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
            // Where there is none yet, the mode is the one that the user's umask gives.
            if (!OperatingSystem.IsWindows() && File.Exists(_path))
                options.UnixCreateMode = File.GetUnixFileMode(_path);
            return new FileStream(_unfinished, options);
        });
    }

    /// <summary>Where it is written to.</summary>
    public FileStream Stream { get; }

    /// <summary>Gives it its name.</summary>
    /// <exception cref="ClientFault">That cannot be done.</exception>
    public void Finish() => Guard(() =>
    {
        Stream.Dispose();
        if (WhyNotHere() is { } reason)
            throw new ClientFault(ExitCode.Failed, $"{_path} is not written: {reason}.");
        if (!OperatingSystem.IsWindows() && File.Exists(_path))
            File.SetUnixFileMode(_unfinished, File.GetUnixFileMode(_path)); // The umask may have taken from it.
        File.Move(_unfinished, _path, overwrite: true);
        return _done = true;
    });

    /// <summary>Writes some of it.</summary>
    /// <exception cref="ClientFault">That cannot be done.</exception>
    public void Write(ReadOnlyMemory<byte> data) => Guard(() =>
    {
        Stream.Write(data.Span);
        return true;
    });

    /// <summary>Throws it away when it is not whole.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (!_done)
            File.Delete(_unfinished);
    }

    private string? WhyNotHere() =>
        WhyNot(_path) ?? (!_replaces && File.Exists(_path) ? "it is there already; --force writes over it" : null);

    /// <summary>What stands where a file is to go and is not replaced; null where nothing is in the way.</summary>
    public static string? WhyNot(string path)
    {
        var there = new FileInfo(path);
        if (there.LinkTarget is not null)
            return "it is a link, and what it leads to may be anything";
        if (Directory.Exists(path))
            return "it is a folder";
        if (!there.Exists)
            return null;
        if (there.IsReadOnly)
            return "it is marked read-only";
        return IsRegular(path) ? null : "it is no regular file, but a device, a pipe or a socket";
    }

    // The framework does not name the kinds of files: pipes and sockets cannot be sought in or opened, devices live in /dev.
    private static bool IsRegular(string path)
    {
        if (OperatingSystem.IsWindows())
            return true;
        if (path.StartsWith("/dev/", StringComparison.Ordinal))
            return false;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
            return file.CanSeek;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ClientFault(
                ExitCode.Failed, $"{_path} cannot be written: {fault.Message.Replace(_unfinished, _path, StringComparison.Ordinal)}", fault);
        }
    }
}
