using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Tests.Calculation;

public sealed class HolmTests
{
    // By hand: 0.005 x 4, 0.01 x 3, 0.03 x 2, then 0.04 x 1, which may not fall below the one before.
    [Fact]
    public void Each_is_multiplied_by_how_many_are_at_least_as_large() =>
        Assert.Equal([0.03, 0.06, 0.06, 0.02], Holm.Adjust([0.01, 0.04, 0.03, 0.005]), (one, other) => Math.Abs(one - other) < 1e-12);

    [Fact]
    public void None_rises_above_one() => Assert.Equal([1, 1], Holm.Adjust([0.6, 0.9]));

    [Fact]
    public void Of_none_there_is_none() => Assert.Empty(Holm.Adjust([]));
}
