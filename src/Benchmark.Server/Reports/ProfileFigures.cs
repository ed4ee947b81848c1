namespace Benchmark.Server.Reports;

/// <summary>Everything that a profile says, as the API answers it.</summary>
/// <param name="Authority">Index of the authority.</param>
/// <param name="Edition">Edition of the statistical neighbours.</param>
/// <param name="Share">Preventative against statutory spend.</param>
/// <param name="Care">Children in care.</param>
/// <param name="Agency">Agency share.</param>
/// <param name="Totals">Preventative and statutory spend in pounds, and preventative, statutory and total spend per child.</param>
/// <param name="Blocks">Each spend block per child over time, in the definition's order: preventative first, then statutory.</param>
internal sealed record ProfileFigures(
    int Authority, string Edition, QuestionFigures Share, QuestionFigures Care, QuestionFigures Agency,
    IReadOnlyDictionary<string, V1.Comparison> Totals, IReadOnlyList<(Data.SpendBlock Block, string Side, V1.Trend Trend)> Blocks)
{
    /// <summary>The three questions.</summary>
    public IReadOnlyList<QuestionFigures> Questions => [Share, Care, Agency];
}
