namespace Benchmark.Figures.Facts;

/// <summary>How publishers write the periods of the datasets held.</summary>
internal static class Periods
{
    /// <summary>What a year looks like.</summary>
    public const string ExpectedYear = "a year in four digits, for instance 2025";

    /// <summary>What a financial year looks like.</summary>
    public const string ExpectedFinancialYear = "a financial year, for instance 2024-25";

    /// <summary>Whether the text is a year of this or the last century.</summary>
    public static bool IsYear(string text) =>
        text.Length == 4 && text.All(char.IsAsciiDigit) && (text[..2] is "19" or "20");

    /// <summary>Whether the text is a year, a hyphen and the last two digits of the year after.</summary>
    public static bool IsFinancialYear(string text) =>
        text.Length == 7 && text[4] == '-' && IsYear(text[..4]) && char.IsAsciiDigit(text[5]) && char.IsAsciiDigit(text[6])
        && (int.Parse(text[2..4], null) + 1) % 100 == int.Parse(text[5..], null);
}
