using Benchmark.Presentation.Words;
using Benchmark.V1;

namespace Benchmark.Tui.Workbook;

/// <summary>What a workbook keeps of a comparison, so that the comparisons themselves need not be held.</summary>
/// <param name="Code">Whose figure: DfE code.</param>
/// <param name="Measure">Measure id.</param>
/// <param name="Period">Period.</param>
/// <param name="Edition">Edition of the neighbours.</param>
/// <param name="Value">Unrounded; null where there is none.</param>
/// <param name="Missing">The contract's code of why there is none, or the words of a measure of words; empty where there is a value.</param>
/// <param name="Note">What a reader should know beside it.</param>
/// <param name="Median">Of the neighbours; null where there is none.</param>
/// <param name="Used">Neighbours that it rests on.</param>
/// <param name="England">England's figure; null where there is none.</param>
/// <param name="Rank">Place in England; null where there is none.</param>
/// <param name="Of">Out of how many.</param>
/// <param name="Quote">May it be quoted: quote, care or check.</param>
internal sealed record WorkbookRow(
    string Code, string Measure, string Period, string Edition, double? Value, string Missing, string Note, double? Median, int? Used, double? England,
    int? Rank, int? Of, string Quote)
{
    /// <summary>Of a comparison.</summary>
    public static WorkbookRow From(Comparison c)
    {
        var (figure, summary, place) = (c.Figure, c.Summary, c.Position?.Nationally);
        return new(
            c.Authority.Code, c.Measure, c.Period, c.Edition, figure.HasValue ? figure.Value : null,
            figure.HasValue ? "" : figure.HasText ? figure.Text : PlainWords.Code(figure.Missing), figure.Note,
            summary.HasMedian ? summary.Median : null, summary.HasUsed ? summary.Used : null,
            c.England.Figure.HasValue ? c.England.Figure.Value : null, place?.Rank, place?.Of, CheckText.Of(c.Quote));
    }

    /// <summary>What a row is looked up by.</summary>
    public string Key => KeyOf(Code, Measure, Period);

    /// <summary>What a row is looked up by, as the formulas put it together.</summary>
    public static string KeyOf(string code, string measure, string period) => $"{code}|{measure}|{period}";
}
