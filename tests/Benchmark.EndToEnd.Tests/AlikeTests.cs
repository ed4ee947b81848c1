using Benchmark.V1;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Who is like an authority, and who started alike, by tests/independent/alike.py.</summary>
public sealed class AlikeTests(RunningServer server)
{
    private readonly BriefService.BriefServiceClient _client = new(server.Channel);

    [Fact]
    public void Each_neighbour_stands_beside_us_on_what_is_known_of_the_place()
    {
        var alike = _client.GetAlike(new() { Authority = "805" }).Alike;

        Assert.Equal(
            ["low-income-share", "free-school-meals-share-primary", "free-school-meals-share-secondary", "child-deprivation", "rural-urban", "ofsted-judgement"],
            alike.Columns.Select(column => column.Measure));
        Assert.Equal(("2025", 10, 0), (alike.Edition, alike.Others.Count, alike.Own.Order));
        var closest = alike.Others[0];
        Assert.Equal(
            ("807", 1, Closeness.VeryClose, true, "North East", 27_499), (closest.Authority.Code, closest.Order, closest.Closeness, closest.Mutual, closest.Region, closest.Children.Value));
        Assert.Equal(0.256, closest.Context[3].Value, 3);
        Assert.Equal("Urban with Significant Rural", closest.Context[4].Text);
        Assert.StartsWith("Good, 28 January", closest.Context[5].Text, StringComparison.Ordinal);
        Assert.False(alike.Others[5].Mutual);
    }

    [Fact]
    public void Who_started_where_we_did_is_named_with_where_they_are_now()
    {
        var started = _client.GetAlike(new() { Authority = "805" }).Alike.Started;

        Assert.Equal([StartingPoint.Then, StartingPoint.Now], started.Select(one => one.StartingPoint));
        var then = started[0];
        Assert.Equal(("children-in-care-rate", "2020", "2025", 146, 15), (then.Measure, then.From, then.To, then.Considered, then.Nearest));
        Assert.Equal(
            ["861", "341", "880", "357", "342", "808", "807", "806", "344", "841", "391"], then.Rows.Select(row => row.Authority.Code));
        Assert.Equal([Nearness.Next, Nearness.ListsIt, Nearness.Compared], new[] { 0, 1, 6 }.Select(i => then.Rows[i].Nearness));
        Assert.Equal((157.5, 170.0), (Math.Round(then.Rows[0].Then.Value, 1), Math.Round(then.Rows[0].Now.Value, 1)));
        Assert.Equal(
            (135.0836, 118.9503, 68.6942, 66.0575),
            (Math.Round(then.NearestMedianThen, 4), Math.Round(then.NearestMedianNow, 4), Math.Round(then.AllMedianThen, 4), Math.Round(then.AllMedianNow, 4)));
        Assert.Contains("regression to the mean", then.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_figure_to_begin_at_it_says_so()
    {
        // Cumberland came into being in 2023.
        var started = _client.GetAlike(new() { Authority = "942" }).Alike.Started;

        Assert.Empty(started[0].Rows);
        Assert.Contains("has no figure of 2020", started[0].Words, StringComparison.Ordinal);
        Assert.NotEmpty(started[1].Rows);
    }

    [Fact]
    public void A_group_of_ones_own_is_neither_close_nor_mutual()
    {
        var alike = _client.GetAlike(new() { Authority = "805", Peers = Asked.Group(["394", "840", "806"]) }).Alike;

        Assert.Equal((true, "", ""), (alike.OwnGroup, alike.Edition, alike.ClosenessNote));
        Assert.All(alike.Others, other => Assert.Equal((Closeness.Unspecified, false), (other.Closeness, other.Mutual)));
        Assert.All(alike.Started.SelectMany(one => one.Rows), row => Assert.Equal(Nearness.Compared, row.Nearness));
    }
}
