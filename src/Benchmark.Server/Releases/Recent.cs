namespace Benchmark.Server.Releases;

/// <summary>
/// What was asked for lately, each made once however many ask for it at once; of more than so many the one that was asked for longest ago
/// makes room.
/// </summary>
/// <param name="most">Most that are kept.</param>
internal sealed class Recent<TKey, T>(int most) where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(TKey Key, Task<T> Made)> _kept = [];

    /// <summary>How many are kept.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _kept.Count;
        }
    }

    /// <summary>What is kept under a key; it is made where there is none, and made again where it could not be.</summary>
    public Task<T> Of(TKey key, Func<T> make)
    {
        lock (_lock)
        {
            var kept = _kept.FirstOrDefault(one => one.Key.Equals(key) && !one.Made.IsFaulted);
            if (kept.Made is null)
                kept = (key, Task.Run(make));
            else
                _kept.Remove(kept);
            _kept.AddFirst(kept);
            while (_kept.Count > most)
                _kept.RemoveLast();
            return kept.Made;
        }
    }
}
