namespace Benchmark.Tui.Canvas;

internal static class TextWrap
{
    /// <summary>Breaks text at blanks into lines of at most so many columns; a longer word is broken where it must be.</summary>
    public static List<string> Lines(string text, int columns)
    {
        var lines = new List<string>();
        if (columns < 1)
            return lines;
        var rest = text.AsSpan().Trim();
        while (!rest.IsEmpty)
        {
            var fits = TextWidth.Fit(rest, columns);
            if (fits < rest.Length && rest[fits] != ' ')
            {
                var blank = rest[..fits].LastIndexOf(' ');
                // Not even one grapheme fits into a single column when it is wide: take it all the same, or this never ends.
                fits = blank > 0 ? blank : Math.Max(fits, 1);
            }

            lines.Add(rest[..fits].TrimEnd().ToString());
            rest = rest[fits..].TrimStart();
        }

        return lines;
    }
}
