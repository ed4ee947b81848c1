using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Tests.Calculation;

/// <summary>Small series whose jumps are plain to see; those of all returns are found by tests/independent/believe.py too.</summary>
public sealed class JumpsTests
{
    // Seven places that grow by 1% to 7% a year, and an eighth.
    private static double?[][] Series(params double?[] eighth) =>
    [
        .. Enumerable.Range(1, 7).Select(i => eighth.Select((_, year) => (double?)(1000 * Math.Pow(1 + (i / 100.0), year))).ToArray()), eighth,
    ];

    private static IReadOnlyList<Jump> Of(double?[][] series, double least = 100) => Jumps.Of(
        series[0].Length, series.Length, (year, place) => series[place][year], (year, place) => series[place][year], 5, least);

    [Fact]
    public void One_that_doubles_where_others_grow_a_little_jumps()
    {
        var jump = Assert.Single(Of(Series(1000, 1040, 2100, 2150)));
        Assert.Equal((7, 1, false), (jump.Place, jump.From, jump.ComesBack));
        Assert.Equal([2], jump.Marked);
        // ln of 1.01 to 1.07 and ln(2100 / 1040): the middle two are ln 1.04 and ln 1.05, so the median is 0.0440054...; distances from it
        // in order: 0.0047848, 0.0047848, 0.0142651, 0.0144465, 0.0236529, 0.0242030, 0.0340551, 0.6587...; their middle is 0.0190497.
        var median = (Math.Log(1.04) + Math.Log(1.05)) / 2;
        double[] distances = [.. new[] { 1.01, 1.02, 1.03, 1.04, 1.05, 1.06, 1.07, 2100.0 / 1040 }.Select(x => Math.Abs(Math.Log(x) - median)).Order()];
        Assert.Equal((Math.Log(2100.0 / 1040) - median) / (1.4826 * (distances[3] + distances[4]) / 2), jump.Score, 12);
    }

    [Fact]
    public void A_change_too_small_to_matter_is_no_jump() => Assert.Empty(Of(Series(10, 10, 50, 50), least: 100));

    [Fact]
    public void One_that_jumps_and_jumps_back_marks_the_year_between_alone()
    {
        var jump = Assert.Single(Of(Series(1000, 1040, 2100, 1120)));
        Assert.Equal((true, 1), (jump.ComesBack, jump.From));
        Assert.Equal([2], jump.Marked);
    }

    [Fact]
    public void One_that_goes_down_half_the_way_again_has_two_jumps() =>
        // |ln(1500 / 1040)| is 0.37, more than half of |ln(1500 / 2100)|, 0.34.
        Assert.Equal([1, 2], Of(Series(1000, 1040, 2100, 1500)).Select(jump => jump.From));

    [Fact]
    public void In_the_second_year_of_a_series_either_may_be_the_odd_one()
    {
        Assert.Equal([0, 1], Assert.Single(Of(Series(1000, 2100, 2150, 2200))).Marked);
        Assert.Equal([1, 2], Assert.Single(Of(Series(null, 1000, 2100, 2150))).Marked);
    }

    [Fact]
    public void Over_a_gap_there_is_no_change_to_jump() => Assert.Empty(Of(Series(1000, null, 2100, 2150)));

    [Fact]
    public void Where_all_change_alike_nobody_jumps() =>
        Assert.Empty(Of([[100, 200], [100, 200], [100, 200], [100, 200], [100, 900]], least: 1));
}
