using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Benchmark.Presentation.Words;

namespace Benchmark.Server.Reports;

/// <summary>Everything that a profile says, as the API answers it.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="Against">Whom it is compared with: an edition of the statistical neighbours, or a group of the caller's own.</param>
/// <param name="Share">Preventative against statutory spend.</param>
/// <param name="Care">Children in care.</param>
/// <param name="Agency">Agency share.</param>
/// <param name="Totals">Preventative and statutory spend in pounds, and preventative, statutory and total spend per child.</param>
/// <param name="Blocks">Each spend block per child over time, in the definition's order: preventative first, then statutory.</param>
internal sealed record ProfileFigures(
    Authority Authority, Peers Against, QuestionFigures Share, QuestionFigures Care, QuestionFigures Agency,
    IReadOnlyDictionary<string, V1.Comparison> Totals, IReadOnlyList<(SpendBlock Block, string Side, V1.Trend Trend)> Blocks)
{
    /// <summary>What those it is compared with are called.</summary>
    public OthersWords Others => Against.Group is null ? OthersWords.Neighbours : OthersWords.Group;

    /// <summary>The three questions.</summary>
    public IReadOnlyList<QuestionFigures> Questions => [Share, Care, Agency];
}
