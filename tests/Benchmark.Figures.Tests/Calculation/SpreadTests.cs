using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Tests.Calculation;

public sealed class SpreadTests
{
    // By hand: mean 5, squared deviations 9+1+1+0+0+1+4+16 less none = 32 over 7.
    [Fact]
    public void Deviation_is_the_samples_and_the_coefficient_a_percentage_of_the_mean()
    {
        var spread = Spread.Of([2, 4, 4, 4, 5, 5, 7, 9]);

        Assert.Equal(7, spread.Range);
        Assert.Equal(Math.Sqrt(32 / 7.0), spread.StandardDeviation!.Value, 12);
        Assert.Equal(Math.Sqrt(32 / 7.0) / 5 * 100, spread.CoefficientOfVariation!.Value, 12);
    }

    [Fact]
    public void Four_values_have_a_range_only() => Assert.Equal(new Spread(3, null, null), Spread.Of([1, 2, 3, 4]));

    [Fact]
    public void No_value_has_no_spread() => Assert.Equal(new Spread(null, null, null), Spread.Of([]));

    [Fact]
    public void A_mean_of_nothing_has_no_coefficient()
    {
        Assert.Equal(new Spread(0, 0, null), Spread.Of([0, 0, 0, 0, 0]));
        Assert.Null(Spread.Of([-1, -2, -3, -4, -5]).CoefficientOfVariation);
    }

    /// <summary>Range, sample standard deviation and coefficient from pandas.</summary>
    [Fact]
    public void Hartlepools_neighbours_on_the_care_rate_2025_lie_far_apart()
    {
        var spread = Spread.Of(CareRate2025.Rates(CareRate2025.NeighboursOf(805)));

        Assert.Equal(103.61913913785752, spread.Range!.Value, 9);
        Assert.Equal(31.793801216404507, spread.StandardDeviation!.Value, 9);
        Assert.Equal(26.547871468479894, spread.CoefficientOfVariation!.Value, 9);
    }
}
