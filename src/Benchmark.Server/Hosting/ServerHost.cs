using Benchmark.Server.Authorities;
using Benchmark.Server.Comparisons;
using Benchmark.Server.Data;
using Benchmark.Server.Measures;
using Benchmark.Server.Releases;
using Benchmark.Server.Rpc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Benchmark.Server.Hosting;

/// <summary>Composition root of the server: loads the snapshot, wires the services, listens.</summary>
public static class ServerHost
{
    /// <summary>Starts a server and returns once it listens. Disposing it stops it.</summary>
    /// <param name="options">What to start it with.</param>
    /// <param name="progress">Told, in words, what a first load does.</param>
    /// <param name="cancel">Gives up the start.</param>
    /// <exception cref="ServerFault">It cannot start; the sentence says why.</exception>
    public static async Task<WebApplication> StartAsync(
        ServerOptions options, Action<string> progress, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(progress);
        try
        {
            var app = Build(options, SnapshotLoader.Load(options.DatabasePath, options.SeedPath, progress));
            StaleSocket.Remove(options.Urls);
            await app.StartAsync(cancel).ConfigureAwait(false);
            return app;
        }
        catch (DataFault fault)
        {
            throw new ServerFault(fault.Message, fault);
        }
        catch (Exception fault) when (fault is IOException or FormatException or InvalidOperationException)
        {
            throw new ServerFault($"The server cannot listen on {options.Urls}: {fault.Message}", fault);
        }
    }

    private static WebApplication Build(ServerOptions options, Snapshot snapshot)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (options.Logs)
            builder.Logging.AddJsonConsole().AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
                // A start that fails is said once, in the sentence of the fault.
                .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddSingleton(snapshot);
        builder.Services.AddSingleton(new HealthServices(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "", V1.AuthorityService.Descriptor.FullName, V1.MeasureService.Descriptor.FullName,
                V1.ComparisonService.Descriptor.FullName, V1.ReleaseService.Descriptor.FullName,
            }));
        builder.Services.AddGrpc();

        var app = builder.Build();
        app.MapGrpcService<AuthorityRpc>();
        app.MapGrpcService<MeasureRpc>();
        app.MapGrpcService<ComparisonRpc>();
        app.MapGrpcService<ReleaseRpc>();
        app.MapGrpcService<HealthRpc>();
        return app;
    }
}
