using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Tests.Calculation;

public sealed class QuantileTests
{
    // R: quantile(c(1, 2, 4, 8), c(0, .1, .25, .5, .75, .9, 1), type = 7); by hand, h = 3p.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.1, 1.3)]
    [InlineData(0.25, 1.75)]
    [InlineData(0.5, 3)]
    [InlineData(0.75, 5)]
    [InlineData(0.9, 6.8)]
    [InlineData(1, 8)]
    public void Interpolates_between_neighbouring_values(double p, double expected) =>
        Assert.Equal(expected, Quantile.Type7([1, 2, 4, 8], p), 12);

    [Fact]
    public void Of_a_single_value_is_that_value_whatever_the_share()
    {
        Assert.Equal(7, Quantile.Type7([7], 0));
        Assert.Equal(7, Quantile.Type7([7], 0.3));
        Assert.Equal(7, Quantile.Type7([7], 1));
    }

    [Fact]
    public void Of_nothing_is_refused() => Assert.Throws<ArgumentException>(() => Quantile.Type7([], 0.5));

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_share_outside_0_to_1_is_refused(double p) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Type7([1, 2], p));
}
