using Benchmark.Server;

namespace Benchmark.Tui.Client;

/// <summary>
/// A folder for the socket of a server in this process, which no other user can enter. It goes with the process; one whose process was
/// killed goes when the next one starts.
/// </summary>
internal sealed class SocketFolder : IDisposable
{
    private const string Prefix = "benchmark-socket-";
    private const string Owner = "owner";

    private readonly string _path;
    private readonly FileStream _owner;

    private SocketFolder(string path, FileStream owner) => (_path, _owner) = (path, owner);

    /// <summary>Where the socket is to be.</summary>
    public string Socket => Path.Combine(_path, "socket");

    /// <summary>Makes one, and removes those that were left behind.</summary>
    /// <exception cref="ServerFault">It cannot be made.</exception>
    public static SocketFolder Make()
    {
        try
        {
            foreach (var left in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
                Sweep(left);
            var path = Directory.CreateTempSubdirectory(Prefix).FullName; // Mode 0700.
            return new(path, Take(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ServerFault(
                $"A folder for a socket cannot be made in {Path.GetTempPath()}: {fault.Message} Name another with TMPDIR.", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(_path, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next start sweeps it. What has ended the server, too few file handles for instance, is what is to be said.
        }

        _owner.Dispose();
    }

    // Held for as long as the process lives, whatever ends it. It gets its name when it is held: between making and holding it, a process that
    // sweeps would hold it first.
    private static FileStream Take(string folder)
    {
        var making = Path.Combine(folder, "making");
        var owner = Hold(making, FileMode.CreateNew);
        File.Move(making, Path.Combine(folder, Owner));
        return owner;
    }

    private static FileStream Hold(string file, FileMode mode) => new(file, mode, FileAccess.ReadWrite, FileShare.None);

    private static void Sweep(string folder)
    {
        try
        {
            // A folder without the file is one that another process is making at this moment.
            if (!File.Exists(Path.Combine(folder, Owner)))
                return;
            using (Hold(Path.Combine(folder, Owner), FileMode.Open))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // In use, or another user's.
        }
    }
}
