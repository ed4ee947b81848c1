using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Tests.Calculation;

public sealed class TrendTestTests
{
    private static readonly int[] Years = [2021, 2022, 2023, 2024, 2025];

    /// <summary>
    /// Looked-after counts and populations of the 2025 release, 2021 to 2025; expected numbers from NumPy. With 2021 left out the
    /// slope turns, so it would be no trend whatever its chi-square.
    /// </summary>
    [Fact]
    public void Hartlepools_care_rate_2021_to_2025_shows_none()
    {
        double[] counts = [348, 302, 321, 336, 332];
        double[] populations = [19826, 19864, 20164, 20541, 21090];
        Interval[] intervals = [.. counts.Zip(populations, (count, of) => Interval.Byar(count, of, 10_000, 0.95))];

        var test = TrendTest.Of(
            Years,
            [.. counts.Zip(populations, (count, of) => count / of * 10_000)],
            [.. intervals.Select(interval => interval.Low)],
            [.. intervals.Select(interval => interval.High)])!.Value;

        Assert.Equal(-2.218349683175851, test.Slope, 9);
        Assert.Equal(2.878771972429886, test.StandardError, 9);
        Assert.Equal(0.5938072290280438, test.ChiSquare, 9);
        Assert.False(test.KeepsSign);
        Assert.Equal(Trend.None, test.Trend);
    }

    // By hand: equal widths of 3.92 make every weight 1; the slope is sum (t - 2) y / 10 and its SE 1/sqrt(10).
    [Theory]
    [InlineData(0.98, "Rising")]
    [InlineData(-0.98, "Falling")]
    [InlineData(0.97, "None")]
    [InlineData(-0.97, "None")]
    public void A_straight_line_is_a_trend_when_chi_square_exceeds_the_threshold(double slope, string trend)
    {
        var test = WithEqualWidths([0, slope, 2 * slope, 3 * slope, 4 * slope])!.Value;

        Assert.Equal(slope, test.Slope, 12);
        Assert.Equal(Math.Sqrt(0.1), test.StandardError, 12);
        Assert.Equal(slope * slope * 10, test.ChiSquare, 9);
        Assert.True(test.KeepsSign);
        Assert.Equal(trend, test.Trend.ToString());
    }

    // By hand: 0, 0, 0, 0, 10 has slope 2 and chi-square 40, but without its last point slope 0.
    [Theory]
    [InlineData(10)]
    [InlineData(-10)]
    public void One_point_makes_no_trend(double last)
    {
        var test = WithEqualWidths([0, 0, 0, 0, last])!.Value;

        Assert.Equal(40, test.ChiSquare, 9);
        Assert.False(test.KeepsSign);
        Assert.Equal(Trend.None, test.Trend);
    }

    // By hand: without its first point 10, 0, 0, 0, 0 is flat.
    [Fact]
    public void Neither_does_the_first_point() => Assert.False(WithEqualWidths([10, 0, 0, 0, 0])!.Value.KeepsSign);

    // By hand: weights 1, 1, 1, 1, 1/4. Sum of weights 4.25, mean time 7/4.25, mean value 2.5/4.25 for values 0, 0, 1, 1, 2.
    [Fact]
    public void Wide_intervals_weigh_less()
    {
        var test = TrendTest.Of(
            Years, [0, 0, 1, 1, 2], [-1.96, -1.96, -0.96, -0.96, -1.92], [1.96, 1.96, 2.96, 2.96, 5.92])!.Value;

        // Sums: w t^2 = 14 + 16/4 = 18, w t y = 2 + 3 + 8/4 = 7.
        var along = 18 - (49 / 4.25);
        Assert.Equal((7 - (7 * 2.5 / 4.25)) / along, test.Slope, 12);
        Assert.Equal(1 / Math.Sqrt(along), test.StandardError, 12);
    }

    [Fact]
    public void Only_the_newest_five_count()
    {
        var test = TrendTest.Of(
            [2018, 2020, .. Years],
            [500, 900, 0, 1, 2, 3, 4],
            [499, 899, -1, 0, 1, 2, 3],
            [501, 901, 1, 2, 3, 4, 5]);

        Assert.Equal(1, test!.Value.Slope, 12);
    }

    [Fact]
    public void Cannot_be_said_without_five_consecutive_periods()
    {
        Assert.Null(TrendTest.Of([2022, 2023, 2024, 2025], [1, 2, 3, 4], [0, 1, 2, 3], [2, 3, 4, 5]));
        Assert.Null(TrendTest.Of([2020, 2022, 2023, 2024, 2025], [1, 2, 3, 4, 5], [0, 1, 2, 3, 4], [2, 3, 4, 5, 6]));
        Assert.Null(TrendTest.Of([2019, 2021, 2022, 2023, 2025], [1, 2, 3, 4, 5], [0, 1, 2, 3, 4], [2, 3, 4, 5, 6]));
    }

    [Fact]
    public void Cannot_be_said_when_an_interval_has_no_width() =>
        Assert.Null(TrendTest.Of(Years, [1, 2, 3, 4, 5], [1, 1, 2, 3, 4], [1, 3, 4, 5, 6]));

    [Fact]
    public void Periods_without_a_value_are_refused()
    {
        Assert.Throws<ArgumentException>(() => TrendTest.Of(Years, [1], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]));
        Assert.Throws<ArgumentException>(() => TrendTest.Of(Years, [1, 2, 3, 4, 5], [1], [1, 2, 3, 4, 5]));
        Assert.Throws<ArgumentException>(() => TrendTest.Of(Years, [1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [1]));
    }

    private static TrendTest? WithEqualWidths(double[] values) => TrendTest.Of(
        Years, values, [.. values.Select(value => value - 1.96)], [.. values.Select(value => value + 1.96)]);
}
