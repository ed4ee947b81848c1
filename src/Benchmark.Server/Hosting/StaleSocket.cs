using System.Net.Sockets;

namespace Benchmark.Server.Hosting;

/// <summary>A Unix socket that a server which was killed left behind: it answers nobody, and stops the next server from listening.</summary>
internal static class StaleSocket
{
    private const string Prefix = "http://unix:";

    /// <summary>Removes the sockets among some URLs that nobody listens on.</summary>
    /// <param name="urls">URLs separated by semicolons.</param>
    public static void Remove(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.TrimEntries))
            if (url.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && IsStale(url[Prefix.Length..]))
                File.Delete(url[Prefix.Length..]);
    }

    private static bool IsStale(string path)
    {
        if (!File.Exists(path))
            return false;
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
            return false;
        }
        catch (SocketException fault)
        {
            // A file that is no socket refuses too.
            return fault.SocketErrorCode == SocketError.ConnectionRefused && IsSocket(path);
        }
        catch (ArgumentOutOfRangeException)
        {
            return false; // Too long for a socket's path: listening on it says so.
        }
    }

    // Opening a socket as a file fails in its own way: ENXIO on Linux, EOPNOTSUPP on macOS. Any other file must stay.
    private static bool IsSocket(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return false;
        }
        catch (IOException fault)
        {
            return fault.HResult is 6 or 102;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
