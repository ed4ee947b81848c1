namespace Benchmark.Tui.Screens.Choose;

/// <summary>Finds measures by what people call them: "LAC", "s47", "NEET".</summary>
internal static class MeasureFilter
{
    /// <summary>Whether every word that was typed begins a word of one of the names. Within words short ones would fit nearly anything.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="names">Names, and lists of words with <c>; </c> between them.</param>
    public static bool Fits(string typed, params IEnumerable<string> names)
    {
        var text = $" {FuzzyMatch.Plain(string.Join(' ', names))}";
        var words = FuzzyMatch.Plain(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && Array.TrueForAll(words, word => text.Contains($" {word}", StringComparison.Ordinal));
    }
}
