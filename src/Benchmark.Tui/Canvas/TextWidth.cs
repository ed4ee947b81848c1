using System.Globalization;
using System.Text;

namespace Benchmark.Tui.Canvas;

/// <summary>How many columns text takes on a terminal. .NET splits text into graphemes but does not know their widths.</summary>
internal static class TextWidth
{
    /// <summary>
    /// Stands for whatever must not reach the terminal: control characters, and emoji, on whose width terminals disagree.
    /// </summary>
    public const string Unprintable = "\uFFFD";

    // Ranges two columns wide: East_Asian_Width W and F of Unicode 16's EastAsianWidth.txt, merged across unassigned gaps, and
    // without the emoji outside the ideographic blocks. Sorted, for the binary search.
    private static readonly int[] WideRanges =
    [
        0x1100, 0x115F, // Hangul Jamo, leading consonants
        0x2E80, 0x303E, // CJK radicals, ideographic description, CJK punctuation
        0x3041, 0x4DBF, // kana, bopomofo, enclosed CJK, CJK extension A
        0x4E00, 0xA4CF, // CJK unified ideographs, Yi
        0xA960, 0xA97C, // Hangul Jamo extended A
        0xAC00, 0xD7A3, // Hangul syllables
        0xF900, 0xFAFF, // CJK compatibility ideographs
        0xFE10, 0xFE19, // vertical forms
        0xFE30, 0xFE6B, // CJK compatibility forms, small form variants
        0xFF01, 0xFF60, // fullwidth forms
        0xFFE0, 0xFFE6, // fullwidth signs
        0x16FE0, 0x18DFF, // Tangut, Khitan
        0x1AFF0, 0x1B2FF, // kana supplements
        0x20000, 0x3FFFD, // CJK extensions B and on
    ];

    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        while (!text.IsEmpty)
            width += Next(ref text, out _);
        return width;
    }

    /// <summary>How many of the text's characters fit into the columns, never splitting a grapheme.</summary>
    public static int Fit(ReadOnlySpan<char> text, int columns)
    {
        var rest = text;
        var used = 0;
        while (!rest.IsEmpty)
        {
            var before = rest.Length;
            used += Next(ref rest, out _);
            if (used > columns)
                return text.Length - before;
        }

        return text.Length;
    }

    /// <summary>The text as it is drawn into so many columns: cut with the ellipsis where it is longer, and of whatever must not reach a terminal its stand-in.</summary>
    public static string Fitted(string text, int columns, Glyphs glyphs)
    {
        if (text.Length <= columns && !text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;
        if (Of(text) <= columns)
            return Drawn(text);
        var room = columns - Of(glyphs.Ellipsis);
        return room < 0 ? Drawn(text.AsSpan(0, Fit(text, columns))) : Drawn(text.AsSpan(0, Fit(text, room)).TrimEnd()) + glyphs.Ellipsis;
    }

    /// <summary>
    /// Takes one grapheme off the front; the glyph is what to draw for it, and the result its width: 0, 1 or 2.
    /// </summary>
    public static int Next(ref ReadOnlySpan<char> text, out ReadOnlySpan<char> glyph)
    {
        // Nothing below U+0300 joins what precedes it, so two such characters in a row need no segmentation.
        if (text[0] is >= ' ' and <= '~' && (text.Length == 1 || text[1] < '\u0300'))
        {
            glyph = text[..1];
            text = text[1..];
            return 1;
        }

        var length = StringInfo.GetNextTextElementLength(text);
        glyph = text[..length];
        text = text[length..];
        Rune.DecodeFromUtf16(glyph, out var first, out var consumed);
        var width = Of(first);
        if (width < 0 || glyph.Length > consumed && Joins(glyph[consumed..]))
        {
            glyph = Unprintable;
            return 1;
        }

        return width;
    }

    // A zero-width joiner or an emoji selector makes a picture of several characters, which terminals draw at different widths.
    private static bool Joins(ReadOnlySpan<char> rest) => rest.ContainsAny('\u200D', '\uFE0F') || rest.Contains('\uD83C');

    /// <summary>-1 for what must not be drawn at all.</summary>
    private static int Of(Rune rune)
    {
        var value = rune.Value;
        if (value is >= 0x1F000 and <= 0x1FAFF)
            return -1;
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Control:
            case UnicodeCategory.Surrogate:
            case UnicodeCategory.LineSeparator:
            case UnicodeCategory.ParagraphSeparator:
            case UnicodeCategory.PrivateUse:
                return -1;
            case UnicodeCategory.Format:
            case UnicodeCategory.NonSpacingMark:
            case UnicodeCategory.EnclosingMark:
                return 0;
        }

        return IsWide(value) ? 2 : 1;
    }

    private static bool IsWide(int value)
    {
        if (value < 0x1100)
            return false;
        var low = 0;
        var high = WideRanges.Length / 2 - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (value < WideRanges[2 * middle])
                high = middle - 1;
            else if (value > WideRanges[2 * middle + 1])
                low = middle + 1;
            else
                return true;
        }

        return false;
    }

    private static string Drawn(ReadOnlySpan<char> text)
    {
        var drawn = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            if (Next(ref text, out var glyph) > 0)
                drawn.Append(glyph);
        }

        return drawn.ToString();
    }
}
