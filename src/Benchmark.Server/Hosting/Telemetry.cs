using System.Diagnostics.Metrics;
using Benchmark.Server.Rpc;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Benchmark.Server.Hosting;

/// <summary>Metrics and traces, sent by OTLP over HTTP where there is somewhere to send them.</summary>
internal static class Telemetry
{
    private const string ServiceName = "benchmark";

    /// <summary>Sends metrics and traces to a collector from the server's start to its end.</summary>
    /// <param name="services">The server's services.</param>
    /// <param name="endpoint">Base address of the collector.</param>
    /// <exception cref="ServerFault">It is no address.</exception>
    public static void AddTelemetry(this IServiceCollection services, string endpoint)
    {
        if (!Uri.TryCreate(endpoint.TrimEnd('/') + "/", UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https"))
            throw new ServerFault($"telemetry: found \"{endpoint}\", expected an address such as http://127.0.0.1:4318.");
        services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(ServiceName))
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter(CallMeters.Name)
                .AddInstrumentation(SnapshotAge).AddInstrumentation(DatabaseLost)
                .AddOtlpExporter(exporter => Send(exporter, "v1/metrics")))
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation()
                .AddOtlpExporter(exporter => Send(exporter, "v1/traces")));

        void Send(OtlpExporterOptions exporter, string path)
        {
            exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
            exporter.Endpoint = new(address, path);
        }
    }

    // Of the host's factory: its meters are disposed after the last metrics were sent.
    private static ObservableGauge<double> SnapshotAge(IServiceProvider services)
    {
        var state = services.GetRequiredService<ServerState>();
        return services.GetRequiredService<IMeterFactory>().Create(CallMeters.Name).CreateObservableGauge(
            "benchmark.snapshot.age",
            () => state.LoadedAt is { } loaded
                ? [new((DateTimeOffset.UtcNow - loaded).TotalSeconds)]
                : Array.Empty<Measurement<double>>(),
            "s", "Time since the figures were loaded.");
    }

    private static ObservableGauge<double> DatabaseLost(IServiceProvider services)
    {
        var state = services.GetRequiredService<ServerState>();
        return services.GetRequiredService<IMeterFactory>().Create(CallMeters.Name).CreateObservableGauge(
            "benchmark.database.lost", () => state.LostAt is { } lost ? (DateTimeOffset.UtcNow - lost).TotalSeconds : 0,
            "s", "Time since the database could last be reached; 0 while it can.");
    }
}
