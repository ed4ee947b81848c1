using System.Globalization;
using System.Text.RegularExpressions;

namespace Benchmark.Figures.Facts;

/// <summary>
/// The text of one published cell: a number or a symbol that says why there is none. This is the only place that knows the
/// publishers' symbols.
/// </summary>
internal static partial class Cell
{
    /// <summary>What a cell may hold, for messages about one that holds something else.</summary>
    public const string Expected =
        "a number of at most 15 digits, 6 of them after the point, "
        + "or one of the symbols z, x, :, ., .., -, n, c, low, k, u or an empty cell";

    /// <summary>What is kept of a cell that reads 0 where its publisher prints that for nothing filled in.</summary>
    public const string NotFilledIn = "(0)";

    // No published figure has more, a double keeps as many, and with them no quotient and no sum leaves the range of its type.
    private const int MostDigits = 15;
    private const int MostDecimals = 6;

    /// <summary>Reads a cell.</summary>
    /// <exception cref="DataFault">It holds neither a number nor a known symbol.</exception>
    public static Outcome Parse(string text) => TryParse(text, out var outcome)
        ? outcome
        : throw new DataFault($"A figure reads \"{text}\", expected {Expected}.");

    /// <summary>Reads a cell; false when it holds neither a number nor a known symbol.</summary>
    public static bool TryParse(string text, out Outcome outcome)
    {
        var tidy = Tidy(text);
        outcome = tidy is null ? default
            : Reason(tidy) is { } reason ? Outcome.Missing(reason)
            : Outcome.Of(double.Parse(tidy, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture));
        return tidy is not null;
    }

    /// <summary>
    /// The cell as the seed files keep it: the publisher's digits without thousands separators, or the symbol in lower case,
    /// or nothing for an empty cell; null when it is neither a number nor a known symbol.
    /// </summary>
    public static string? Tidy(string text)
    {
        // Most cells are plain digits already, and nearly all the reading time goes on them.
        if (IsPlainNumber(text))
            return text;
        var trimmed = text.Trim();
        if (string.Equals(trimmed, "NULL", StringComparison.OrdinalIgnoreCase))
            return "";
#pragma warning disable CA1308 // Symbols are kept in lower case, as their publisher prints them.
        var symbol = trimmed.ToLowerInvariant();
#pragma warning restore CA1308
        // As statisticians of government print symbols since 2021: [c].
        if (symbol is ['[', _, .., ']'])
            symbol = symbol[1..^1];
        if (Reason(symbol) is not null)
            return symbol;
        if (Grouped().IsMatch(trimmed))
            trimmed = trimmed.Replace(",", "", StringComparison.Ordinal);
        return IsPlainNumber(trimmed) ? trimmed : null;
    }

    /// <summary>The publishers' symbol for a reason, or nothing for a reason that no publisher prints.</summary>
    public static string ToSymbol(MissingReason reason) => reason switch
    {
        MissingReason.NotApplicable => "z",
        MissingReason.NotAvailable => "x",
        MissingReason.Suppressed => "c",
        MissingReason.RoundsToZero => "low",
        MissingReason.LowReliability => "u",
        _ => "",
    };

    private static MissingReason? Reason(string symbol) => symbol switch
    {
        "z" => MissingReason.NotApplicable,
        "x" or ":" or "." or ".." or "..." or "\u2026" or "-" or "n" or "" or NotFilledIn => MissingReason.NotAvailable,
        "c" => MissingReason.Suppressed,
        "low" or "k" => MissingReason.RoundsToZero,
        "u" => MissingReason.LowReliability,
        // "[note 4]" in place of a figure, which the notes say is not to be had.
        ['n', 'o', 't', 'e', ' ', _] when char.IsAsciiDigit(symbol[^1]) => MissingReason.NotAvailable,
        _ => null,
    };

    // Stricter than double.TryParse, which takes "1e5", "NaN", "+5", ".5" and "5.": none of them is how a figure is published.
    private static bool IsPlainNumber(string text)
    {
        var start = text.StartsWith('-') ? 1 : 0;
        var point = -1;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '.' && point < 0)
                point = i;
            else if (!char.IsAsciiDigit(text[i]))
                return false;
        }
        var digits = text.Length - start - (point < 0 ? 0 : 1);
        return digits is > 0 and <= MostDigits && point != start && point != text.Length - 1
            && (point < 0 || text.Length - point - 1 <= MostDecimals);
    }

    [GeneratedRegex(@"^-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$")]
    private static partial Regex Grouped();
}
