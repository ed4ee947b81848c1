using Benchmark.Figures.Calculation;
using Benchmark.Figures.Measures;

namespace Benchmark.Figures.Comparisons;

/// <summary>The difference to the neighbours' median, as a quantity.</summary>
/// <param name="Value">In children, FTE or pounds; of a share of pounds, and where there is no denominator, in the measure's own unit.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Difference">In the measure's own unit.</param>
/// <param name="IsNone">Whether figure and median are shown as the same number.</param>
/// <param name="AtSameTotal">
/// Of a share of pounds: what the difference means in pounds at the same total spend, another question than the gap per child; null for
/// any other measure, and where its pounds cannot be put into the prices asked for.
/// </param>
/// <param name="Opposite">The gap of the sister measure, share or spend per child, where it has the opposite sign; else null.</param>
internal sealed record ComparisonGap(
    double Value, string Unit, double Difference, bool IsNone, double? AtSameTotal = null, OppositeGap? Opposite = null)
{
    /// <summary>The gap; null when figure or median is missing, and for a total in pounds, which measures size.</summary>
    public static ComparisonGap? Of(Measure measure, FigureCell figure, Summary summary)
    {
        if (measure.IsContext || measure.Formula.IsTotal || !figure.Value.HasValue || summary.Median is not { } median)
            return null;
        var (value, own) = (figure.Value.Value, Gap.InOwnUnit(figure.Value.Value, median));
        var isNone = Rounding.Display(value, measure.Row.Decimals) == Rounding.Display(median, measure.Row.Decimals);
        double? inNumerator = figure.Denominator is { } denominator
            ? Gap.InNumerator(value, median, denominator, measure.Formula.Scale)
            : null;
        return measure.Formula.IsShareOfMoney && measure.Row.Unit == "%"
            ? new(own, Formula.Points, own, isNone, inNumerator)
            : new(inNumerator ?? own, measure.Formula.GapUnit, own, isNone);
    }
}

/// <summary>
/// A share of spend and the spend per child lie on opposite sides of their neighbours' medians. Both are true: the one asks how a total is
/// divided, the other how much is spent.
/// </summary>
/// <param name="Points">The share less the neighbours' median share, in percentage points.</param>
/// <param name="AtSameTotal">What that means in pounds at the same total spend; null where the pounds are not known in the prices asked for.</param>
/// <param name="ByChild">Spend per child less the neighbours' median, times own children, in pounds.</param>
internal sealed record OppositeGap(double Points, double? AtSameTotal, double ByChild);
