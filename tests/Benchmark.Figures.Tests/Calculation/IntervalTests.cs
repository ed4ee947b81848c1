using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Tests.Calculation;

public sealed class IntervalTests
{
    // SciPy: chi2.ppf(a/2, 2c)/2 and chi2.ppf(1 - a/2, 2c + 2)/2 under 10, Byar's formula from 10 upwards.
    [Theory]
    [InlineData(0, 0.95, 0, 3.6888794541139354)]
    [InlineData(0, 0.998, 0, 6.907755278982137)]
    [InlineData(1, 0.95, 0.025317807984289897, 5.571643390938898)]
    [InlineData(5, 0.998, 0.7393717319178327, 16.454745203680105)]
    [InlineData(9, 0.95, 4.115373097378334, 17.084803451419166)]
    [InlineData(10, 0.95, 4.787449913967564, 18.391458605756473)]
    [InlineData(10, 0.998, 2.916318374695686, 24.193724927880535)]
    [InlineData(32, 0.95, 21.88419796532963, 45.17594970870025)]
    public void A_count_is_exact_under_10_and_Byars_from_there(double count, double confidence, double low, double high)
    {
        var interval = Interval.Byar(count, 1, 1, confidence);

        Assert.Equal(low, interval.Low, 9);
        Assert.Equal(high, interval.High, 9);
    }

    /// <summary>
    /// 332 children looked after of 21,090; the first line is the worked example's 140.94 to 175.30. From SciPy.
    /// </summary>
    [Theory]
    [InlineData(0.95, 140.9403452313264, 175.2983597476515)]
    [InlineData(0.998, 132.06253042397248, 185.99459985509716)]
    public void Hartlepools_care_rate_2025(double confidence, double low, double high)
    {
        var interval = Interval.Byar(332, 21_090, 10_000, confidence);

        Assert.Equal(low, interval.Low, 9);
        Assert.Equal(high, interval.High, 9);
    }

    /// <summary>
    /// Kingston and Richmond's joint return: 24.0 agency FTE of 161.4. From NumPy, the formula in its other form.
    /// </summary>
    [Theory]
    [InlineData(24.0, 161.4, 0.95, 10.200642938436463, 21.17251195300518)]
    [InlineData(24.0, 161.4, 0.998, 8.197208485297653, 25.467425623466028)]
    [InlineData(2, 2, 0.95, 34.23802275066531, 100)]
    [InlineData(0, 2, 0.95, 0, 65.76197724933469)]
    public void A_proportion_is_Wilsons(double numerator, double denominator, double confidence, double low, double high)
    {
        var interval = Interval.Wilson(numerator, denominator, 100, confidence);

        Assert.Equal(low, interval.Low, 9);
        Assert.Equal(high, interval.High, 9);
    }

    [Fact]
    public void None_and_all_end_at_exactly_0_and_1()
    {
        for (var n = 1; n <= 200; n++)
        {
            Assert.Equal(0, Interval.Wilson(0, n, 100, 0.95).Low);
            Assert.Equal(100, Interval.Wilson(n, n, 100, 0.95).High);
        }
    }

    /// <summary>
    /// Hartlepool among 151 authorities (1 to 8) and among its ten neighbours (1 to 5): an independent count over intervals from
    /// SciPy.
    /// </summary>
    [Fact]
    public void Hartlepools_rank_intervals_on_the_care_rate_2025()
    {
        Assert.Equal(new RankInterval(1, 8), RankIntervalOfFirst([.. CareRate2025.Rows.OrderBy(row => row.Code != 805)]));
        Assert.Equal(
            new RankInterval(1, 5), RankIntervalOfFirst([CareRate2025.Of(805), .. CareRate2025.NeighboursOf(805)]));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(1, 0)]
    [InlineData(1, -1)]
    [InlineData(1, double.NaN)]
    public void Counts_below_0_and_denominators_of_nothing_are_refused(double count, double denominator)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Byar(count, denominator, 1, 0.95));
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Wilson(count, denominator, 1, 0.95));
    }

    [Fact]
    public void A_part_above_the_whole_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Wilson(3, 2, 1, 0.95));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(95)]
    public void Confidence_that_is_no_share_is_refused(double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Byar(10, 1, 1, confidence));

    // SciPy: norm.ppf(0.975), norm.ppf(0.999).
    [Fact]
    public void Standard_errors_of_the_two_confidence_levels()
    {
        Assert.Equal(1.959963984540054, Confidence.StandardErrors(Confidence.Usual), 12);
        Assert.Equal(3.090232306167813, Confidence.StandardErrors(Confidence.Control), 12);
    }

    /// <summary>
    /// The joint return of Kingston and Richmond, agency share 2025: 32 to 132 of 148 by Wilson intervals from NumPy.
    /// </summary>
    [Fact]
    public void Kingstons_rank_interval_on_the_agency_share_2025()
    {
        Interval[] intervals =
            [.. AgencyShare2025.Rows.Select(row => Interval.Wilson(row.Agency, row.Agency + row.InPost, 100, 0.95))];

        var places = Rank.RankIntervals(
            [.. intervals.Select(interval => interval.Low)],
            [.. intervals.Select(interval => interval.High)],
            Polarity.LowIsGood);

        Assert.Equal(new RankInterval(32, 132), places[AgencyShare2025.IndexOf(314)]);
    }

    private static RankInterval RankIntervalOfFirst(CareRate2025.Row[] rows)
    {
        Interval[] intervals = [.. rows.Select(row => Interval.Byar(row.Count, row.Population, 10_000, 0.95))];
        return Rank.RankIntervals(
            [.. intervals.Select(interval => interval.Low)],
            [.. intervals.Select(interval => interval.High)],
            Polarity.Neutral)[0];
    }
}
