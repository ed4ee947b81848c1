using Benchmark.Figures.Calculation;
using Benchmark.Figures.Comparisons;
using Benchmark.Figures.Facts;
using Benchmark.Figures.Measures;
using Benchmark.Figures.Places;

namespace Benchmark.Figures.Tests.SmallWorld;

/// <summary>A figure beside others and over time, worked out by hand from the rows of <see cref="SmallEngland"/>.</summary>
public sealed class ComparisonTests
{
    private static readonly Period Care = Period.OfYear(2024);
    private static readonly Neighbourhoods Lists = SmallEngland.Snapshot.Neighbourhoods;

    [Fact]
    public void Neighbours_are_used_or_left_out_with_their_reason()
    {
        // Ashby's list of 2025: 103, 102, 104, 105, 106, 201, 202, 206; of these 106 rounds to zero, and 201 has no population.
        var comparison = Compare("care-rate", "101", Peers.Newest(Lists));

        Assert.Equal(["103", "102", "104", "105", "106", "201", "202", "206"], comparison.Neighbours.All.Select(one => one.Peer.Authority.Code));
        Assert.Equal(
            [("201", MissingReason.NoDenominator)],
            comparison.Neighbours.LeftOut.Select(left => (left.Authority.Code, left.Reason.Missing!.Value)));
        // Nought for Firth, then 45, 60, 70, 80, 90 and 100, of 10,000 children each but Dale's 20,000: 505 of 70,000 together, where
        // Firth's children are left out, since its count is not known.
        var summary = comparison.Neighbours.Summary;
        Assert.Equal((7, 1), (summary.Used, comparison.Neighbours.CountedAsZero));
        Assert.Equal((0d, 100d), (summary.Minimum!.Value, summary.Maximum!.Value));
        Assert.Equal(445.0 / 7, summary.Mean!.Value, 9);
        Assert.Equal(70, summary.Median!.Value, 9);
        Assert.Equal(505.0 / 7, summary.Pooled!.Value, 9);
        // R type 7 of seven: at 1.5 and 4.5 steps: between 45 and 60, and between 80 and 90.
        Assert.Equal((52.5, 85), (summary.LowerQuartile!.Value, summary.UpperQuartile!.Value));
    }

    [Fact]
    public void The_gap_is_what_it_takes_to_stand_at_the_median()
    {
        // (60 - 70) x 10,000 / 10,000: 10 children fewer.
        var gap = Compare("care-rate", "101", Peers.Newest(Lists)).Gap!;
        Assert.Equal((-10, "children", -10), (Math.Round(gap.Value, 9), gap.Unit, Math.Round(gap.Difference, 9)));
    }

    [Fact]
    public void The_side_is_asked_in_every_edition_that_lists_the_authority()
    {
        // 2021 lists 102 to 106 and Old Kent: 80, 100, 60, 90 and nought make a mean of 66 and a median of 80; four counts are too few
        // to pool. 2025 has all three averages. Ashby's 60 is below each.
        var verdict = Compare("care-rate", "101", Peers.Newest(Lists)).Verdict!;
        Assert.Equal(
            [(Average.Mean, "2021"), (Average.Median, "2021"), (Average.Mean, "2025"), (Average.Median, "2025"), (Average.Pooled, "2025")],
            verdict.Directions.Select(direction => (direction.Average, direction.Edition)));
        Assert.All(verdict.Directions, direction => Assert.Equal(Direction.Below, direction.Side));
        Assert.True(verdict.IsSettled);
    }

    [Fact]
    public void A_partner_in_the_same_return_is_no_neighbour_and_two_partners_count_once()
    {
        var own = Compare("agency-share", "101", Peers.Of([SmallEngland.At("102"), SmallEngland.At("103"), SmallEngland.At("104")]));
        Assert.Equal(
            new LeftOut(SmallEngland.At("102"), LeftOutReason.OwnReturn, SmallEngland.At("101")), Assert.Single(own.Neighbours.LeftOut));
        var both = Compare("agency-share", "103", Peers.Of([SmallEngland.At("102"), SmallEngland.At("101"), SmallEngland.At("104")]));
        Assert.Equal(
            new LeftOut(SmallEngland.At("101"), LeftOutReason.CountedWith, SmallEngland.At("102")), Assert.Single(both.Neighbours.LeftOut));
        var summary = both.Neighbours.Summary;
        Assert.Equal((2, 0d, 27.5), (summary.Used, summary.Minimum!.Value, Math.Round(summary.Maximum!.Value, 9)));
        Assert.Null(summary.Median);
        Assert.Null(both.Verdict);
    }

    [Fact]
    public void A_former_authority_has_the_list_of_the_edition_that_knew_it()
    {
        var peers = Peers.Newest(Lists);
        Assert.Equal(("2021", "neighbours-a"), (peers.EditionName(SmallEngland.At("205")), peers.ReleaseFor(SmallEngland.At("205"))!.Id));
        Assert.Equal("2025", peers.EditionName(SmallEngland.At("101")));
        // Nobody's list knows Beck: the newest edition says so.
        Assert.Equal(("2025", 0), (peers.EditionName(SmallEngland.At("102")), peers.Of(SmallEngland.At("102")).Count));
        Assert.Equal(["101", "206"], Lists.Newest.ListedBy(SmallEngland.At("201")).Select(authority => authority.Code));
    }

    [Fact]
    public void A_group_leaves_the_authority_itself_out_of_it()
    {
        var peers = Peers.Of([SmallEngland.At("104"), SmallEngland.At("101"), SmallEngland.At("103")]);
        Assert.Equal([(1, "104"), (2, "103")], peers.Of(SmallEngland.At("101")).Select(peer => (peer.Order, peer.Authority.Code)));
        Assert.Equal("", peers.EditionName(SmallEngland.At("101")));
    }

    [Fact]
    public void Over_time_a_gap_stays_a_gap_and_changes_go_to_the_newest_figure()
    {
        var table = SmallEngland.Table("care-rate");
        var beck = Follow("102");
        Assert.Equal([MissingReason.NoReturn, MissingReason.Suppressed], beck.Points.Take(2).Select(point => point.Figure.Value.Reason));
        Assert.Null(beck.OnPrevious!.Value);
        var ashby = Follow("101");
        // 40, 55, 60: plus 20, half as much again; on the year before plus 5.
        Assert.Equal((20d, 50d), (Math.Round(ashby.Whole!.Value!.Value, 9), Math.Round(ashby.Whole.Percent!.Value, 9)));
        Assert.Equal(("2023", "2024", 5d), (ashby.OnPrevious!.From.Name, ashby.OnPrevious.To.Name, Math.Round(ashby.OnPrevious.Value!.Value, 9)));
        // Old Kent's newest figure is of 2023.
        Assert.Equal(("2022", "2023"), (Follow("205").Whole!.From.Name, Follow("205").Whole!.To.Name));
        Assert.Null(ashby.Test!.Test);

        MeasureTrend Follow(string code) => SmallEngland.Snapshot.Trends.Follow(
            new(SmallEngland.At(code), table, table.Calendar.Oldest, table.Calendar.Newest, Prices.Cash));
    }

    [Fact]
    public void Published_rates_are_held_against_those_of_their_own_parts_in_every_release()
    {
        // England's 61 is the only rate that its own parts do not give.
        var found = SmallEngland.Snapshot.Reconciliations;
        var england = Assert.Single(found.Differing(""));
        Assert.Equal((61d, 60d, "England"), (england.Published, Math.Round(england.Recomputed, 9), england.Name));
        // 20 rows of care, two of which have a symbol and one no population; six of staff, one with a symbol.
        Assert.Equal((17, 5), (found.Compared("care-rate"), found.Compared("agency-share")));
    }

    [Fact]
    public void Words_stand_beside_those_of_the_neighbours_and_are_compared_with_nothing()
    {
        var comparison = Compare("inspection", "101", Peers.Of(SmallEngland.Snapshot.Neighbourhoods.Find("2025")!));

        Assert.Equal("Good, 3 May 2023", comparison.Figure.Text);
        Assert.Equal(8, comparison.Neighbours.All.Count);
        Assert.Equal("Good, 1 June 2023", comparison.Neighbours.All.Single(one => one.Peer.Authority.Code == "104").Figure.Text);
        Assert.Equal((0, 0), (comparison.Neighbours.Summary.Used, comparison.Neighbours.LeftOut.Count));
        Assert.Equal((null, null, null), (comparison.Verdict, comparison.Gap, comparison.Nationally));
    }

    private static Comparison Compare(string measure, string code, Peers peers) =>
        SmallEngland.Snapshot.Comparer.Compare(new(SmallEngland.At(code), SmallEngland.Table(measure), Care, peers, Prices.Cash));
}
