using System.Net.Sockets;
using Benchmark.Figures;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Server.Access;
using Benchmark.Server.Releases;
using Benchmark.Server.Importing;
using Benchmark.Server.Reports;
using Benchmark.Server.Rpc;
using Benchmark.Server.Store;
using Grpc.AspNetCore.Server;
using Grpc.HealthCheck;
using Grpc.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Benchmark.Server.Hosting;

/// <summary>Composition root of the server: wires the services, listens, loads the snapshot.</summary>
public static class ServerHost
{
    /// <summary>Starts a server and returns once it answers. Disposing it stops it.</summary>
    /// <param name="options">What to start it with.</param>
    /// <param name="progress">Told, in words, what a first load does.</param>
    /// <param name="cancel">Gives up the start.</param>
    /// <exception cref="ServerFault">It cannot start; the sentence says why.</exception>
    public static async Task<WebApplication> StartAsync(
        ServerOptions options, Action<string> progress, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(progress);
        // As many threads again as long work can hold: a single answer never waits for one.
        ThreadPool.GetMinThreads(out var threads, out var completions);
        ThreadPool.SetMinThreads(Math.Max(threads, 2 * Environment.ProcessorCount + 2), completions);
        var app = Build(options, Listening.Of(options));
        try
        {
            await ListenAsync(app, options, cancel).ConfigureAwait(false);
            // Listening comes first: a probe that asks meanwhile is told that this server is coming.
            var (snapshot, history) = await Task.Run(() => Load(options, progress), cancel).WaitAsync(cancel).ConfigureAwait(false);
            // Made before the first call, so that a key that cannot be used stops the start and not a stream.
            app.Services.GetRequiredService<ResumeTokens>();
            app.Services.GetRequiredService<CallerAccess>().Read();
            app.Services.GetRequiredService<ServerState>().Serve(
                new(snapshot, () => new(Database.OpenAgain(options.DatabasePath, TimeProvider.System), TimeProvider.System), options.DatabasePath, history),
                DateTimeOffset.UtcNow);
            _ = Task.Run(() => app.Services.GetRequiredService<FreshFigures>().RunAsync(app.Lifetime.ApplicationStopping), CancellationToken.None);
            return app;
        }
        catch (Exception fault)
        {
            await app.DisposeAsync().ConfigureAwait(false);
            if (fault is DataFault)
                throw new ServerFault(fault.Message, fault);
            throw;
        }
    }

    private static (Snapshot Snapshot, ReleaseHistory History) Load(ServerOptions options, Action<string> progress)
    {
        using var store = new ReleaseStore(options.DatabasePath, TimeProvider.System);
        return (SnapshotLoader.Load(store, options.DatabasePath, options.SeedPath, progress), store.History());
    }

    private static async Task ListenAsync(WebApplication app, ServerOptions options, CancellationToken cancel)
    {
        try
        {
            StaleSocket.Remove(options.Urls);
            await app.StartAsync(cancel).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or FormatException or InvalidOperationException or SocketException)
        {
            throw new ServerFault($"The server cannot listen on {options.Urls}: {fault.Message}", fault);
        }
    }

    private static WebApplication Build(ServerOptions options, Listening listening)
    {
        // Empty: no settings file and no environment variable can open an address that the options do not name.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.ClearProviders();
        if (options.Logs || listening.BeyondLoopback)
            builder.Logging.AddJsonConsole().AddFilter("Microsoft", LogLevel.Warning)
                // What a handler meets is logged as an incident, what a caller sends wrongly as a refusal: each in a line of our own.
                .AddFilter("Grpc", LogLevel.Critical)
                // A start that fails is said once, in the sentence of the fault.
                .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.DrainTime);
        builder.WebHost.UseKestrelCore();
        if (listening.Certificate is not null)
            builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => Limits.Apply(kestrel, options, listening.Certificate));
        builder.Services.AddRouting();
        var grpc = builder.Services.AddGrpc(Limits.Apply)
            .AddServiceOptions<HealthServiceImpl>(health => health.Interceptors.Add<StandingCalls>())
            .AddServiceOptions<ReflectionServiceImpl>(reflection => reflection.Interceptors.Add<StandingCalls>())
            .AddServiceOptions<ReflectionV1ServiceImpl>(reflection => reflection.Interceptors.Add<StandingCalls>());
        if (options.Http is not null)
            JsonDoor.AddTo(grpc);
        builder.Services.AddGrpcReflection();
        builder.Services.AddSingleton<HealthServiceImpl>();
        builder.Services.AddSingleton<BreakingOff>();
        builder.Services.AddSingleton<ServerState>();
        builder.Services.AddSingleton<FreshFigures>();
        builder.Services.AddSingleton(services => new RefusalLog(services.GetRequiredService<ILogger<RefusalLog>>(), TimeProvider.System));
        if (options.TelemetryEndpoint is { } telemetry)
            builder.Services.AddTelemetry(telemetry);
        builder.Services.AddSingleton(_ => Database.Announcements(options.DatabasePath));
        builder.Services.AddSingleton<IKeyStore>(services => new KeyStore(
            options.DatabasePath, TimeProvider.System, () => services.GetRequiredService<IAnnouncements>().Heard));
        builder.Services.AddSingleton(services => new ResumeTokens(services.GetRequiredService<IKeyStore>().ResumeKey()));
        builder.Services.AddSingleton<Func<Snapshots>>(services => () => services.GetRequiredService<ServerState>().Snapshots);
        builder.Services.AddSingleton<Func<Snapshot>>(services => () => services.GetRequiredService<ServerState>().Snapshots.Present);
        builder.Services.AddScoped<CallSnapshot>();
        builder.Services.AddScoped(services => services.GetRequiredService<CallSnapshot>().Snapshot);
        builder.Services.AddScoped<Lookup>();
        builder.Services.AddSingleton<RunningImports>();
        builder.Services.AddSingleton(_ => new ImportDesk(options.DatabasePath, options.SeedPath, TimeProvider.System));
        builder.Services.AddSingleton(services => new CallerAccess(
            listening.BeyondLoopback ? new AccessTokens(services.GetRequiredService<IKeyStore>()) : null, options.Reading,
            services.GetRequiredService<ILogger<CallerAccess>>()));
        builder.Services.AddSingleton(_ => new LongWork(
            Environment.ProcessorCount, options.OneCaller ? Environment.ProcessorCount : Math.Max(1, Environment.ProcessorCount - 1)));
        builder.Services.AddSingleton(_ => new CallRate(
            options.CallsPerSecond ?? (listening.BeyondLoopback ? ServerOptions.DefaultCallsPerSecond : 0)));

        var app = builder.Build();
        app.UseRouting();
        if (options.TelemetryEndpoint is not null)
            app.UseMiddleware<CallMetrics>();
        app.UseMiddleware<Gate>(options, listening);
        if (options.Http is not null)
            JsonDoor.Use(app);
        app.MapBenchmark();
        var state = app.Services.GetRequiredService<ServerState>();
        state.Load(ServiceNames(app));
        app.Lifetime.ApplicationStopping.Register(() => state.Drain(options.DrainTime));
        return app;
    }

    private static void MapBenchmark(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGrpcService<AuthorityRpc>();
        endpoints.MapGrpcService<MeasureRpc>();
        endpoints.MapGrpcService<ComparisonRpc>();
        endpoints.MapGrpcService<ReleaseRpc>();
        endpoints.MapGrpcService<ImportRpc>();
        endpoints.MapGrpcService<AnalysisRpc>();
        endpoints.MapGrpcService<BriefRpc>();
        endpoints.MapGrpcService<ReportRpc>();
        endpoints.MapGrpcService<HealthServiceImpl>();
        endpoints.MapGrpcReflectionService();
    }

    private static IEnumerable<string> ServiceNames(IEndpointRouteBuilder endpoints) => endpoints.DataSources
        .SelectMany(source => source.Endpoints)
        .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.ServiceName)
        .OfType<string>().Distinct(StringComparer.Ordinal);
}
