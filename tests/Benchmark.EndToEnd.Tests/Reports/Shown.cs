using System.Globalization;
using System.Text.RegularExpressions;

namespace Benchmark.EndToEnd.Tests.Reports;

/// <summary>
/// Numbers as a report should show them, written with decimal arithmetic and none of the product's code, and the numbers that a
/// line of text shows: with sign, pound sign, percent and millions, since "15.6%" and "15.6" are not the same.
/// </summary>
internal static partial class Shown
{
    /// <summary>The numbers of a text in order.</summary>
    public static string[] In(string text) => [.. Number().Matches(text).Select(match => match.Value)];

    public static string Of(double value, int decimals, string before = "", string after = "")
    {
        var rounded = Math.Round((decimal)Math.Abs(value), decimals, MidpointRounding.AwayFromZero);
        var sign = value < 0 && rounded != 0 ? "-" : "";
        return $"{sign}{before}{rounded.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)}{after}";
    }

    public static string Signed(double value, int decimals, string before = "", string after = "")
    {
        var text = Of(value, decimals, before, after);
        return text[0] == '-' || !text.AsSpan().ContainsAnyInRange('1', '9') ? text : "+" + text;
    }

    public static string Millions(double pounds) => Of(pounds / 1e6, 1, "£", "m");

    /// <summary>Pounds as a sentence holds them: in millions from a hundred thousand.</summary>
    public static string Money(double pounds) => Math.Abs(pounds) < 100_000 ? Of(pounds, 0, "£") : Millions(pounds);

    /// <summary>An ISO date or month in words.</summary>
    public static string Day(string iso) => iso.Length == 10
        ? DateOnly.Parse(iso, CultureInfo.InvariantCulture).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : iso;

    [GeneratedRegex("(?:(?<![\\w)])[-+](?=[£0-9]))?£?[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?(?:%|m\\b)?")]
    private static partial Regex Number();
}
