namespace Benchmark.Server.Rpc;

/// <summary>Tells streams when to break off because the server is about to stop.</summary>
internal sealed class BreakingOff : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    /// <summary>They are to break off after a time that is for those which end by themselves.</summary>
    public void After(TimeSpan time) => _source.CancelAfter(time);

    /// <summary>Asked between two messages.</summary>
    /// <exception cref="Grpc.Core.RpcException">The stream is to break off now; the status says how to go on.</exception>
    public void ThrowIfNow()
    {
        if (_source.IsCancellationRequested)
            throw Fault.BrokenOff();
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
