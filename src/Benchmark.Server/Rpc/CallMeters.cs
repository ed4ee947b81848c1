using System.Diagnostics.Metrics;

namespace Benchmark.Server.Rpc;

/// <summary>What is counted and measured of calls. Without anybody who listens these cost a comparison with null.</summary>
internal static class CallMeters
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Benchmark.Server";

    private static readonly Meter Meter = new(Name);

    /// <summary>How long calls took; named, measured and tagged as OpenTelemetry's conventions for RPC have it.</summary>
    public static Histogram<double> Duration { get; } =
        Meter.CreateHistogram<double>("rpc.server.duration", "ms", "How long calls took.");

    /// <summary>Comparisons sent by streams.</summary>
    public static Counter<long> StreamItems { get; } =
        Meter.CreateCounter<long>("benchmark.stream.items", "{comparison}", "Comparisons sent by streams.");
}
