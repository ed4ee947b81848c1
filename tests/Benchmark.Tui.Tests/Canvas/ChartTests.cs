using Benchmark.Tui.Canvas;

namespace Benchmark.Tui.Tests.Canvas;

public sealed class ChartTests
{
    [Fact]
    public void A_strip_shows_every_neighbour_the_median_and_the_authority()
    {
        Assert.Equal(
            "├o──2──│───o──◆──────┤\n",
            Strip(22, [0, 3, 3.1, 10], median: 6, self: 14, Glyphs.Unicode, new StripScale(0, 20)));
        Assert.Equal(
            "[o--2--|---o--#------]\n",
            Strip(22, [0, 3, 3.1, 10], median: 6, self: 14, Glyphs.Ascii, new StripScale(0, 20)));
    }

    [Fact]
    public void A_neighbour_on_the_median_shows_both() =>
        Assert.Equal("├o────╪────o┤\n", Strip(13, [0, 5, 10], median: 5, self: null, Glyphs.Unicode, new StripScale(0, 10)));

    [Fact]
    public void More_than_nine_on_one_place_are_a_plus() =>
        Assert.Equal("├+────┤\n", Strip(7, [.. Enumerable.Repeat(0.0, 10)], null, null, Glyphs.Unicode, new StripScale(0, 1)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_strip_without_room_does_not_throw(int width) =>
        Strip(width, [1, 2], 1.5, 2, Glyphs.Unicode, new StripScale(1, 2));

    [Theory]
    [InlineData(new[] { 48.2, 157.4 }, 40, 160)]
    [InlineData(new[] { 10.1, 26.9 }, 10, 28)]
    [InlineData(new[] { 0.0, 0.0 }, 0, 1)]
    [InlineData(new[] { -3.0, 4.0 }, -3, 4)]
    [InlineData(new[] { double.NaN, 2.0, 3.0 }, 2, 3)]
    public void The_scale_ends_on_round_numbers(double[] values, double start, double end)
    {
        var scale = Assert.NotNull(StripScale.Covering(values));
        Assert.Equal(start, scale.Start, 9);
        Assert.Equal(end, scale.End, 9);
    }

    [Fact]
    public void No_values_no_scale() => Assert.Null(StripScale.Covering([]));

    [Theory]
    [InlineData("▁▂▅█\n", false)]
    [InlineData("_.=#\n", true)]
    public void A_sparkline(string expected, bool ascii) =>
        Assert.Equal(expected, Spark([0, 1, 4, 7], ascii ? Glyphs.Ascii : Glyphs.Unicode));

    [Fact]
    public void A_gap_in_a_sparkline_stays_a_gap() => Assert.Equal("▁ █\n", Spark([0, null, 7], Glyphs.Unicode));

    [Fact]
    public void A_break_stands_between_its_periods_in_a_sparkline() => Assert.Equal("▁┊█\n", Spark([0, 7], Glyphs.Unicode, 1));

    [Fact]
    public void A_flat_sparkline_does_not_look_like_zero() => Assert.Equal("▅▅\n", Spark([3, 3], Glyphs.Unicode));

    private static string Strip(int width, double[] values, double? median, double? self, Glyphs glyphs, StripScale scale)
    {
        var grid = new Grid(width, 1);
        StripPlot.Draw(grid.Whole, scale, values, median, self, chosen: null, glyphs);
        return GridText.Dump(grid);
    }

    private static string Spark(double?[] values, Glyphs glyphs, params int[] breaks)
    {
        var grid = new Grid(20, 1);
        Sparkline.Draw(grid.Whole, values, breaks, Role.Text, glyphs);
        return GridText.Dump(grid);
    }
}
