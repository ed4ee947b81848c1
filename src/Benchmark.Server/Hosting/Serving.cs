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
        say($"Listening on {string.Join(", ", app.Urls)}");
        await app.WaitForShutdownAsync(cancel).ConfigureAwait(false);
        say("Stopped.");
    }
}
