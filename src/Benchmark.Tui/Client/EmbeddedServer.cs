using Benchmark.Server;
using Benchmark.Server.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Benchmark.Tui.Client;

/// <summary>
/// A server in this process, on a Unix socket that only this user can reach: a private folder holds it and goes with it.
/// </summary>
internal sealed class EmbeddedServer : IAsyncDisposable
{
    /// <summary>A socket's path may have 107 bytes on Linux and 103 on macOS (sockaddr_un).</summary>
    private const int LongestSocketPath = 103;

    private static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(2);

    private readonly WebApplication _app;
    private readonly SocketFolder? _folder;

    private EmbeddedServer(WebApplication app, SocketFolder? folder, ServerAddress address) =>
        (_app, _folder, Address) = (app, folder, address);

    /// <summary>Where it listens.</summary>
    public ServerAddress Address { get; }

    /// <summary>Starts one.</summary>
    /// <exception cref="ServerFault">It cannot start; the sentence says why.</exception>
    public static async Task<EmbeddedServer> StartAsync(ServerChoice choice, Action<string> progress, CancellationToken cancel)
    {
        var folder = OperatingSystem.IsWindows() ? null : SocketFolder.Make();
        try
        {
            var socket = folder?.Socket;
            var urls = socket is null || System.Text.Encoding.UTF8.GetByteCount(socket) > LongestSocketPath
                ? "http://127.0.0.1:0"
                : $"http://unix:{socket}";
            var app = await ServerHost.StartAsync(new(urls, choice.Database, choice.SeedData) { OneCaller = true }, progress, cancel).ConfigureAwait(false);
            return new(app, folder, ServerAddress.TryParse(app.Urls.First())!);
        }
        catch
        {
            folder?.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(StopsWithin);
        await _app.StopAsync(patience.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        _folder?.Dispose();
    }
}
