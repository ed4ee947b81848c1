namespace Benchmark.Figures.Measures;

/// <summary>The figure of a region, a sub-region or England in one period, in cash where it is money.</summary>
/// <param name="Cell">The figure.</param>
/// <param name="AsPublished">Whether the value is the published rate, since the published parts give another one.</param>
/// <param name="Used">For sums: reporting units used. Null where the publisher printed the aggregate.</param>
/// <param name="LeftOut">For sums: who was left out.</param>
internal sealed record AggregateCell(FigureCell Cell, bool AsPublished, int? Used, IReadOnlyList<LeftOut> LeftOut);
