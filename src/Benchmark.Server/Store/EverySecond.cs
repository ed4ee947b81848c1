namespace Benchmark.Server.Store;

/// <summary>A SQLite file announces nothing, and is looked at every second.</summary>
internal sealed class EverySecond : IAnnouncements
{
    private readonly PeriodicTimer _timer = new(TimeSpan.FromSeconds(1));

    /// <inheritdoc/>
    public long? Heard => null;

    /// <inheritdoc/>
    public async Task<bool> NextAsync(CancellationToken cancel)
    {
        using var end = cancel.UnsafeRegister(static timer => ((PeriodicTimer)timer!).Dispose(), _timer);
        return await _timer.WaitForNextTickAsync(CancellationToken.None).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _timer.Dispose();
        return default;
    }
}
