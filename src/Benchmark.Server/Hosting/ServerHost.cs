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
using Grpc.AspNetCore.Server.Model;
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
        var app = Build(options, Listening.Of(options));
        try
        {
            await ListenAsync(app, options, cancel).ConfigureAwait(false);
            // Listening comes first: a probe that asks meanwhile is told that this server is coming.
            await LoadAsync(app.Services, options, progress, cancel).ConfigureAwait(false);
            _ = Task.Run(() => app.Services.GetRequiredService<FreshFigures>().RunAsync(app.Lifetime.ApplicationStopping), CancellationToken.None);
            return app;
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Loads the figures, and lets calls have them.</summary>
    /// <exception cref="ServerFault">They cannot be loaded; the sentence says why.</exception>
    internal static async Task LoadAsync(IServiceProvider services, ServerOptions options, Action<string> progress, CancellationToken cancel)
    {
        // As many threads again as long work can hold: a single answer never waits for one.
        ThreadPool.GetMinThreads(out var threads, out var completions);
        ThreadPool.SetMinThreads(Math.Max(threads, 2 * Environment.ProcessorCount + 2), completions);
        try
        {
            var (snapshot, history, opened) = await Task.Run(() => Load(options, progress), cancel).WaitAsync(cancel).ConfigureAwait(false);
            // Made before the first call, so that a key that cannot be used stops the start and not a stream.
            services.GetRequiredService<ResumeTokens>();
            services.GetRequiredService<CallerAccess>().Read();
            services.GetRequiredService<ServerState>().Serve(
                new(snapshot, () => new(Database.OpenAgain(options.DatabasePath, TimeProvider.System), TimeProvider.System), options.DatabasePath, history, opened),
                DateTimeOffset.UtcNow);
        }
        catch (DataFault fault)
        {
            throw new ServerFault(fault.Message, fault);
        }
    }

    // A server reads everything before it answers, and answers from that when the database is gone. One caller waits for what is asked alone; the store that
    // the rest is read from stays open.
    private static (Snapshot Snapshot, ReleaseHistory History, ReleaseStore? Opened) Load(ServerOptions options, Action<string> progress)
    {
        var store = new ReleaseStore(options.DatabasePath, TimeProvider.System) { ReadsLater = options.OneCaller };
        var stays = false;
        try
        {
            var loaded = (SnapshotLoader.Load(store, options.DatabasePath, options.SeedPath, progress), store.History(), options.OneCaller ? store : null);
            stays = options.OneCaller;
            return loaded;
        }
        finally
        {
            if (!stays)
                store.Dispose();
        }
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
                // It looks for generated code in every service, and one has none.
                .AddFilter("Microsoft.AspNetCore.Grpc", LogLevel.Error)
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
        if (options.TelemetryEndpoint is { } telemetry)
            builder.Services.AddTelemetry(telemetry);
        AddParts(builder.Services, options, listening);
        builder.Services.AddSingleton<RunningImports>();
        builder.Services.AddSingleton<EncodedComparisons>();
        builder.Services.AddSingleton<IServiceMethodProvider<EncodedComparisonRpc>, EncodedComparisonRpc.Methods>();

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

    /// <summary>What answers are made with, whether they go over a connection or stay in this process.</summary>
    internal static void AddParts(IServiceCollection services, ServerOptions options, Listening listening)
    {
        services.AddSingleton<HealthServiceImpl>();
        services.AddSingleton<BreakingOff>();
        services.AddSingleton<ServerState>();
        services.AddSingleton<FreshFigures>();
        services.AddSingleton(provider => new RefusalLog(provider.GetRequiredService<ILogger<RefusalLog>>(), TimeProvider.System));
        services.AddSingleton(_ => Database.Announcements(options.DatabasePath));
        services.AddSingleton<IKeyStore>(provider => new KeyStore(
            options.DatabasePath, TimeProvider.System, () => provider.GetRequiredService<IAnnouncements>().Heard));
        services.AddSingleton(provider => new ResumeTokens(provider.GetRequiredService<IKeyStore>().ResumeKey()));
        services.AddSingleton<Func<Snapshots>>(provider => () => provider.GetRequiredService<ServerState>().Snapshots);
        services.AddSingleton<Func<Snapshot>>(provider => () => provider.GetRequiredService<ServerState>().Snapshots.Present);
        services.AddScoped<CallSnapshot>();
        services.AddScoped(provider => provider.GetRequiredService<CallSnapshot>().Snapshot);
        services.AddScoped<Lookup>();
        services.AddScoped<ComparisonStream>();
        services.AddSingleton(_ => new ImportDesk(options.DatabasePath, options.SeedPath, TimeProvider.System));
        services.AddSingleton(provider => new CallerAccess(
            listening.BeyondLoopback ? new AccessTokens(provider.GetRequiredService<IKeyStore>()) : null, options.Reading,
            provider.GetRequiredService<ILogger<CallerAccess>>()));
        services.AddSingleton(_ => new LongWork(
            Environment.ProcessorCount, options.OneCaller ? Environment.ProcessorCount : Math.Max(1, Environment.ProcessorCount - 1)));
        services.AddSingleton(_ => new CallRate(
            options.CallsPerSecond ?? (listening.BeyondLoopback ? ServerOptions.DefaultCallsPerSecond : 0)));
    }

    private static void MapBenchmark(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGrpcService<AuthorityRpc>();
        endpoints.MapGrpcService<MeasureRpc>();
        endpoints.MapGrpcService<ComparisonRpc>();
        // Of two that answer one method over gRPC this one goes first.
        endpoints.MapGrpcService<EncodedComparisonRpc>().Add(endpoint => ((RouteEndpointBuilder)endpoint).Order = -1);
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
