using System.Globalization;
using System.Text.RegularExpressions;
using Benchmark.Figures.Facts;

namespace Benchmark.Server.Rpc;

/// <summary>
/// Reads a period as a person writes it. Files are read more strictly (<see cref="Period.TryParse"/>): what a publisher means must not be guessed, and
/// neither is it here. "2025" of spend may be two financial years, and so may "FY2025".
/// </summary>
internal static partial class PeriodSpelling
{
    private const int LongestText = 40;

    private static readonly string[] Dates = ["d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy"];

    /// <summary>
    /// The period that a text means: 2025; 2024-25, also with a slash, a dash, "to" or blanks between, with both years in full or in two digits,
    /// after "FY" or "financial year".
    /// </summary>
    /// <returns>The period; null when it is none.</returns>
    public static Period? Read(string text)
    {
        if (text.Length > LongestText)
            return null;
        if (Period.TryParse(text.Trim()) is { } plain)
            return plain;
        return Years().Match(text) is { Success: true, Groups: var years }
            // Two digits are of this century: no figure here is older.
            ? Period.TryParse($"{(years[1].Length == 2 ? "20" : "")}{years[1].Value}-{years[2].Value}")
            : null;
    }

    /// <summary>The same, or a day: of a year's count, or the last of a financial year. "31 March 2025" is 2025 of children in care and 2024-25 of spend.</summary>
    public static Period? Read(string text, PeriodCalendar calendar) => Read(text)
        ?? (DateOnly.TryParseExact(text.Trim(), Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? calendar.Periods.FirstOrDefault(period => calendar.Days(period).Last == day)
            : null);

    [GeneratedRegex(@"^\s*(?:FY|financial year)?\s*(\d{4}|\d{2})\s*(?:-|/|–|—|to)\s*(\d{4}|\d{2})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
