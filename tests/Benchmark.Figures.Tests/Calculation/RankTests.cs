using Benchmark.Figures.Calculation;

namespace Benchmark.Figures.Tests.Calculation;

public sealed class RankTests
{
    [Theory]
    [InlineData(Polarity.LowIsGood, new[] { 2, 1, 4, 2 })]
    [InlineData(Polarity.HighIsGood, new[] { 2, 4, 1, 2 })]
    [InlineData(Polarity.Neutral, new[] { 2, 4, 1, 2 })]
    public void Ties_share_the_better_place_and_the_next_place_stays_empty(object polarity, int[] expected) =>
        Assert.Equal(expected, Rank.Ranks([20, 10, 30, 20], (Polarity)polarity));

    [Fact]
    public void Three_that_tie_share_one_place() =>
        Assert.Equal([1, 1, 1, 4], Rank.Ranks([5, 5, 5, 4], Polarity.HighIsGood));

    [Fact]
    public void Nobody_has_no_rank()
    {
        Assert.Empty(Rank.Ranks([], Polarity.Neutral));
        Assert.Empty(Rank.RankIntervals([], [], Polarity.Neutral));
    }

    // By hand. Intervals: 1-2, 1.5-4, 4-5 (touches the second), 6-7.
    [Theory]
    [InlineData(Polarity.HighIsGood, new[] { 3, 2, 2, 1 }, new[] { 4, 4, 3, 1 })]
    [InlineData(Polarity.Neutral, new[] { 3, 2, 2, 1 }, new[] { 4, 4, 3, 1 })]
    [InlineData(Polarity.LowIsGood, new[] { 1, 1, 2, 4 }, new[] { 2, 3, 3, 4 })]
    public void Only_intervals_wholly_ahead_or_behind_narrow_the_places(object polarity, int[] best, int[] worst)
    {
        var intervals = Rank.RankIntervals([1, 1.5, 4, 6], [2, 4, 5, 7], (Polarity)polarity);

        Assert.Equal(best, intervals.Select(interval => interval.Best));
        Assert.Equal(worst, intervals.Select(interval => interval.Worst));
    }

    [Fact]
    public void Intervals_without_both_ends_are_refused() =>
        Assert.Throws<ArgumentException>(() => Rank.RankIntervals([1, 2], [3], Polarity.Neutral));

    /// <summary>Independent count over the published figures: third highest of 151, second of eleven.</summary>
    [Fact]
    public void Hartlepools_position_on_the_care_rate_2025()
    {
        var nationally = Rank.Ranks(CareRate2025.Rates(CareRate2025.Rows), Polarity.Neutral);
        var among = Rank.Ranks(
            CareRate2025.Rates([CareRate2025.Of(805), .. CareRate2025.NeighboursOf(805)]), Polarity.Neutral);

        Assert.Equal(151, nationally.Length);
        Assert.Equal(3, nationally[Array.FindIndex(CareRate2025.Rows, row => row.Code == 805)]);
        Assert.Equal(11, among.Length);
        Assert.Equal(2, among[0]);
    }

    /// <summary>Why ranks come from the unrounded rate: 108 of 151 share their published whole number with another.</summary>
    [Fact]
    public void Most_published_care_rates_tie()
    {
        var shown = CareRate2025.Rates(CareRate2025.Rows).Select(rate => Rounding.Display(rate, 0));

        Assert.Equal(108, shown.GroupBy(rate => rate).Where(group => group.Count() > 1).Sum(group => group.Count()));
    }

    /// <summary>
    /// Agency share 2025, low is good: pandas puts the joint return of Kingston and Richmond 87th of 148, Swindon 145th.
    /// </summary>
    [Fact]
    public void A_joint_return_has_one_rank_among_the_returns_on_the_agency_share_2025()
    {
        var ranks = Rank.Ranks(AgencyShare2025.Shares, Polarity.LowIsGood);

        Assert.Equal(148, ranks.Length);
        Assert.Equal(87, ranks[AgencyShare2025.IndexOf(314)]);
        Assert.Equal(145, ranks[AgencyShare2025.IndexOf(866)]);
    }

    [Fact]
    public void One_that_rounds_to_zero_is_ranked_and_leaves_the_places_of_others_open_by_one()
    {
        // Low is good: 0 without an interval, then two that overlap and one wholly behind.
        RankInterval?[] open = Rank.RankIntervals([null, new Interval(1, 3), new Interval(2, 4), new Interval(5, 6)], Polarity.LowIsGood);

        Assert.Equal([null, new(1, 3), new(1, 3), new(3, 4)], open);
    }
}
