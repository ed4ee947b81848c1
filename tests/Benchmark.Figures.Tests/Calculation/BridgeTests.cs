using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Tests.Calculation;

/// <summary>Numbers worked out by hand.</summary>
public sealed class BridgeTests
{
    /// <summary>
    /// 0.010 people a child at £100,000 each is £1,000 a child; 0.015 at £90,000 is £1,350. Volume: 0.005 x 95,000 = 475; cost:
    /// -10,000 x 0.0125 = -125; together 350.
    /// </summary>
    [Fact]
    public void A_counted_block_is_people_and_the_cost_of_each_and_nothing_is_left_over()
    {
        var steps = Bridge.Between(new([200, 1_000], [null, 0.010]), new([150, 1_350], [null, 0.015]));

        Assert.Equal((-50.0, null, null), (steps[0].Change, steps[0].Volume, steps[0].Cost));
        Assert.Equal(350, steps[1].Change, 9);
        Assert.Equal(475, steps[1].Volume!.Value, 9);
        Assert.Equal(-125, steps[1].Cost!.Value, 9);
    }

    [Theory]
    [InlineData(null, 0.015)]
    [InlineData(0.010, null)]
    [InlineData(0.0, 0.015)] // Spend without people has no cost of each.
    public void Without_people_at_either_end_a_block_is_not_split(double? from, double? to)
    {
        var step = Bridge.Between(new([1_000], [from]), new([1_350], [to]))[0];

        Assert.Equal((350.0, null, null), (step.Change, step.Volume, step.Cost));
    }

    /// <summary>
    /// Blocks (100, 300) and (200, 500): means 150 and 400, which add up to the mean total, 550. Volumes 0.01 and 0.03 have the mean
    /// 0.02; the cost of each is 400 / 0.02, not the mean of 30,000 and 16,667.
    /// </summary>
    [Fact]
    public void A_mean_of_several_adds_up()
    {
        var mean = SpendMakeUp.MeanOf([new([100, 300], [null, 0.01]), new([200, 500], [null, 0.03])]);

        Assert.Equal([150, 400], mean.Blocks);
        Assert.Equal(550, mean.Total);
        Assert.Equal(20_000, mean.UnitCost(1)!.Value, 9);
    }

    [Fact]
    public void A_mean_has_no_people_where_one_of_several_has_none() =>
        Assert.Null(SpendMakeUp.MeanOf([new([300], [0.01]), new([500], [null])]).Volumes[0]);
}
