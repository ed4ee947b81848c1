using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Tests.Calculation;

public sealed class SummaryTests
{
    /// <summary>
    /// Expected numbers from pandas on the published counts; the first printed digits are those of docs/methods.md.
    /// </summary>
    [Fact]
    public void Hartlepools_neighbours_on_the_care_rate_2025()
    {
        var neighbours = CareRate2025.NeighboursOf(805);

        var summary = Summary.Of(
            CareRate2025.Rates(neighbours), CareRate2025.Counts(neighbours), CareRate2025.Populations(neighbours), 10_000);

        Assert.Equal(10, summary.Used);
        Assert.False(summary.TooFew);
        Assert.Equal(119.7602649769985, summary.Mean!.Value, 9);
        Assert.Equal(121.12648121337182, summary.Median!.Value, 9);
        Assert.Equal(114.55192832837618, summary.Pooled!.Value, 9);
        Assert.Equal(79.97177466776431, summary.Minimum!.Value, 9);
        Assert.Equal(91.80508790675317, summary.LowerQuartile!.Value, 9);
        Assert.Equal(136.88896036852117, summary.UpperQuartile!.Value, 9);
        Assert.Equal(183.59091380562182, summary.Maximum!.Value, 9);
    }

    /// <summary>
    /// Agency and in-post FTE, 30 September 2025, of Kingston's neighbours as published on 19 March 2026; Richmond (318), with
    /// which it makes one return, is left out. Expected numbers from pandas.
    /// </summary>
    [Fact]
    public void Kingstons_neighbours_on_the_agency_share_2025()
    {
        double[] agency = [35.0, 32.6, 44.3, 36.0, 13.0, 21.0, 43.0, 132.2, 70.0];
        double[] inPost = [100.5, 114.0, 557.0, 239.6, 119.2, 61.0, 105.3, 509.8, 231.6];

        var summary = ShareOf(agency, inPost);

        Assert.Equal(9, summary.Used);
        Assert.Equal(19.637, summary.Mean!.Value, 3);
        Assert.Equal(22.237, summary.Median!.Value, 3);
        Assert.Equal(17.326, summary.Pooled!.Value, 3);
    }

    /// <summary>The same for Swindon: North Northamptonshire (940) stands for the joint return, West (941) is left out.</summary>
    [Fact]
    public void Swindons_neighbours_on_the_agency_share_2025()
    {
        double[] agency = [60.0, 101.8, 35.0, 25.0, 37.0, 24.0, 106.0, 38.5, 116.0];
        double[] inPost = [230.3, 421.5, 145.2, 185.7, 110.9, 405.9, 148.1, 457.6, 765.3];

        var summary = ShareOf(agency, inPost);

        Assert.Equal(9, summary.Used);
        Assert.Equal(18.294, summary.Mean!.Value, 3);
    }

    /// <summary>
    /// Gross spend 2024-25 in pounds, section 251 outturn, of Hartlepool's neighbours; Middlesbrough sent no return.
    /// Expected numbers from pandas.
    /// </summary>
    [Fact]
    public void Hartlepools_neighbours_on_the_preventative_share_2024_25()
    {
        double[] preventative =
            [11994873, 12650705, 14257543, 13284283, 11788969, 19294202, 7447088, 16152372, 19276167];
        double[] statutory =
            [56616998, 81085595, 50727487, 74618435, 59805558, 168398855, 52397141, 77061982, 47970981];

        var summary = ShareOf(preventative, statutory);

        Assert.Equal(9, summary.Used);
        Assert.Equal(17.024, summary.Mean!.Value, 3);
        Assert.Equal(16.466, summary.Median!.Value, 3);
        Assert.Equal(15.871, summary.Pooled!.Value, 3);
    }

    [Fact]
    public void Four_values_have_a_range_and_no_middle()
    {
        var summary = Summary.Of([4, 1, 3, 2], [4, 1, 3, 2], [1, 1, 1, 1], 1);

        Assert.True(summary.TooFew);
        Assert.Equal(new Summary(4, null, null, null, 1, null, null, 4), summary);
    }

    // By hand: mean 15/5, median the third, quartiles at positions 1 and 3 from 0.
    [Fact]
    public void Five_values_have_a_middle_and_no_pooled_value_without_parts()
    {
        var summary = Summary.Of([5, 4, 1, 3, 2]);

        Assert.False(summary.TooFew);
        Assert.Equal(new Summary(5, 3, 3, null, 1, 2, 4, 5), summary);
    }

    [Fact]
    public void No_value_has_no_summary()
    {
        var summary = Summary.Of([]);

        Assert.True(summary.TooFew);
        Assert.Equal(new Summary(0, null, null, null, null, null, null, null), summary);
    }

    [Fact]
    public void Denominators_of_nothing_have_no_pooled_value() =>
        Assert.Null(Summary.Of([0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0], 100).Pooled);

    [Fact]
    public void Parts_that_do_not_pair_up_with_values_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Summary.Of([1, 2], [1, 2], [1], 1));
        Assert.Throws<ArgumentException>(() => Summary.Of([1], [1, 2], [1, 2], 1));
    }

    [Fact]
    public void A_count_that_rounds_to_zero_counts_as_0_where_figures_are_averaged_and_not_where_they_are_pooled()
    {
        // Six figures of 10 each, and a seventh of nought without parts: its staff are not in the pooled share.
        var summary = Summary.Of([2, 4, 6, 8, 10, 12, 0], [2, 4, 6, 8, 10, 12], [100, 100, 100, 100, 100, 100], 100);

        Assert.Equal((7, 6d, 6d, 0d), (summary.Used, summary.Mean!.Value, summary.Median!.Value, summary.Minimum!.Value));
        Assert.Equal(7, summary.Pooled!.Value, 12);
    }

    [Fact]
    public void Fewer_than_five_counts_have_no_pooled_value() =>
        Assert.Null(Summary.Of([1, 2, 3, 4, 0], [1, 2, 3, 4], [100, 100, 100, 100], 100).Pooled);

    private static Summary ShareOf(double[] part, double[] rest)
    {
        double[] whole = [.. part.Zip(rest, (p, r) => p + r)];
        return Summary.Of([.. part.Zip(whole, (p, w) => p / w * 100)], part, whole, 100);
    }
}
