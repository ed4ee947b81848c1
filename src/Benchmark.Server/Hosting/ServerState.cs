using Benchmark.Server.Releases;
using Benchmark.Server.Rpc;
using Grpc.HealthCheck;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace Benchmark.Server.Hosting;

/// <summary>The phase that a server is in, which health tells of, and the snapshots that it answers from.</summary>
internal sealed class ServerState(HealthServiceImpl health, BreakingOff streams) : IDisposable
{
    /// <summary>What health calls the database: not serving while it cannot be reached. The server then answers from what it has read.</summary>
    public const string DatabaseName = "database";

    private readonly Lock _lock = new();
    private string[] _services = [];
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Snapshots? _snapshots;

    /// <summary>The phase.</summary>
    public ServerPhase Phase { get; private set; }

    /// <summary>The snapshots. Calls get here only once there are some.</summary>
    public Snapshots Snapshots =>
        _snapshots ?? throw new InvalidOperationException("A call has got past the gate before the figures were loaded.");

    /// <summary>Ends when the figures are there, or when the server stops without them.</summary>
    public Task Loaded => _loaded.Task;

    /// <summary>When the snapshot of now came; null before there was one.</summary>
    public DateTimeOffset? LoadedAt { get; private set; }

    /// <summary>Since when the database cannot be reached; null while it can.</summary>
    public DateTimeOffset? LostAt { get; private set; }

    /// <summary>The server is about to listen.</summary>
    /// <param name="services">Full names of the services that health knows; the empty name stands for the server as a whole.</param>
    public void Load(IEnumerable<string> services)
    {
        _services = ["", .. services];
        Tell(ServingStatus.NotServing);
        health.SetStatus(DatabaseName, ServingStatus.NotServing);
    }

    /// <summary>The figures are there.</summary>
    public void Serve(Snapshots snapshots, DateTimeOffset now)
    {
        _snapshots = snapshots;
        LoadedAt = now;
        health.SetStatus(DatabaseName, ServingStatus.Serving);
        Enter(ServerPhase.Serving);
    }

    /// <summary>Other figures have come.</summary>
    public void Renewed(DateTimeOffset now) => LoadedAt = now;

    /// <summary>The database cannot be reached.</summary>
    public void Lost(DateTimeOffset now)
    {
        LostAt ??= now;
        health.SetStatus(DatabaseName, ServingStatus.NotServing);
    }

    /// <summary>The database was reached; whether it could not be before.</summary>
    public bool Reached()
    {
        if (LostAt is null)
            return false;
        LostAt = null;
        health.SetStatus(DatabaseName, ServingStatus.Serving);
        return true;
    }

    /// <summary>The server is about to stop.</summary>
    /// <param name="time">How long it waits for the calls that run.</param>
    public void Drain(TimeSpan time)
    {
        Enter(ServerPhase.Draining);
        // Half of it is for those that end by themselves; the rest is for readers of streams to hear why theirs ends.
        streams.After(time / 2);
    }

    /// <inheritdoc/>
    public void Dispose() => _snapshots?.Dispose();

    private void Enter(ServerPhase phase)
    {
        lock (_lock)
        {
            // A server that is told to stop while it loads does not begin to serve.
            if (phase <= Phase)
                return;
            Phase = phase;
            _loaded.TrySetResult();
            Tell(phase == ServerPhase.Serving ? ServingStatus.Serving : ServingStatus.NotServing);
        }
    }

    private void Tell(ServingStatus status)
    {
        foreach (var service in _services)
            health.SetStatus(service, status);
    }
}
