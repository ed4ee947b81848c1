namespace Benchmark.Figures.Calculation;

/// <summary>
/// The best and the worst place that an authority's 95% interval leaves open; both count, 1 is the first place.
/// </summary>
internal readonly record struct RankInterval(int Best, int Worst);
