namespace Benchmark.Tui.Screens.Choose;

/// <summary>
/// How well what was typed fits a text: whole beginnings before beginnings of words, before parts of words, before the letters
/// merely in order. The steps lie so far apart that no number of lesser matches outweighs a better one.
/// </summary>
internal static class FuzzyMatch
{
    private const int Beginning = 1000;
    private const int WordBeginning = 800;
    private const int Part = 600;
    private const int Scattered = 300;

    // Two letters in order occur in nearly every name.
    private const int FewestScattered = 3;

    /// <summary>
    /// Both sides lower-case and without punctuation; see <see cref="Plain"/>. Null when it does not fit at all.
    /// </summary>
    public static int? Score(ReadOnlySpan<char> typed, ReadOnlySpan<char> text)
    {
        if (text.StartsWith(typed))
            // Of two that begin alike the shorter is meant: what is typed covers more of it.
            return Beginning - Math.Min(text.Length - typed.Length, 99);
        var at = text.IndexOf(typed);
        if (at >= 0)
        {
            for (var next = at; next >= 0;)
            {
                if (text[next - 1] == ' ')
                    return WordBeginning - Math.Min(next, 99);
                var further = text[(next + 1)..].IndexOf(typed);
                next = further < 0 ? -1 : next + 1 + further;
            }

            return Part - Math.Min(at, 99);
        }

        if (typed.Length < FewestScattered)
            return null;
        return Scatter(typed, text) is { } span ? Scattered - Math.Min(span - typed.Length, 99) : null;
    }

    /// <summary>As people type it: no capitals or punctuation, and "and" for "&amp;".</summary>
    public static string Plain(string text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter == '&')
                plain.Append("and");
            else if (char.IsLetterOrDigit(letter))
                plain.Append(char.ToLowerInvariant(letter));
            else if (letter is ' ' or '-' && plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain.ToString();
    }

    // How long a stretch of the text holds the letters in order, from a word's beginning on; from elsewhere nearly all would fit.
    private static int? Scatter(ReadOnlySpan<char> typed, ReadOnlySpan<char> text)
    {
        int? best = null;
        for (var start = 0; start < text.Length; start++)
        {
            if (text[start] != typed[0] || start > 0 && text[start - 1] != ' ')
                continue;
            var found = 1;
            var i = start + 1;
            for (; i < text.Length && found < typed.Length; i++)
            {
                if (text[i] == typed[found])
                    found++;
            }

            if (found == typed.Length && (best is null || i - start < best))
                best = i - start;
        }

        return best;
    }
}
