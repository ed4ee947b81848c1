using Benchmark.Figures.Measures;
using Benchmark.Presentation.Words;

namespace Benchmark.Server.Reports;

/// <summary>The API's answers behind one question of a profile.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Period">The period that the sentences are about.</param>
/// <param name="Comparison">The comparison that the sentences are about.</param>
/// <param name="OverTime">The comparison of every period in which the authority existed, on one population, oldest first.</param>
/// <param name="Trend">The authority over the same periods.</param>
/// <param name="England">England over the same periods.</param>
/// <param name="Funnel">All authorities in the period; null for measures without intervals.</param>
/// <param name="Evidence">Where the figure comes from.</param>
internal sealed record QuestionFigures(
    Measure Measure, string Period, V1.Comparison Comparison, IReadOnlyList<V1.Comparison> OverTime, V1.Trend Trend, V1.Trend England, V1.Funnel? Funnel,
    V1.Evidence Evidence)
{
    /// <summary>How its values are written.</summary>
    public NumberStyle Style => NumberStyle.Of(Measure);
}
