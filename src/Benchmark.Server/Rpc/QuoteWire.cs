using Benchmark.Figures.Checks;
using Benchmark.Presentation.Words;

namespace Benchmark.Server.Rpc;

/// <summary>Marks as messages, with the words of their rules.</summary>
internal static class QuoteWire
{
    /// <summary>Whether a figure may be quoted; null where there is none to quote.</summary>
    public static V1.Quote? Of(IReadOnlyList<Finding>? findings)
    {
        if (findings is null)
            return null;
        var quote = new V1.Quote { Mark = Of(Marks.Of(findings)) };
        foreach (var finding in findings)
            quote.Reasons.Add(Of(finding));
        return quote;
    }

    /// <summary>One reason.</summary>
    public static V1.QuoteReason Of(Finding finding) =>
        new() { Check = finding.Check.Row.Id, Words = CheckText.Of(finding), Question = finding.Check.Row.Question };

    /// <summary>A mark.</summary>
    public static V1.QuoteMark Of(QuoteMark mark) => mark switch
    {
        QuoteMark.Check => V1.QuoteMark.Check,
        QuoteMark.Care => V1.QuoteMark.Care,
        _ => V1.QuoteMark.Quote,
    };
}
