using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Tests.Calculation;

public sealed class FunnelTests
{
    private static readonly double[] Numerators = [12, 30.5, 8, 45, 90, 3];
    private static readonly double[] Denominators = [100, 150, 80, 300, 400, 20];

    /// <summary>Every authority's care rate 2025; expected numbers from NumPy and SciPy over the published figures.</summary>
    [Fact]
    public void Care_rates_2025_vary_far_more_than_chance()
    {
        var funnel = CareFunnel();

        Assert.Equal(151, funnel.Units.Count);
        Assert.Equal(67.12116796709859, funnel.Centre, 9);
        Assert.Equal(47.12282698139097, funnel.Overdispersion.Phi, 9);
        Assert.Equal(6.864606833708029, funnel.Overdispersion.Widening, 9);
        Assert.Equal(105, funnel.OutsidePlain);
        Assert.Equal(5, funnel.OutsideAdjusted);
    }

    [Fact]
    public void Hartlepool_in_the_national_funnel_of_the_care_rate_2025()
    {
        var unit = CareFunnel().Units[Array.FindIndex(CareRate2025.Rows, row => row.Code == 805)];

        Assert.Equal(157.42057847, unit.Value, 8);
        Assert.Equal(21_090, unit.Denominator);
        Assert.Equal(12.646058806719449, unit.Z, 9);
        Assert.Equal(1.8422116682083123, unit.AdjustedZ, 9);
        AssertEqual(56.51947579621765, 78.63359006227878, unit.Limits.Plain95);
        AssertEqual(50.819746119159525, 85.68658595208919, unit.Limits.Plain998);
        AssertEqual(12.676902335760602, 164.48160224796425, unit.Limits.Adjusted95);
        AssertEqual(0.7905436000402143, 240.13769058697252, unit.Limits.Adjusted998);
    }

    /// <summary>
    /// With 5 children the square root of the expected count is under half of z: the lower limit is 0, not a mirror image.
    /// </summary>
    [Fact]
    public void A_lower_limit_of_a_rate_stops_at_0()
    {
        var limits = CareFunnel().LimitsAt(5);

        Assert.Equal(0, limits.Plain95.Low);
        Assert.Equal(0, limits.Adjusted998.Low);
        Assert.True(limits.Plain95.High > 67);
    }

    // Six units; centre, scores, phi and limits from NumPy and SciPy.
    [Fact]
    public void Proportions_with_more_variation_than_chance()
    {
        var funnel = Funnel.OfProportions(Numerators, Denominators, 100)!;

        Assert.Equal(17.952380952380953, funnel.Centre, 9);
        Assert.Equal(1.7037229332117267, funnel.Overdispersion.Phi, 9);
        double[] z = [-1.55094608, 0.7598053, -1.85331035, -1.33241343, 2.36984561, -0.34402767];
        double[] adjusted = [-1.18822098, 0.58210702, -1.41987027, -1.02079731, 1.81560165, -0.26356873];
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal(z[i], funnel.Units[i].Z, 8);
            Assert.Equal(adjusted[i], funnel.Units[i].AdjustedZ, 8);
            Assert.Equal(Numerators[i] / Denominators[i] * 100, funnel.Units[i].Value, 9);
        }

        var limits = funnel.Units[5].Limits;
        AssertEqual(1.132337543577036, 34.772424361184875, limits.Plain95);
        AssertEqual(0, 44.472175164430475, limits.Plain998);
        AssertEqual(0, 39.90703494355908, limits.Adjusted95);
        AssertEqual(0, 52.56780326086587, limits.Adjusted998);
        Assert.Equal(0, funnel.OutsidePlain);
        Assert.Equal(0, funnel.OutsideAdjusted);
    }

    /// <summary>Agency share 2025, 148 returns; expected numbers from NumPy over the published figures.</summary>
    [Fact]
    public void Agency_shares_2025_vary_far_more_than_chance()
    {
        var funnel = Funnel.OfProportions(
            [.. AgencyShare2025.Rows.Select(row => row.Agency)],
            [.. AgencyShare2025.Rows.Select(row => row.Agency + row.InPost)],
            100)!;

        Assert.Equal(13.1859054024417, funnel.Centre, 9);
        Assert.Equal(13.494519260018626, funnel.Overdispersion.Phi, 9);
        Assert.Equal(0.6323235969716482, funnel.Units[AgencyShare2025.IndexOf(314)].Z, 9);
        Assert.Equal(76, funnel.OutsidePlain);
        Assert.Equal(1, funnel.OutsideAdjusted);
    }

    [Fact]
    public void An_upper_limit_of_a_proportion_stops_at_1() =>
        Assert.Equal(100, Funnel.OfProportions([9, 8], [10, 10], 100)!.LimitsAt(1).Plain95.High);

    /// <summary>Quieter than chance: NumPy gives phi 0.0394, and limits are never narrowed.</summary>
    [Fact]
    public void Rates_with_less_variation_than_chance_keep_plain_limits()
    {
        var funnel = Funnel.OfRates([50, 52, 47, 101, 98], [1000, 1000, 1000, 2000, 2000], 1000)!;

        Assert.Equal(49.71428571428571, funnel.Centre, 9);
        Assert.Equal(0.039428343940844726, funnel.Overdispersion.Phi, 9);
        Assert.Equal(1, funnel.Overdispersion.Widening);
        Assert.Equal(funnel.Units[0].Z, funnel.Units[0].AdjustedZ);
        Assert.Equal(funnel.Units[0].Limits.Plain998, funnel.Units[0].Limits.Adjusted998);
    }

    [Fact]
    public void Nothing_to_draw_is_no_funnel()
    {
        Assert.Null(Funnel.OfRates([], [], 1));
        Assert.Null(Funnel.OfProportions([], [], 1));
        Assert.Null(Funnel.OfProportions([0, 0], [5, 5], 100));
        Assert.Null(Funnel.OfProportions([5, 5], [5, 5], 100));
    }

    // A rate may exceed 1 for each unit of the denominator, and no count at all is a count.
    [Fact]
    public void Rates_have_a_funnel_where_proportions_have_none()
    {
        Assert.Equal(0, Funnel.OfRates([0, 0], [5, 5], 100)!.Units[1].Z);
        Assert.Equal(200, Funnel.OfRates([10, 10], [5, 5], 100)!.Centre);
    }

    [Fact]
    public void Parts_that_do_not_pair_up_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Funnel.OfRates([1, 2], [1], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CareFunnel().LimitsAt(0));
        Assert.Throws<ArgumentException>(() => Overdispersion.Of([]));
    }

    // By hand: scores 0 to 10; the type 7 percentiles are 1 and 9, so 0 counts as 1 and 10 as 9: (2*1 + 4+...+64 + 2*81)/11.
    [Fact]
    public void Phi_is_the_mean_square_after_winsorising_a_tenth_on_each_side() =>
        Assert.Equal(
            (1 + 1 + 4 + 9 + 16 + 25 + 36 + 49 + 64 + 81 + 81) / 11.0,
            Overdispersion.Of([10, 0, 9, 1, 8, 2, 7, 3, 6, 4, 5]).Phi,
            12);

    private static Funnel CareFunnel() => Funnel.OfRates(
        CareRate2025.Counts(CareRate2025.Rows), CareRate2025.Populations(CareRate2025.Rows), 10_000)!;

    private static void AssertEqual(double low, double high, Interval actual)
    {
        Assert.Equal(low, actual.Low, 9);
        Assert.Equal(high, actual.High, 9);
    }
}
