using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Tests.Calculation;

public sealed class SidesTests
{
    [Theory]
    [InlineData(157.421, 121.126, "Above")]
    [InlineData(14.870, 19.637, "Below")]
    [InlineData(-3, -2, "Below")]
    [InlineData(0, 0, "Same")]
    [InlineData(5, 5, "Same")]
    [InlineData(-5, -5, "Same")]
    [InlineData(0.30000000000000004, 0.3, "Same")]
    [InlineData(-0.30000000000000004, -0.3, "Same")]
    [InlineData(100.0000001, 100, "Above")]
    [InlineData(100, 100.0000001, "Below")]
    [InlineData(1e-9, 0, "Above")]
    public void The_side_is_taken_on_unrounded_numbers(double value, double middle, string direction) =>
        Assert.Equal(direction, Sides.DirectionOf(value, middle).ToString());

    /// <summary>Hartlepool's care rate 2025 is above all three of its neighbours' middles in the 2025 edition.</summary>
    [Fact]
    public void Settled_when_every_choice_agrees()
    {
        Direction[] directions = [.. new[] { 119.760, 121.126, 114.552 }.Select(m => Sides.DirectionOf(157.421, m))];

        Assert.True(Sides.IsSettled(directions));
    }

    [Fact]
    public void Depends_when_one_choice_differs()
    {
        Assert.False(Sides.IsSettled([Direction.Above, Direction.Above, Direction.Below]));
        Assert.False(Sides.IsSettled([Direction.Same, Direction.Above]));
    }

    [Fact]
    public void Says_nothing_without_a_choice() => Assert.Null(Sides.IsSettled([]));
}
