using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Tests.Calculation;

/// <summary>Numbers worked out by hand; those of all authorities by tests/independent/believe.py.</summary>
public sealed class AdditiveVariationTests
{
    [Fact]
    public void A_rates_deviation_is_the_root_of_its_ratio_less_one()
    {
        // 144 where 100 are expected: 1.2 - 1, and 1 / (2 x 10).
        var deviation = Deviation.OfRate(144, 100)!.Value;
        Assert.Equal((0.2, 0.05), (Math.Round(deviation.Y, 12), deviation.S));
        Assert.Null(Deviation.OfRate(3, 0));
    }

    [Fact]
    public void A_proportions_deviation_is_a_difference_of_arcs()
    {
        // asin sqrt 0.75 = 60 degrees, asin sqrt 0.25 = 30 degrees.
        var deviation = Deviation.OfProportion(0.75, 0.25, 25)!.Value;
        Assert.Equal((Math.Round(Math.PI / 6, 12), 0.1), (Math.Round(deviation.Y, 12), deviation.S));
        Assert.Null(Deviation.OfProportion(0.5, 1, 10));
    }

    [Fact]
    public void Tau_squared_is_what_is_left_when_chance_is_taken_out()
    {
        // Eleven units of one size, s = 0.1, y = -0.5 to 0.5 in tenths: u = -5 to 5. The 10th percentile is the second lowest, so -5 and 5
        // become -4 and 4: 2 x (1 + 4 + 9 + 16 + 16) / 11 = 92 / 11. (11 x 92/11 - 10) / (1100 - 100) = 0.082.
        Deviation[] units = [.. Enumerable.Range(-5, 11).Select(i => new Deviation(i / 10.0, 0.1))];
        var variation = AdditiveVariation.Of(units);
        Assert.Equal(0.082, variation.TauSquared, 12);
        Assert.Equal(0.5 / Math.Sqrt(0.01 + 0.082), variation.Score(units[^1]), 12);
    }

    [Fact]
    public void Units_that_vary_less_than_chance_have_none()
    {
        Deviation[] units = [.. Enumerable.Range(-5, 11).Select(i => new Deviation(i / 100.0, 0.1))];
        Assert.Equal(0, AdditiveVariation.Of(units).TauSquared);
        Assert.Equal(0, AdditiveVariation.Of([units[0]]).TauSquared);
    }

    [Fact]
    public void A_small_unit_is_flagged_by_adding_that_is_not_by_multiplying()
    {
        // Small: s 0.5, y 1.5, z 3. With phi 16 it is 0.75; with tau squared 0.01 it stays at 1.5 / sqrt(0.26).
        Assert.Equal(0.75, new Overdispersion(16).Adjust(3));
        Assert.Equal(2.9417420270727607, new AdditiveVariation(0.01).Score(new(1.5, 0.5)), 12);
    }
}
