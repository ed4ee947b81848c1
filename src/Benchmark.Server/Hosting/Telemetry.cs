using System.Diagnostics.Metrics;
using Benchmark.Server.Rpc;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Benchmark.Server.Hosting;

/// <summary>Sends metrics and traces by OTLP over HTTP. Made only when there is somewhere to send them.</summary>
internal sealed class Telemetry : IDisposable
{
    private const string ServiceName = "benchmark";

    private readonly Meter _meter = new(CallMeters.Name);
    private readonly MeterProvider _metrics;
    private readonly TracerProvider _traces;

    /// <summary>Begins to send.</summary>
    /// <param name="endpoint">Base address of the collector.</param>
    /// <param name="state">The server's state, for the age of its snapshot.</param>
    /// <exception cref="ServerFault">It is no address.</exception>
    public Telemetry(string endpoint, ServerState state)
    {
        if (!Uri.TryCreate(endpoint.TrimEnd('/') + "/", UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https"))
            throw new ServerFault($"telemetry: found \"{endpoint}\", expected an address such as http://127.0.0.1:4318.");
        _meter.CreateObservableGauge(
            "benchmark.snapshot.age",
            () => state.LoadedAt is { } loaded
                ? [new((DateTimeOffset.UtcNow - loaded).TotalSeconds)]
                : Array.Empty<Measurement<double>>(),
            "s", "Time since the figures were loaded.");
        var resource = ResourceBuilder.CreateDefault().AddService(ServiceName);
        // The framework measures and traces requests and connections under standard names by itself.
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter(CallMeters.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel")
            .AddOtlpExporter(exporter => Send(exporter, "v1/metrics")).Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource("Microsoft.AspNetCore")
            .AddOtlpExporter(exporter => Send(exporter, "v1/traces")).Build();

        void Send(OtlpExporterOptions exporter, string path)
        {
            exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
            exporter.Endpoint = new(address, path);
        }
    }

    /// <summary>Sends what is left and ends.</summary>
    public void Dispose()
    {
        _metrics.Dispose();
        _traces.Dispose();
        _meter.Dispose();
    }
}
