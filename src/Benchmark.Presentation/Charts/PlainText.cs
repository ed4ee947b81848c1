using System.Globalization;
using System.Text;

namespace Benchmark.Presentation.Charts;

/// <summary>Words that came with data, made inert for whatever they are written into.</summary>
internal static class PlainText
{
    private const NumberStyles Digits = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>
    /// The words without control characters, line breaks and marks that turn the direction of writing: those could reorder or
    /// hide what stands around them.
    /// </summary>
    public static string Of(string words)
    {
        // Nearly all of it is letters, digits and marks of English.
        if (!words.AsSpan().ContainsAnyExceptInRange(' ', '~') || words.All(letter => !Harmful(letter) && !char.IsSurrogate(letter)))
            return words;
        var plain = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            // Half of a surrogate pair comes as U+FFFD already.
            if (rune.IsBmp && Harmful((char)rune.Value))
                plain.Append(char.IsWhiteSpace((char)rune.Value) ? " " : "");
            else
                plain.Append(rune.ToString());
        }

        return plain.ToString();
    }

    /// <summary>The same for text of several lines, which stay.</summary>
    public static string OfLines(string words) => string.Join('\n', words.Split('\n').Select(Of));

    /// <summary>
    /// The words as a cell of a file that a spreadsheet may open: plain, and with an apostrophe in front where it would be taken for a
    /// formula. A number is none.
    /// </summary>
    public static string OfCell(string words)
    {
        var plain = Of(words);
        if (plain.Length == 0 || char.IsAsciiLetterOrDigit(plain[0]))
            return plain;
        return plain.TrimStart() is ['=' or '+' or '-' or '@', _, ..]
            && !double.TryParse(plain, Digits, CultureInfo.InvariantCulture, out _)
            ? "'" + plain
            : plain;
    }

    /// <summary>Whether a character may reorder, hide or command what stands around it.</summary>
    public static bool Harmful(char letter) =>
        char.IsControl(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || letter is '\uFFFE' or '\uFFFF';
}
