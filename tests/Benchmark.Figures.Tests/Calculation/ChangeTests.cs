using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Tests.Calculation;

public sealed class ChangeTests
{
    [Fact]
    public void From_80_to_60_is_minus_20_and_minus_25_percent() =>
        Assert.Equal(new Change(-20, -25), Change.Between(80, 60));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_percentage_of_nothing_or_less_is_not_given(double from) =>
        Assert.Equal(new Change(10, null), Change.Between(from, from + 10));
}
