using Benchmark.Presentation.Charts;

namespace Benchmark.Presentation.Tests.Charts;

/// <summary>Scales, ticks and axes, against numbers worked out by hand.</summary>
public sealed class ScaleTests
{
    [Fact]
    public void A_linear_scale_places_by_difference()
    {
        var scale = Scale.Linear(50, 250);

        Assert.Equal([0, 0.25, 1], new[] { 50.0, 100, 250 }.Select(scale.Place));
        Assert.Equal(100, scale.At(0.25));
        Assert.Equal((0, 1), (scale.Place(0), scale.Place(999)));
    }

    [Fact]
    public void A_logarithmic_scale_places_by_ratio()
    {
        var scale = Scale.Log(100, 10_000);

        Assert.Equal(0.5, scale.Place(1000), 12);
        Assert.Equal(1000, scale.At(0.5), 9);
        Assert.Equal(0, scale.Place(0));
        Assert.Throws<ArgumentException>(() => Scale.Log(0, 1));
        Assert.Throws<ArgumentException>(() => Scale.Linear(1, 1));
    }

    [Theory]
    [InlineData(0.3, 0.5)]
    [InlineData(20, 20)]
    [InlineData(21, 50)]
    [InlineData(0.1000000001, 0.1)]
    [InlineData(6, 10)]
    public void Steps_are_1_2_or_5_times_a_power_of_ten(double rough, double step) => Assert.Equal(step, Ticks.Step(rough), 12);

    [Fact]
    public void Ticks_surround_the_values_with_round_numbers()
    {
        // (157.4 - 66.4) / 5 = 18.2, so steps of 20.
        Assert.Equal([60, 80, 100, 120, 140, 160], Ticks.Around(66.4, 157.4));
        // (0.74 - 0.11) / 5 = 0.126, so steps of 0.2, each the number that it reads as.
        Assert.Equal([0, 0.2, 0.4, 0.6, 0.8], Ticks.Around(0.11, 0.74));
        // (10 - -13) / 5 = 4.6, so steps of 5.
        Assert.Equal([-15, -10, -5, 0, 5, 10], Ticks.Around(-13, 10));
    }

    [Fact]
    public void Values_all_alike_have_room_on_both_sides()
    {
        var ticks = Ticks.Around(100, 100);

        Assert.True(ticks[0] < 100 && ticks[^1] > 100);
        Assert.Equal(0, Ticks.Around(0, 0)[0]);
    }

    [Fact]
    public void Logarithmic_ticks_are_powers_of_ten_or_parts_of_them()
    {
        Assert.Equal([100, 1000, 10_000, 100_000], Ticks.Log(90, 200_000));
        Assert.Equal([500, 1000, 2000], Ticks.Log(300, 4000));
    }

    [Fact]
    public void An_axis_starts_at_zero_unless_the_values_lie_close_together()
    {
        Assert.Equal(0, Axis.Covering("", [20.0, 60], Text).Scale!.Value.Start);
        // 40 / 5 = 8, so steps of 10.
        Assert.Equal((60, 100), (Axis.Covering("", [60.0, 100], Text).Scale!.Value.Start, Axis.Covering("", [60.0, 100], Text).Scale!.Value.End));
        Assert.Equal(0, Axis.Covering("", [60.0, 100], Text, fromZero: true).Scale!.Value.Start);
    }

    [Fact]
    public void Periods_are_evenly_spaced_and_the_newest_is_always_labelled()
    {
        var axis = Axis.OfPeriods([.. Enumerable.Range(2014, 12).Select(year => $"{year}")]);

        Assert.Equal((0, 1), (axis.Ticks[0].Place, axis.Ticks[^1].Place));
        Assert.Equal(["2015", "2017", "2019", "2021", "2023", "2025"], axis.Ticks.Select(tick => tick.Text).Where(text => text.Length > 0));
    }

    private static string Text(double value) => $"{value}";
}
