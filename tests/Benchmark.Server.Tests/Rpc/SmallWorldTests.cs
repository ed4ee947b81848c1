using Benchmark.Figures.Tests.SmallWorld;
using Benchmark.Server.Rpc;
using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.Server.Tests.Rpc;

/// <summary>What the services answer on the rows of <see cref="SmallEngland"/>, worked out by hand; no published figure moves it.</summary>
public sealed class SmallWorldTests
{
    private const string Care = "care-rate";

    private static readonly Lookup Lookup = new(SmallEngland.Snapshot);
    private static readonly ComparisonRpc Comparisons = new(
        SmallEngland.Snapshot, Lookup, new(SmallEngland.Snapshot, Lookup, new(new byte[32]), new(), new(1, 1)));
    private static readonly AnalysisRpc Analyses = new(SmallEngland.Snapshot, Lookup);

    // The count over the population in its own row.
    private static readonly V1.Basis Printed = new() { Population = Population.AsPrinted };

    [Fact]
    public async Task A_comparison_says_figure_median_and_gap()
    {
        var answer = (await Comparisons.GetComparison(new() { Authority = "101", Measure = Care, Basis = Printed }, null!)).Comparison;

        // 60 of 10,000; its neighbours have 45, 60, 70, 80, 90 and 100, and nought where the count rounds to it.
        Assert.Equal(("2024", "2024-03-31", 60d), (answer.Period, answer.AsOfDate, answer.Figure.Value));
        Assert.Equal((70d, 7), (answer.Summary.Median, answer.Summary.Used));
        Assert.Equal([("201", LeftOutReason.NoDenominator)], answer.Summary.LeftOut.Select(one => (one.Code, one.Reason)));
        Assert.Equal((-10, "children"), (Math.Round(answer.Gap.Value, 9), answer.Gap.Unit));
    }

    [Fact]
    public void An_authority_has_the_tile_that_it_was_given_and_none_otherwise()
    {
        Assert.Equal(new() { Row = 2, Column = 2, Abbreviation = "Two" }, AuthorityWire.Of(SmallEngland.At("102")).Tile);
        Assert.Null(AuthorityWire.Of(SmallEngland.At("205")).Tile);
    }

    [Fact]
    public async Task A_comparison_of_what_nobody_holds_names_the_field()
    {
        var fault = await Assert.ThrowsAsync<RpcException>(() => Comparisons.GetComparison(new() { Authority = "101", Measure = "care-rat" }, null!));

        Assert.Equal(StatusCode.NotFound, fault.StatusCode);
        Assert.Contains("did you mean care-rate?", fault.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trend_keeps_each_year_and_what_changed()
    {
        var trend = (await Comparisons.GetTrend(new() { Authority = "101", Measure = Care, Basis = Printed }, null!)).Trend;

        // The newer release says 55 of 2023, where the older one said 50.
        Assert.Equal([("2022", 40d), ("2023", 55), ("2024", 60)], trend.Points.Select(point => (point.Period, point.Figure.Value)));
        Assert.Equal((20, 50), (Math.Round(trend.Change.Value, 9), Math.Round(trend.Change.Percent, 9)));
        Assert.Equal(("2023", 5), (trend.ChangeOnPrevious.From, Math.Round(trend.ChangeOnPrevious.Value, 9)));
    }

    [Fact]
    public async Task A_trend_keeps_a_symbol_where_an_older_release_had_a_number()
    {
        var trend = (await Comparisons.GetTrend(new() { Authority = "102", Measure = Care, Basis = Printed }, null!)).Trend;

        Assert.Equal([Missing.NoReturn, Missing.Suppressed], trend.Points.Take(2).Select(point => point.Figure.Missing));
        Assert.False(trend.Points[1].Figure.HasValue);
    }

    [Fact]
    public async Task A_ranking_gives_equal_figures_the_better_place()
    {
        var ranking = (await Comparisons.GetRanking(new() { Measure = Care, Basis = Printed }, null!)).Ranking;

        Assert.Equal(9, ranking.Of);
        Assert.Equal(
            [("103", 1), ("105", 2), ("102", 3), ("202", 4), ("101", 5), ("104", 5), ("206", 7), ("106", 8), ("203", 8)],
            ranking.Authorities.Where(row => row.Place is not null).OrderBy(row => row.Place.Rank).ThenBy(row => row.Code, StringComparer.Ordinal)
                .Select(row => (row.Code, row.Place.Rank)));
        // England's own rate, which was worked out before its count was rounded.
        Assert.Equal((61d, true), (ranking.England.Figure.Value, ranking.England.AsPublished));
    }

    [Fact]
    public async Task A_joint_return_has_one_place_with_both_members_beside_it()
    {
        var ranking = (await Comparisons.GetRanking(new() { Measure = "agency-share" }, null!)).Ranking;

        // 0 of 30; 10 of 40; 5.5 of 20; 0.1 of 0.3; 20 of 40. The lowest is the best.
        var placed = ranking.Authorities.Where(row => row.Place is not null).ToDictionary(row => row.Code, row => row.Place.Rank);
        Assert.Equal((1, 2, 3, 4, 5), (placed["104"], placed["106"], placed["101"], placed["103"], placed["202"]));
        Assert.Equal(5, ranking.Of);
        Assert.Equal(["101", "102"], ranking.Authorities.Single(row => row.Code == "101").Joint);
    }

    [Fact]
    public async Task A_funnel_stands_around_the_pooled_value()
    {
        var funnel = (await Analyses.GetFunnel(new() { Measure = Care, Basis = Printed }, null!)).Funnel;

        // 565 children of 80,500: six authorities of 10,000, one of 20,000 and one of 500.
        Assert.Equal((8, 8), (funnel.Units, funnel.Points.Count));
        Assert.Equal(565 / 80_500.0 * 10_000, funnel.Centre, 9);
    }

    [Fact]
    public async Task A_measure_in_pounds_has_no_funnel_and_the_answer_says_why()
    {
        var fault = await Assert.ThrowsAsync<RpcException>(() => Analyses.GetFunnel(new() { Measure = "prevention-share" }, null!));

        Assert.Equal(StatusCode.InvalidArgument, fault.StatusCode);
        Assert.Contains("prevention-share", fault.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_names_the_sum_and_the_rows_it_is_from()
    {
        var evidence = (await Analyses.GetEvidence(new() { Authority = "101", Measure = Care, Basis = Printed }, null!)).Evidence;

        Assert.Equal("60 / 10,000 x 10,000 = 60", evidence.Worked);
        Assert.Equal(["60", "10000"], evidence.Inputs.Take(2).Select(input => input.Cell));
        Assert.All(evidence.Inputs.Take(2), input => Assert.Equal("care-2024", input.Release));
    }

    [Fact]
    public async Task Spread_is_that_of_each_list_of_neighbours()
    {
        var spread = (await Analyses.GetSpread(new() { Measure = Care, Edition = "2025", Basis = Printed }, null!)).Spread;

        var ashby = spread.Groups.Single(group => group.Authority.Code == "101");
        Assert.Equal((7, 0d, 100d), (ashby.Used, ashby.Minimum, ashby.Maximum));
        // Mean 445 / 7; the squares of the distances to it add up to 6,735.71, of which a sixth is 1,122.62 and its root 33.506.
        Assert.Equal(52.7053, ashby.CoefficientOfVariation, 4);
        // New Kent's list has one with a figure: no spread, and no number in its place.
        Assert.False(spread.Groups.SingleOrDefault(group => group.Authority.Code == "206")?.HasCoefficientOfVariation ?? false);
    }
}
