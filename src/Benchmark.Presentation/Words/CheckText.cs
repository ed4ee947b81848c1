using System.Text.RegularExpressions;
using Benchmark.Figures.Checks;

namespace Benchmark.Presentation.Words;

/// <summary>What a rule found, in the words of the rule. They say what to look at, never that a figure is wrong.</summary>
internal static partial class CheckText
{
    /// <summary>What stands before the reasons of a figure to be checked.</summary>
    public const string CheckFirst = "Check with your finance officer first";

    /// <summary>The reason that tells most, in words; empty where none is given.</summary>
    public static string Reason(V1.Quote quote) => quote.Reasons.Count > 0 ? quote.Reasons[0].Words : "";

    /// <summary>Why a figure is to be checked: the first reason, and how many more there are.</summary>
    public static string FirstOf(V1.Quote quote)
    {
        var more = quote.Reasons.Count - 1;
        return $"{char.ToLowerInvariant(CheckFirst[0])}{CheckFirst[1..]}. {Reason(quote)}{(more > 0 ? $" ({PlainWords.Of(more, "more reason", "more reasons")})" : "")}";
    }

    /// <summary>The finding as a sentence.</summary>
    public static string Of(Finding finding) => Blank().Replace(finding.Check.Row.Words, blank => blank.Groups[1].Value switch
    {
        "about" => finding.About,
        "from" => finding.From?.Name ?? "",
        "to" => finding.To?.Name ?? "",
        "before" => Number(finding, finding.Before),
        "after" => Number(finding, finding.After),
        "change" => Change(finding) + (finding.ComesBack ? ", and back in the year after" : ""),
        "score" => NumberStyle.Plain(Math.Abs(finding.Score ?? 0), 1),
        _ => blank.Value,
    });

    /// <summary>A mark in a word, for a column.</summary>
    public static string Of(QuoteMark mark) => mark switch
    {
        QuoteMark.Check => "check",
        QuoteMark.Care => "care",
        _ => "quote",
    };

    /// <summary>The same of a mark of the contract; empty where there is none.</summary>
    public static string Of(V1.Quote? quote) => Of(quote?.Mark ?? V1.QuoteMark.Unspecified);

    /// <summary>The same of the mark alone.</summary>
    public static string Of(V1.QuoteMark mark) => mark switch
    {
        V1.QuoteMark.Check => "check",
        V1.QuoteMark.Care => "care",
        V1.QuoteMark.Quote => "quote",
        _ => "",
    };

    private static string Number(Finding finding, double? value) => value is not { } number ? "" : finding.Unit switch
    {
        "£" => (number < 0 ? "" : "+") + NumberStyle.OfPounds(number).Text(number),
        _ when finding.Unit.StartsWith('£') => $"{NumberStyle.Pounds.Text(number)}{finding.Unit[1..]}",
        "%" => NumberStyle.Plain(number, 1) + "%",
        "" => NumberStyle.AtMost(number, 1),
        _ => $"{NumberStyle.AtMost(number, 1)} {finding.Unit}",
    };

    private static string Change(Finding finding) => finding is not { Before: { } before, After: { } after } ? ""
        : finding.Unit == "%" ? $"{(after < before ? "" : "+")}{NumberStyle.Plain(after - before, 1)} percentage points"
        // From next to nothing a percentage says nothing.
        : before >= 1 ? NumberStyle.Percent.Signed((after - before) / before * 100) : "from next to nothing";

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Blank();
}
