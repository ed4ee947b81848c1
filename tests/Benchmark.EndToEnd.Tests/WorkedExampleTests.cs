using Benchmark.V1;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Numbers worked out by other programs from the published tables, asked for over the wire.</summary>
public sealed class WorkedExampleTests(RunningServer server)
{
    private readonly ComparisonService.ComparisonServiceClient _client = new(server.Channel);

    [Fact]
    public void Hartlepool_children_in_care_2025()
    {
        var answer = Compare("805", "children-in-care-rate");

        Assert.Equal("2025", answer.Period);
        Assert.Equal("2025-03-31", answer.AsOfDate);
        Assert.Equal(157.42057847321, answer.Figure.Value, 10);
        Assert.Equal((332, 21090, 157), (answer.Figure.Numerator, answer.Figure.Denominator, answer.Figure.Published));
        Assert.Equal(10, answer.Summary.Used);
        Near(119.760, answer.Summary.Mean);
        Near(121.126, answer.Summary.Median);
        Near(114.552, answer.Summary.Pooled);
        Near(91.805, answer.Summary.LowerQuartile);
        Near(136.889, answer.Summary.UpperQuartile);
        Assert.Equal((3, 151), (answer.Position.Nationally.Rank, answer.Position.Nationally.Of));
        Assert.Equal((2, 11), (answer.Position.AmongNeighbours.Rank, answer.Position.AmongNeighbours.Of));
        Assert.Equal((1, 8), (answer.Position.Nationally.Low, answer.Position.Nationally.High));
        Assert.Equal((1, 5), (answer.Position.AmongNeighbours.Low, answer.Position.AmongNeighbours.High));
        Assert.Equal((140.94, 175.30), (Math.Round(answer.Interval95.Low, 2), Math.Round(answer.Interval95.High, 2)));
        Assert.Equal(VerdictLevel.Within, answer.Verdict.Level);
        Near(5.355, answer.Verdict.Z);
        Near(1.387, answer.Verdict.AdjustedZ);
        Assert.Equal(14.91, Math.Round(answer.Verdict.Phi, 2));
        Assert.Equal((76.5, "children"), (Math.Round(answer.Gap.Value, 1), answer.Gap.Unit));
        Assert.Equal("North East", answer.Region.Name);
        Assert.Equal(81770d / 12183016 * 10000, answer.England.Figure.Value, 10);
    }

    [Fact]
    public void Hartlepool_preventative_share_2024_25_leaves_Middlesbrough_out()
    {
        var answer = Compare("805", "preventative-share");

        Near(15.583, answer.Figure.Value);
        Assert.Equal(9, answer.Summary.Used);
        Near(17.024, answer.Summary.Mean);
        Near(16.466, answer.Summary.Median);
        Assert.Equal(("806", LeftOutReason.NoReturn), (Assert.Single(answer.Summary.LeftOut).Code, answer.Summary.LeftOut[0].Reason));
    }

    [Fact]
    public void Kingston_shares_its_return_with_Richmond()
    {
        var answer = Compare("314", "agency-share");

        Near(14.870, answer.Figure.Value);
        Assert.Equal(["314", "318"], answer.Joint);
        Assert.Equal(9, answer.Summary.Used);
        Near(19.637, answer.Summary.Mean);
        Near(22.237, answer.Summary.Median);
        Near(17.326, answer.Summary.Pooled);
        var leftOut = Assert.Single(answer.Summary.LeftOut);
        Assert.Equal(("318", LeftOutReason.SameReturn), (leftOut.Code, leftOut.Reason));
        Assert.Equal(answer.Figure.Value, Compare("318", "agency-share").Figure.Value);
        Assert.Equal(answer.Position.Nationally, Compare("318", "agency-share").Position.Nationally);
    }

    [Fact]
    public void Swindon_counts_the_joint_return_of_Northamptonshire_once()
    {
        var answer = Compare("866", "agency-share");

        Assert.Equal(9, answer.Summary.Used);
        Near(18.294, answer.Summary.Mean);
        var leftOut = Assert.Single(answer.Summary.LeftOut);
        Assert.Equal(("941", LeftOutReason.CountedWith, "940"), (leftOut.Code, leftOut.Reason, leftOut.With));
    }

    [Theory]
    [InlineData("statutory-spend", 26.39)]
    [InlineData("preventative-spend", -34.46)]
    [InlineData("total-spend", 5.18)]
    public void England_2012_13_to_2019_20_in_real_terms(string measure, double percent)
    {
        var trend = _client.GetTrend(new()
        {
            Authority = "england", Measure = measure, From = "2012-13", To = "2019-20", Basis = Asked.Real("2019-20"),
        }).Trend;

        Assert.Equal(8, trend.Points.Count);
        Assert.Equal(percent, Math.Round(trend.Change.Percent, 2));
        Assert.Equal(trend.Points[^1].Cash, trend.Points[^1].Figure.Value);
    }

    [Fact]
    public void Hartlepool_shows_no_trend_from_2021_to_2025()
    {
        var test = _client.GetTrend(new() { Authority = "805", Measure = "children-in-care-rate" }).Trend.Test;

        Assert.Equal((TrendResult.None, "2021", "2025"), (test.Result, test.From, test.To));
        Near(-2.218, test.Slope);
        Assert.Equal(2.879, test.StandardError, 0.0005);
        Near(0.594, test.ChiSquare);
    }

    [Fact]
    public void A_former_authoritys_changes_are_to_the_last_period_that_it_has_a_figure_for()
    {
        // Cumbria, from the rows of the newest release of each year, over the mid-year estimates of the year before; it ended on 31 March
        // 2023, so 2024 and 2025 are missing.
        const double newest = 740d / 90547 * 10000;
        var trend = _client.GetTrend(new() { Authority = "909", Measure = "children-in-care-rate" }).Trend;

        Assert.Equal("2025", trend.Points[^1].Period);
        Assert.False(trend.Points[^1].Figure.HasValue);
        Is("2014", newest - (664d / 93730 * 10000), trend.Change);
        Is("2022", newest - (734d / 90326 * 10000), trend.ChangeOnPrevious);
        Is("2018", newest - (666d / 91607 * 10000), trend.ChangeOverFive);

        void Is(string from, double value, Change change)
        {
            Assert.Equal((from, "2023"), (change.From, change.To));
            Assert.Equal(value, change.Value, 9);
        }
    }

    [Fact]
    public void On_printed_populations_a_change_across_a_new_base_is_given_with_care()
    {
        // Printed: 92,624 in 2018 on earlier estimates, 90,547 in 2023.
        var change = _client.GetTrend(new()
        {
            Authority = "909", Measure = "children-in-care-rate", Basis = new() { Population = Population.AsPrinted },
        }).Trend.ChangeOverFive;

        Assert.Equal((740d / 90547 * 10000) - (666d / 92624 * 10000), change.Value, 9);
        Assert.Equal((QuoteMark.Care, "break"), (change.Quote.Mark, change.Quote.Reasons[0].Check));
    }

    [Fact]
    public void Where_no_period_has_a_figure_the_change_is_to_the_last_and_has_no_value()
    {
        var trend = _client.GetTrend(new() { Authority = "909", Measure = "children-in-care-rate", From = "2024", To = "2025" }).Trend;

        Assert.Equal(("2024", "2025", false), (trend.Change.From, trend.Change.To, trend.Change.HasValue));
    }

    [Fact]
    public void A_new_authoritys_test_names_what_cannot_be_said()
    {
        var test = _client.GetTrend(new() { Authority = "942", Measure = "children-in-care-rate" }).Trend.Test;

        Assert.Equal(TrendResult.CannotBeSaid, test.Result);
        Assert.Equal("Whether there is a trend cannot be said: there are no five consecutive periods up to the newest figure.", test.Words);
    }

    private Comparison Compare(string authority, string measure) =>
        _client.GetComparison(new() { Authority = authority, Measure = measure }).Comparison;

    /// <summary>Equal to the three decimals that the worked examples are printed with.</summary>
    private static void Near(double printed, double value) => Assert.Equal(printed, value, 0.0005);
}
