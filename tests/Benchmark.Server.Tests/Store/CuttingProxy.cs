using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Benchmark.Server.Tests.Store;

/// <summary>Passes on what is said between a program and PostgreSQL, and can cut the line at a commit.</summary>
internal sealed class CuttingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _to;
    private volatile Cut _next;

    public CuttingProxy(int to)
    {
        _to = to;
        _listener.Start();
        _ = Task.Run(AcceptAsync);
    }

    /// <summary>Where the line is cut.</summary>
    public enum Cut
    {
        /// <summary>Nowhere.</summary>
        Never,

        /// <summary>The word to commit does not arrive.</summary>
        BeforeCommit,

        /// <summary>It arrives, and its answer does not.</summary>
        AfterCommit,
    }

    /// <summary>The port that it listens on.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Cuts the line at the next commit.</summary>
    public void CutAt(Cut where) => _next = where;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = PassAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task PassAsync(TcpClient near)
    {
        using (near)
        using (var far = new TcpClient())
        {
            await far.ConnectAsync(IPAddress.Loopback, _to);
            var (from, to) = (near.GetStream(), far.GetStream());
            var heard = new TaskCompletionSource();
            var isMute = false;
            var back = Task.Run(BackAsync);
            var bytes = new byte[1 << 16];
            try
            {
                for (int count; (count = await from.ReadAsync(bytes)) > 0;)
                {
                    // With the zero after it: a transaction that begins says "read committed".
                    var cut = Encoding.Latin1.GetString(bytes, 0, count).Contains("COMMIT\0", StringComparison.Ordinal) ? _next : Cut.Never;
                    if (cut == Cut.BeforeCommit)
                        break;
                    Volatile.Write(ref isMute, cut == Cut.AfterCommit);
                    await to.WriteAsync(bytes.AsMemory(0, count));
                    if (cut == Cut.AfterCommit)
                    {
                        await heard.Task.WaitAsync(TimeSpan.FromSeconds(20));
                        break;
                    }
                }

                _next = Cut.Never;
            }
            catch (Exception fault) when (fault is IOException or ObjectDisposedException)
            {
                // One of the two has gone.
            }

            near.Close();
            far.Close();
            await back.ContinueWith(_ => { }, TaskScheduler.Default);

            async Task BackAsync()
            {
                var answer = new byte[1 << 16];
                for (int count; (count = await to.ReadAsync(answer)) > 0;)
                    if (Volatile.Read(ref isMute))
                        heard.TrySetResult();
                    else
                        await from.WriteAsync(answer.AsMemory(0, count));
                near.Close();
            }
        }
    }
}
