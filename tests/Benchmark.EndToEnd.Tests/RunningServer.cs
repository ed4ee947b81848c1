using Benchmark.Server.Hosting;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;

namespace Benchmark.EndToEnd.Tests;

/// <summary>One server on the shipped figures, on a port of its own, for all tests that only read.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("benchmark-").FullName;
    private WebApplication? _app;

    /// <summary>A channel to it.</summary>
    public GrpcChannel Channel { get; private set; } = null!;

    /// <summary>Where it listens.</summary>
    public string Address => _app!.Urls.First();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        LoadedSeed.Load(Path.Combine(_folder, "loaded.db"));
        _app = await ServerHost.StartAsync(
            new("http://127.0.0.1:0", LoadedSeed.CopyTo(Path.Combine(_folder, "benchmark.db")), LoadedSeed.Folder), _ => { });
        Channel = GrpcChannel.ForAddress(_app.Urls.First());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
