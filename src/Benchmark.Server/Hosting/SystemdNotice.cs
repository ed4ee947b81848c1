using System.Net.Sockets;
using System.Text;

namespace Benchmark.Server.Hosting;

/// <summary>
/// Tells the service manager that started this program (systemd, <c>Type=notify</c>) that it is ready. Microsoft.Extensions.Hosting.Systemd says
/// so when the program begins to listen, which is before the figures are loaded: too early for whoever waits for answers.
/// </summary>
internal static class SystemdNotice
{
    private const string Variable = "NOTIFY_SOCKET";

    /// <summary>Says that the server answers.</summary>
    public static void Ready() => Tell("READY=1");

    /// <summary>Says that the server is about to stop.</summary>
    public static void Stopping() => Tell("STOPPING=1");

    // Nobody asked to be told where there is no socket; a manager that does not listen is no reason to stop.
    private static void Tell(string state)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 1 } path)
            return;
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            // "@" begins the name of a socket that is in no folder.
            socket.Connect(new UnixDomainSocketEndPoint(path[0] == '@' ? $"\0{path[1..]}" : path));
            socket.Send(Encoding.UTF8.GetBytes(state));
        }
        catch (SocketException)
        {
            // As said.
        }
    }
}
