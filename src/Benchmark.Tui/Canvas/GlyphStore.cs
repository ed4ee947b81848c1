using System.Collections.Concurrent;

namespace Benchmark.Tui.Canvas;

/// <summary>Hands out one string per grapheme, so that drawing a frame again allocates nothing.</summary>
internal static class GlyphStore
{
    // Latin, punctuation, arrows, box drawing, blocks and braille all lie below; names in other scripts take the slower way.
    private const int Near = 0x2900;

    // Pasted text could otherwise grow the store without end; beyond this, glyphs are simply allocated.
    private const int MostFar = 4096;

    private static readonly string?[] Singles = new string?[Near];
    private static readonly ConcurrentDictionary<string, string> Far = new(StringComparer.Ordinal);

    public static string Get(ReadOnlySpan<char> grapheme)
    {
        if (grapheme.Length == 1 && grapheme[0] < Near)
            return Singles[grapheme[0]] ??= grapheme.ToString();

        var lookup = Far.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(grapheme, out var known))
            return known;
        var glyph = grapheme.ToString();
        if (Far.Count < MostFar)
            Far.TryAdd(glyph, glyph);
        return glyph;
    }
}
