using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Measures;

/// <summary>A place among others.</summary>
/// <param name="Rank">1 is best by polarity; for a neutral measure the highest. Ties share the better place.</param>
/// <param name="Of">Out of how many.</param>
/// <param name="Interval">Places that the 95% intervals leave open; null for measures without intervals.</param>
/// <param name="Band">National quarter; null among neighbours and for a neutral measure.</param>
internal readonly record struct Place(int Rank, int Of, RankInterval? Interval, Band? Band);
