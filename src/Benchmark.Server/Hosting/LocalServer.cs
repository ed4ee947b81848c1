using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Benchmark.Server.Hosting;

/// <summary>A server in this process, for this process alone: it listens nowhere, and is what a server that listens is but for that.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(2);

    private readonly ServiceProvider _services;
    private readonly IHostApplicationLifetime _life;
    private readonly Task _fresh;

    private LocalServer(ServiceProvider services)
    {
        (_services, Calls, _life) = (services, new LocalCalls(services), services.GetRequiredService<IHostApplicationLifetime>());
        _fresh = Task.Run(() => services.GetRequiredService<FreshFigures>().RunAsync(_life.ApplicationStopping));
    }

    /// <summary>Calls it.</summary>
    public CallInvoker Calls { get; }

    /// <summary>Starts one and returns once it answers.</summary>
    /// <param name="options">What to start it with.</param>
    /// <param name="progress">Told, in words, what a first load does.</param>
    /// <param name="cancel">Gives up the start.</param>
    /// <exception cref="ServerFault">It cannot start; the sentence says why.</exception>
    public static async Task<LocalServer> StartAsync(ServerOptions options, Action<string> progress, CancellationToken cancel)
    {
        var parts = new ServiceCollection().AddLogging();
        ServerHost.AddParts(parts, options, new(BeyondLoopback: false, Certificate: null));
        parts.AddSingleton<IHostApplicationLifetime, ApplicationLifetime>();
        LocalCalls.AddServices(parts);
        var services = parts.BuildServiceProvider();
        try
        {
            await ServerHost.LoadAsync(services, options, progress, cancel).ConfigureAwait(false);
            return new(services);
        }
        catch
        {
            await services.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _life.StopApplication();
        // What it waits for may not hear of the end; then the process ends without it.
        await Task.WhenAny(_fresh, Task.Delay(StopsWithin)).ConfigureAwait(false);
        await _services.DisposeAsync().ConfigureAwait(false);
    }
}
