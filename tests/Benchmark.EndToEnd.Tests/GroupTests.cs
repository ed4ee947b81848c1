using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests;

/// <summary>
/// A group of the caller's own in place of the neighbours, in every answer that takes one. The expected numbers come from a Python
/// script over seed-data/ that shares nothing with the service: it takes the newest release's row of each member, divides, sorts,
/// and interpolates linearly at (n - 1)p.
/// </summary>
public sealed class GroupTests(RunningServer server)
{
    /// <summary>Six in the north-east; 806 sent no spend return for 2024-25.</summary>
    private static readonly string[] Six = ["841", "808", "806", "807", "390", "391"];

    private readonly ComparisonService.ComparisonServiceClient _comparisons = new(server.Channel);
    private readonly AnalysisService.AnalysisServiceClient _analysis = new(server.Channel);

    [Fact]
    public void Trend_has_the_groups_median_and_quartiles_of_every_period()
    {
        var trend = _comparisons.GetTrend(new()
        {
            Authority = "805", Measure = "children-in-care-rate", Peers = Asked.Group(Six), Basis = new() { Population = Population.AsPrinted },
        }).Trend;

        Assert.Equal((true, ""), (trend.OwnGroup, trend.Edition));
        (string, double, double, double)[] expected =
        [
            ("2014", 84.391304, 89.398418, 97.690435), ("2015", 85.086240, 87.959715, 89.099627),
            ("2016", 86.600046, 88.220163, 89.889763), ("2017", 94.120081, 95.956497, 99.922603),
            ("2018", 98.593669, 101.067084, 106.865579), ("2019", 109.919884, 117.035907, 119.184417),
            ("2020", 116.994300, 123.362162, 130.816416), ("2021", 116.412014, 120.258496, 130.674773),
            ("2022", 123.071368, 125.453423, 131.080071), ("2023", 131.682914, 137.985143, 146.606274),
            ("2024", 130.953378, 132.071846, 142.454212), ("2025", 118.726891, 124.787755, 135.091208),
        ];
        Assert.Equal(
            expected,
            trend.Points.Select(point => (
                point.Period, Math.Round(point.Summary.LowerQuartile, 6), Math.Round(point.Summary.Median, 6),
                Math.Round(point.Summary.UpperQuartile, 6))));
        var newest = trend.Points[^1].Summary;
        Assert.Equal(6, newest.Used);
        Assert.Equal((126.004827, 123.696181), (Math.Round(newest.Mean, 6), Math.Round(newest.Pooled, 6)));
        Assert.Equal((106.852269, 144.368886), (Math.Round(newest.Minimum, 6), Math.Round(newest.Maximum, 6)));
    }

    // 113 of 37,121, 121 of 44,038 and 493 of 35,617 children: 30.441, 27.476 and 138.417 per 10,000.
    [Fact]
    public void A_group_of_fewer_than_five_has_a_plain_mean_on_which_nothing_rests()
    {
        var few = _comparisons.GetComparison(new()
        {
            Authority = "805", Measure = "children-in-care-rate", Period = "2025", Peers = Asked.Group("314", "318", "806"),
        }).Comparison;
        Assert.Equal((3, 65.444770), (few.Summary.Used, Math.Round(few.Summary.PlainMean, 6)));
        Assert.Equal((false, false, null, null), (few.Summary.HasMean, few.Summary.HasMedian, few.Verdict, few.Gap));
        var newest = _comparisons.GetTrend(new()
        {
            Authority = "805", Measure = "children-in-care-rate", Peers = Asked.Group("314", "318", "806"), Basis = new() { Population = Population.AsPrinted },
        }).Trend.Points[^1].Summary;
        Assert.Equal(65.444770, Math.Round(newest.PlainMean, 6));
        var alone = _comparisons.GetComparison(new() { Authority = "805", Measure = "children-in-care-rate", Peers = Asked.Group("806") }).Comparison;
        Assert.Equal((1, false), (alone.Summary.Used, alone.Summary.HasPlainMean));
        var six = _comparisons.GetComparison(new() { Authority = "805", Measure = "children-in-care-rate", Peers = Asked.Group(Six) }).Comparison;
        Assert.Equal((true, false), (six.Summary.HasMean, six.Summary.HasPlainMean));
    }

    [Fact]
    public void Trend_in_real_terms_puts_the_group_into_the_same_prices()
    {
        var trend = _comparisons.GetTrend(new()
        {
            Authority = "805", Measure = "preventative-spend-per-child", Basis = Asked.Real("2024-25"),
            Peers = Asked.Group(Six),
        }).Trend;

        (string, int, double)[] expected = [("2012-13", 6, 439.325122), ("2019-20", 6, 257.387695), ("2024-25", 5, 291.705077)];
        foreach (var (period, used, median) in expected)
        {
            var summary = trend.Points.Single(point => point.Period == period).Summary;
            Assert.Equal((used, median), (summary.Used, Math.Round(summary.Median, 6)));
        }

        var left = Assert.Single(trend.Points[^1].Summary.LeftOut);
        Assert.Equal(("806", LeftOutReason.NoReturn), (left.Code, left.Reason));
    }

    [Theory]
    [InlineData("805", "children-in-care-rate", "2021")]
    [InlineData("314", "agency-share", "")]
    [InlineData("866", "agency-share", "")]
    [InlineData("909", "preventative-share", "")]
    public void Every_summary_of_a_trend_is_that_of_the_comparison(string authority, string measure, string edition)
    {
        // The authority of the second row is in a joint return, the neighbours of the third have one among them, the fourth has ended.
        var trend = _comparisons.GetTrend(new() { Authority = authority, Measure = measure, Peers = Asked.Edition(edition) }).Trend;

        Assert.NotEqual("", trend.Edition);
        Assert.False(trend.OwnGroup);
        foreach (var point in trend.Points)
        {
            var comparison = _comparisons.GetComparison(
                new()
                {
                    Authority = authority, Measure = measure, Period = point.Period, Peers = Asked.Edition(edition),
                    Basis = new() { Population = Population.OneSeries },
                }).Comparison;
            Assert.Equal(comparison.Edition, trend.Edition);
            if (point.Figure.Missing == Missing.NotInExistence)
                Assert.Null(point.Summary);
            else
                Assert.Equal(OfTheFigures(comparison.Summary!), OfTheFigures(point.Summary!));
        }
    }

    // Whose figures are to be checked is said where one period is looked at.
    private static Summary OfTheFigures(Summary summary)
    {
        var figures = summary.Clone();
        figures.ToCheck.Clear();
        figures.ClearMeanWithout();
        figures.ClearMedianWithout();
        figures.ClearPooledWithout();
        figures.Note = "";
        return figures;
    }

    [Fact]
    public void Definitions_have_the_groups_median_share_under_each()
    {
        var answer = _analysis.CompareDefinitions(new() { Authority = "805", Period = "2024-25", Peers = Asked.Group(Six) }).Definitions;

        Assert.Equal((true, ""), (answer.OwnGroup, answer.Edition));
        (string, int, double, double, double)[] expected =
        [
            ("case-for-change", 5, 13.751641, 16.466299, 17.482212), ("early-intervention", 5, 13.178497, 15.673537, 17.409024),
            ("narrow", 5, 2.131143, 4.451456, 8.887879), ("not-looked-after", 5, 32.577844, 33.567432, 38.295124),
            ("webb", 5, 14.148157, 16.851164, 17.545184),
        ];
        Assert.Equal(
            expected,
            answer.Rows.Select(row => (
                row.Definition, row.NeighboursShare.Used, Math.Round(row.NeighboursShare.LowerQuartile, 6),
                Math.Round(row.NeighboursShare.Median, 6), Math.Round(row.NeighboursShare.UpperQuartile, 6))));
        Assert.All(answer.Rows, row => Assert.Equal("806", Assert.Single(row.NeighboursShare.LeftOut).Code));
    }

    [Fact]
    public void Evidence_names_the_group_and_who_of_it_was_left_out()
    {
        var neighbours = _analysis.GetEvidence(new() { Authority = "805", Measure = "preventative-share", Period = "2024-25" }).Evidence;
        var group = _analysis.GetEvidence(
            new() { Authority = "805", Measure = "preventative-share", Period = "2024-25", Peers = Asked.Group("841", "806", "E06000003") }).Evidence;

        Assert.True(group.OwnGroup && !neighbours.OwnGroup);
        // Names and the ONS code's authority from seed-data/authorities.csv.
        Assert.Equal(
            "A group of the caller's own: Darlington (841), Middlesbrough (806), Redcar and Cleveland (807).", group.Neighbours);
        Assert.Equal([("806", LeftOutReason.NoReturn)], group.LeftOut.Select(one => (one.Code, one.Reason)));
        // Whose figure it is does not hang on whom it is set beside.
        Assert.Equal((neighbours.Worked, neighbours.Inputs), (group.Worked, group.Inputs));
    }

    [Fact]
    public async Task Stream_compares_each_with_the_others_of_the_group()
    {
        // Two in one return (314 and 318), one that has ended (909), and members beside others.
        string[] group = ["318", "314", "806", "805", "909", "807", "420"];
        string[] authorities = ["314", "318", "420", "805", "841", "909"];
        var streamed = new List<Comparison>();
        using (var call = _comparisons.StreamComparisons(new()
        {
            Authorities = { authorities },
            Measures = { "agency-share", "preventative-share", "children-in-care-rate" }, BatchSize = 100,
            Peers = Asked.Group(group),
        }))
            while (await call.ResponseStream.MoveNext(default))
                streamed.AddRange(call.ResponseStream.Current.Comparisons);

        Assert.NotEmpty(streamed);
        Assert.Equal(authorities.Order(StringComparer.Ordinal), streamed.Select(one => one.Authority.Code).Distinct().Order(StringComparer.Ordinal));
        foreach (var one in streamed)
        {
            Assert.Equal(group.Where(code => code != one.Authority.Code), one.Neighbours.Select(other => other.Code));
            var asked = _comparisons.GetComparison(new()
            {
                Authority = one.Authority.Code, Measure = one.Measure, Period = one.Period,
                Peers = Asked.Group([.. group.Where(code => code != one.Authority.Code)]),
            }).Comparison;
            Assert.Equal(asked, one);
        }
    }

    [Fact]
    public async Task A_token_holds_for_its_own_group_only()
    {
        var token = (await First(Request())).ResumeToken;
        var resumed = Request(with => (with.ResumeToken, with.BatchSize) = (token, 3));
        Assert.Equal(2, (await First(resumed)).Comparisons[0].Neighbours.Count);

        foreach (var other in new[]
        {
            Request(with => with.Peers = null), Request(with => with.Peers.Group.Codes.Add("840")), Request(with => with.Peers.Group.Codes[0] = "840"),
            // Another order gives the neighbours in another order.
            Request(with => with.Peers = Asked.Group("841", "807")),
        })
        {
            other.ResumeToken = token;
            var fault = await ApiFaults.Of(() => First(other));
            Assert.Equal((StatusCode.InvalidArgument, "INVALID_RESUME_TOKEN"), (fault.StatusCode, ApiFaults.Reason(fault)));
        }

        static StreamComparisonsRequest Request(Action<StreamComparisonsRequest>? with = null)
        {
            var request = new StreamComparisonsRequest { Authorities = { "805", "806" }, Measures = { "agency-share" }, Peers = Asked.Group("807", "841") };
            with?.Invoke(request);
            return request;
        }
    }

    [Theory]
    [InlineData(StatusCode.NotFound, "999", "301", "302", "999")]
    [InlineData(StatusCode.InvalidArgument, "301", "301", "302", "301")]
    [InlineData(StatusCode.InvalidArgument, "E06000001", "E06000001")]
    public async Task A_group_that_cannot_be_is_refused_alike_by_all(
        StatusCode code, string found, params string[] group)
    {
        Func<Task>[] calls =
        [
            async () => await _comparisons.GetComparisonAsync(
                new() { Authority = "805", Measure = "preventative-share", Peers = Asked.Group(group) }),
            async () => await _comparisons.GetTrendAsync(
                new() { Authority = "805", Measure = "preventative-share", Peers = Asked.Group(group) }),
            () => First(new() { Authorities = { "805" }, Measures = { "preventative-share" }, Peers = Asked.Group(group) }),
            async () => await _analysis.CompareDefinitionsAsync(new() { Authority = "805", Peers = Asked.Group(group) }),
            async () => await _analysis.GetEvidenceAsync(
                new() { Authority = "805", Measure = "preventative-share", Peers = Asked.Group(group) }),
        ];
        var faults = new List<RpcException>();
        foreach (var call in calls)
            faults.Add(await ApiFaults.Of(call));

        Assert.All(faults, fault =>
        {
            Assert.Equal(code, fault.StatusCode);
            var info = ApiFaults.Detail<Google.Rpc.ErrorInfo>(fault).Metadata;
            Assert.Equal(("peers.group", found), (info["field"], info["found"]));
            Assert.Equal(faults[0].Status.Detail, fault.Status.Detail);
        });
    }

    [Fact]
    public async Task A_group_of_one_is_refused_where_that_one_would_be_left_with_nobody()
    {
        var fault = await ApiFaults.Of(() => First(new() { Peers = Asked.Group("805") }));

        Assert.Equal(StatusCode.InvalidArgument, fault.StatusCode);
        Assert.Single((await First(new() { Authorities = { "806" }, Peers = Asked.Group("805") })).Comparison.Neighbours);
    }

    [Theory]
    [InlineData("england", "edition", "2025")]
    [InlineData("North East", "group", "805")]
    public void A_region_has_no_neighbours_to_be_set_beside(string area, string field, string value)
    {
        var request = new GetTrendRequest { Authority = area, Measure = "agency-share" };
        request.Peers = field == "edition" ? Asked.Of(value) : Asked.Group(value);

        var fault = Assert.Throws<RpcException>(() => _comparisons.GetTrend(request));

        Assert.Equal(StatusCode.InvalidArgument, fault.StatusCode);
        Assert.StartsWith(field, fault.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_has_ended_is_left_out_where_it_did_not_exist()
    {
        // Cumbria ended on 31 March 2023 (seed-data/authorities.csv), the very day that the count of 2023 is of.
        var points = _comparisons.GetTrend(
            new() { Authority = "805", Measure = "children-in-care-rate", From = "2022", Peers = Asked.Group("909", "806") }).Trend.Points;

        Assert.Equal(["2022", "2023", "2024", "2025"], points.Select(point => point.Period));
        Assert.All(points.Skip(2), point => Assert.Equal(
            ("909", LeftOutReason.NotInExistence), point.Summary.LeftOut.Select(one => (one.Code, one.Reason)).Single()));
        Assert.Equal(2, points[0].Summary.Used);
        Assert.All(points, point => Assert.False(point.Summary.HasMedian));
    }

    [Fact]
    public void Words_of_a_verdict_speak_of_the_group()
    {
        var verdict = _comparisons.GetComparison(
            new() { Authority = "805", Measure = "children-in-care-rate", Peers = Asked.Group(Six) }).Comparison.Verdict;

        Assert.Equal("Within the usual variation around the group.", verdict.Words);
        Assert.Equal("It lies above the group's mean, median and pooled value.", verdict.SideWords);
    }

    private async Task<StreamComparisonsResponse> First(StreamComparisonsRequest request)
    {
        using var call = _comparisons.StreamComparisons(request);
        Assert.True(await call.ResponseStream.MoveNext(default));
        return call.ResponseStream.Current;
    }
}
