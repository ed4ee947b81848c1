using Benchmark.Figures.Facts;

namespace Benchmark.Figures.Measures;

/// <summary>A figure of one's own beside the published one.</summary>
/// <param name="Period">The period.</param>
/// <param name="Day">The day that it stands for.</param>
/// <param name="Figure">What one's own figures give, in cash where it is money.</param>
/// <param name="Published">What is published for the same period, likewise; null where the period is not published.</param>
internal sealed record LocalFigure(Period Period, DateOnly Day, FigureCell Figure, FigureCell? Published);
