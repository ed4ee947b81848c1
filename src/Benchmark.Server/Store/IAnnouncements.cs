namespace Benchmark.Server.Store;

/// <summary>How a server learns that its database may have changed.</summary>
internal interface IAnnouncements : IAsyncDisposable
{
    /// <summary>How often it was heard that something may have changed; null where nothing is heard, and the database is asked instead.</summary>
    long? Heard { get; }

    /// <summary>Waits until it is time to look: something was announced, or it is so long since the last look that something may have been missed.</summary>
    /// <returns>Whether it is time; false when it was given up, or this was disposed of: what ends with every verb is no exception, which would take longer than its answer.</returns>
    Task<bool> NextAsync(CancellationToken cancel);
}
