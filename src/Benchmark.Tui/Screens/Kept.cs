using System.Runtime.CompilerServices;

namespace Benchmark.Tui.Screens;

/// <summary>
/// What was composed last for each content, so that moving through it composes nothing anew. Contents never change, and go with
/// what was kept of them.
/// </summary>
/// <param name="compose">A pure function of the content and a key, such as the width.</param>
internal sealed class Kept<TContent, TKey, T>(Func<TContent, TKey, T> compose)
    where TContent : class
    where TKey : notnull
{
    private readonly ConditionalWeakTable<TContent, Entry> _last = [];

    public T Of(TContent content, TKey key)
    {
        if (_last.TryGetValue(content, out var entry) && EqualityComparer<TKey>.Default.Equals(entry.Key, key))
            return entry.Composed;
        var composed = compose(content, key);
        _last.AddOrUpdate(content, new Entry(key, composed));
        return composed;
    }

    private sealed record Entry(TKey Key, T Composed);
}
