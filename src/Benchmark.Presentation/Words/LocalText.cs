using Benchmark.V1;

namespace Benchmark.Presentation.Words;

/// <summary>Figures of one's own as people read them: of which period, and by what a month's is divided.</summary>
internal static class LocalText
{
    /// <summary>The period, a month by its name: <c>2026</c>, <c>October 2026</c>.</summary>
    public static string Period(LocalFigure figure) => figure.Month ? PlainWords.Day(figure.Period) : figure.Period;

    /// <summary>Of which year the denominator of a month's figure is, as a clause after it; empty where it is of the month too, or there is none.</summary>
    public static string Below(LocalFigure figure) => figure.DenominatorPeriod.Length == 0 ? ""
        : $", with the denominator of {figure.DenominatorPeriod}, {PlainWords.Day(figure.DenominatorAsOfDate)}";
}
