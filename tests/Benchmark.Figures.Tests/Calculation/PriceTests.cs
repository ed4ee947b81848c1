using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Tests.Calculation;

public sealed class PriceTests
{
    /// <summary>
    /// England, sum of authorities, gross spend under `case-for-change`, in the prices of 2019-20 by the GDP deflator
    /// (2012-13: 80.625, 2019-20: 90.95). Known answers: +26.39%, -34.46%, +5.18%.
    /// </summary>
    [Theory]
    [InlineData(5782398061.07, 8243994066.00, 26.39)]
    [InlineData(3092908558.94, 2286798503.00, -34.46)]
    [InlineData(8875306620.01, 10530792569.00, 5.18)]
    public void England_between_2012_13_and_2019_20(double cashBefore, double cashAfter, double percent)
    {
        var before = Price.Real(cashBefore, indexOfYear: 80.625, indexOfBase: 90.95);
        var after = Price.Real(cashAfter, indexOfYear: 90.95, indexOfBase: 90.95);

        Assert.Equal(percent, Change.Between(before, after).Percent!.Value, 2);
    }

    // By hand: prices doubled, so a pound of then buys what two buy now.
    [Fact]
    public void Prices_that_doubled_double_the_pounds_of_before() => Assert.Equal(200, Price.Real(100, 50, 100));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(-1, 1)]
    [InlineData(1, -1)]
    [InlineData(double.NaN, 1)]
    [InlineData(1, double.NaN)]
    public void An_index_of_nothing_is_refused(double year, double baseYear) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Price.Real(100, year, baseYear));
}
