using Benchmark.Server.Data;

namespace Benchmark.Server.Hosting;

/// <summary>The phase that a server is in and the snapshot that it answers from.</summary>
internal sealed class ServerState
{
    private readonly Lock _lock = new();
    private ServerPhase _phase;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Snapshot? _snapshot;

    /// <summary>The phase, and a task that ends when it is no longer the phase.</summary>
    public (ServerPhase Phase, Task Changed) Now
    {
        get
        {
            lock (_lock)
                return (_phase, _changed.Task);
        }
    }

    /// <summary>The snapshot. Calls get here only once there is one.</summary>
    public Snapshot Snapshot =>
        _snapshot ?? throw new InvalidOperationException("A call has got past the gate before the figures were loaded.");

    /// <summary>When the snapshot came; null before.</summary>
    public DateTimeOffset? LoadedAt { get; private set; }

    /// <summary>The figures are there.</summary>
    public void Serve(Snapshot snapshot, DateTimeOffset now)
    {
        _snapshot = snapshot;
        LoadedAt = now;
        Enter(ServerPhase.Serving);
    }

    /// <summary>The server is about to stop.</summary>
    public void Drain() => Enter(ServerPhase.Draining);

    private void Enter(ServerPhase phase)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            // A server that is told to stop while it loads does not begin to serve.
            if (phase <= _phase)
                return;
            _phase = phase;
            (changed, _changed) = (_changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        changed.SetResult();
    }
}
