using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Tests.Calculation;

public sealed class RoundingTests
{
    // 2.675 and 1.005 are a hair short of the half in binary; the last is short by more than the nudge.
    [Theory]
    [InlineData(0.5, 0, 1)]
    [InlineData(1.5, 0, 2)]
    [InlineData(2.5, 0, 3)]
    [InlineData(-2.5, 0, -3)]
    [InlineData(2.4999, 0, 2)]
    [InlineData(2.675, 2, 2.68)]
    [InlineData(1.005, 2, 1.01)]
    [InlineData(-1.005, 2, -1.01)]
    [InlineData(0.15, 1, 0.2)]
    [InlineData(157.42057847, 0, 157)]
    [InlineData(2.49999999, 0, 3)]
    [InlineData(2.49999998, 0, 2)]
    public void Halves_go_up_away_from_zero(double value, int decimals, double expected) =>
        Assert.Equal(expected, Rounding.Display(value, decimals));

    [Fact]
    public void A_small_loss_is_not_shown_as_minus_zero() =>
        Assert.False(double.IsNegative(Rounding.Display(-0.2, 0)));

    [Theory]
    [InlineData(-1)]
    [InlineData(16)]
    public void Decimals_that_a_double_does_not_have_are_refused(int decimals) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.Display(1, decimals));

    [Fact]
    public void All_decimals_that_a_double_has_are_shown()
    {
        Assert.Equal(0.1, Rounding.Display(0.1, 15));
        Assert.Equal(3, Rounding.Display(3, 0));
    }

    [Theory]
    [InlineData(157.42, 157, 0, 0, false)]
    [InlineData(157.6, 157, 0, 0, true)]
    [InlineData(14.87, 14.8, 1, 0.1, false)]
    [InlineData(14.87, 15.0, 1, 0.1, false)]
    [InlineData(14.87, 14.7, 1, 0.1, true)]
    // In binary 0.4 - 0.3 is a hair above 0.1.
    [InlineData(0.4, 0.3, 1, 0.1, false)]
    [InlineData(15.9599, 16.2, 1, 0.1, true)]
    public void Differs_when_the_displayed_digits_do_by_more_than_the_parts_explain(
        double computed, double published, int decimals, double tolerance, bool differs) =>
        Assert.Equal(differs, Rounding.Differs(computed, published, decimals, tolerance));
}
