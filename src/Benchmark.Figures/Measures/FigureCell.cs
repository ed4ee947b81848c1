using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Measures;

/// <summary>One authority's figure in one period, in cash where it is money.</summary>
/// <param name="Value">The value, unrounded, or the reason there is none.</param>
/// <param name="Numerator">Numerator, where the measure has parts.</param>
/// <param name="Denominator">Denominator, where the measure has one.</param>
/// <param name="Published">The rate as its publisher printed it.</param>
/// <param name="Unit">Index of the reporting unit: the authority itself, or the first member of its joint return.</param>
/// <param name="Release">Index of the release that the row came from; -1 when there is no row.</param>
/// <param name="Note">What a reader should know; empty when there is nothing.</param>
internal readonly record struct FigureCell(
    Outcome Value, double? Numerator, double? Denominator, double? Published, int Unit, int Release, string Note)
{
    /// <summary>A cell without a value.</summary>
    public static FigureCell Missing(MissingReason reason, int unit, string note, int release = -1) =>
        new(Outcome.Missing(reason), null, null, null, unit, release, note);
}
