using Microsoft.Extensions.Hosting;

namespace Benchmark.Server.Hosting;

/// <summary>A server that runs until it is told to stop: what both programs do that serve.</summary>
internal static class Serving
{
    /// <summary>Starts a server, says where it listens, and returns once it has stopped.</summary>
    /// <param name="options">What to start it with.</param>
    /// <param name="say">Told, in sentences, what happens.</param>
    /// <param name="cancel">Tells it to stop, as SIGTERM does.</param>
    /// <exception cref="ServerFault">It cannot start; the sentence says why.</exception>
    public static async Task RunAsync(ServerOptions options, Action<string> say, CancellationToken cancel)
    {
        await using var app = await ServerHost.StartAsync(options, say, cancel).ConfigureAwait(false);
        var addresses = app.Urls.ToArray();
        // Bound in the order given, that of JSON last.
        var grpc = options.Http is null ? addresses.Length : addresses.Length - 1;
        say($"Listening on {string.Join(", ", addresses[..grpc])}");
        if (options.Http is not null)
            say($"HTTP and JSON on {addresses[grpc]}; try it on {addresses[grpc]}{JsonDoor.Page}");
        SystemdNotice.Ready();
        app.Lifetime.ApplicationStopping.Register(SystemdNotice.Stopping);
        await app.WaitForShutdownAsync(cancel).ConfigureAwait(false);
        say("Stopped.");
    }
}
