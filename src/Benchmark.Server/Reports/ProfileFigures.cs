using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;
using Benchmark.Presentation.Words;

namespace Benchmark.Server.Reports;

/// <summary>Everything that a profile says, as the API answers it.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="Against">Whom it is compared with: an edition of the statistical neighbours, or a group of the caller's own.</param>
/// <param name="Questions">The first headline measure of each group, in the order of the headlines: what is answered at length.</param>
/// <param name="Beside">The other headline measures, and spend that they do not have, in the last period of the authority.</param>
/// <param name="Alike">Who is like it, and who started alike.</param>
/// <param name="SameThings">Two numbers for one thing, side by side.</param>
/// <param name="Blocks">Each spend block per child over time, in the definition's order: preventative first, then statutory.</param>
internal sealed record ProfileFigures(
    Authority Authority, Peers Against, IReadOnlyList<QuestionFigures> Questions, IReadOnlyList<V1.Comparison> Beside, V1.Alike Alike,
    IReadOnlyList<V1.SameThing> SameThings,
    IReadOnlyList<(Measure Block, string Side, V1.Trend Trend)> Blocks)
{
    /// <summary>What those it is compared with are called.</summary>
    public OthersWords Others => Against.Group is null ? OthersWords.Neighbours : OthersWords.Group;
}
