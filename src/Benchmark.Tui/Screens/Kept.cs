using System.Runtime.CompilerServices;

namespace Benchmark.Tui.Screens;

/// <summary>
/// What was composed last for each content, so that scrolling through it composes nothing anew. Contents never change, and go with
/// what was kept of them.
/// </summary>
/// <param name="compose">A pure function of the content and the width.</param>
internal sealed class Kept<TContent, T>(Func<TContent, int, T> compose)
    where TContent : class
    where T : class
{
    private readonly ConditionalWeakTable<TContent, Entry> _last = [];

    public T Of(TContent content, int width)
    {
        if (_last.TryGetValue(content, out var entry) && entry.Width == width)
            return entry.Composed;
        var composed = compose(content, width);
        _last.AddOrUpdate(content, new Entry(width, composed));
        return composed;
    }

    private sealed record Entry(int Width, T Composed);
}
