using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Measures;

/// <summary>A figure of one's own beside the published one.</summary>
/// <param name="Period">The period; of a month's figure the newest one, published where any is, whose day is not after the month's.</param>
/// <param name="Day">The day that it stands for.</param>
/// <param name="Figure">What one's own figures give, in cash where it is money.</param>
/// <param name="Published">What is published for the period, likewise; null where it is not published.</param>
internal sealed record LocalFigure(Period Period, DateOnly Day, FigureCell Figure, FigureCell? Published)
{
    /// <summary>The month that it is of; null where it is of the period itself.</summary>
    public Month? Month { get; init; }

    /// <summary>What a month's figure is divided by; null where that is of the month too, and where nothing is divided.</summary>
    public YearBelow? Below { get; init; }
}

/// <summary>A year's figure by which one of a month is divided, which has none of its own.</summary>
/// <param name="Period">Its period.</param>
/// <param name="Day">The day that it stands for.</param>
internal readonly record struct YearBelow(Period Period, DateOnly Day);

/// <summary>What one's own figures of a month give.</summary>
/// <param name="Cell">The figure.</param>
/// <param name="Below">The year's figure that it is divided by; null where there is none.</param>
internal readonly record struct MonthFigure(FigureCell Cell, YearBelow? Below);
