namespace Benchmark.Server.Store;

/// <summary>A SQLite file announces nothing, and is looked at every second.</summary>
internal sealed class EverySecond : IAnnouncements
{
    private readonly PeriodicTimer _timer = new(TimeSpan.FromSeconds(1));

    /// <inheritdoc/>
    public long? Heard => null;

    /// <inheritdoc/>
    public async Task NextAsync(CancellationToken cancel)
    {
        if (!await _timer.WaitForNextTickAsync(cancel).ConfigureAwait(false))
            throw new OperationCanceledException();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _timer.Dispose();
        return default;
    }
}
