using Benchmark.Figures.Calculation;
using Benchmark.Figures.Measures;

namespace Benchmark.Figures.Comparisons;

/// <summary>The difference to the neighbours' median, as a quantity.</summary>
/// <param name="Value">In children, FTE or pounds; in the measure's own unit where there is no denominator.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Difference">In the measure's own unit.</param>
internal readonly record struct ComparisonGap(double Value, string Unit, double Difference)
{
    /// <summary>The gap; null when figure or median is missing.</summary>
    public static ComparisonGap? Of(Measure measure, FigureCell figure, Summary summary)
    {
        if (measure.IsContext || !figure.Value.HasValue || summary.Median is not { } median)
            return null;
        var (value, own) = (figure.Value.Value, Gap.InOwnUnit(figure.Value.Value, median));
        return figure.Denominator is { } denominator
            ? new(Gap.InNumerator(value, median, denominator, measure.Formula.Scale), measure.Formula.GapUnit, own)
            : new(own, measure.Formula.GapUnitWithoutParts, own);
    }
}
