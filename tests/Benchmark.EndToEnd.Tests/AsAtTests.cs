using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests;

/// <summary>
/// Figures as they had been published by a day. The seed holds four whole releases of children looked after; those from 14 November 2024
/// set the years from 2020 against a population that was revised after the census.
/// </summary>
public sealed class AsAtTests(RunningServer server)
{
    private const string Care = "children-in-care-rate";

    private readonly ComparisonService.ComparisonServiceClient _comparisons = new(server.Channel);
    private readonly MeasureService.MeasureServiceClient _measures = new(server.Channel);
    private readonly ReleaseService.ReleaseServiceClient _releases = new(server.Channel);
    private readonly AuthorityService.AuthorityServiceClient _authorities = new(server.Channel);

    // As the files print them. England's count of 2024 was 83,630, then 83,530; Hampshire's 1,917, then 1,893; Cambridgeshire's 649, then 631.
    [Theory]
    [InlineData("2021-11-30", "england", "2021", 67, 80850, "children-looked-after-2021")]
    [InlineData("2022-11-30", "england", "2021", 67, 80780, "children-looked-after-2022")]
    [InlineData("2024-11-13", "england", "2021", 67, 80780, "children-looked-after-2022")]
    [InlineData("2024-11-14", "england", "2021", 69, 80780, "children-looked-after-2024")]
    [InlineData("2025-11-26", "england", "2021", 69, 80780, "children-looked-after-2025")]
    [InlineData("", "england", "2021", 69, 80780, "children-looked-after-2025")]
    [InlineData("2025-11-25", "england", "2024", 70, 83630, "children-looked-after-2024")]
    [InlineData("2025-11-26", "england", "2024", 69, 83530, "children-looked-after-2025")]
    [InlineData("2025-11-25", "850", "2024", 67, 1917, "children-looked-after-2024")]
    [InlineData("2025-11-26", "850", "2024", 66, 1893, "children-looked-after-2025")]
    [InlineData("2025-11-25", "873", "2024", 47, 649, "children-looked-after-2024")]
    [InlineData("2025-11-26", "873", "2024", 45, 631, "children-looked-after-2025")]
    public async Task A_figure_is_that_of_the_newest_release_of_the_day(
        string day, string authority, string period, double rate, double children, string release)
    {
        var trend = (await _comparisons.GetTrendAsync(new()
        {
            Authority = authority, Measure = Care, From = period, To = period, Basis = new() { AsAt = day, Population = Population.AsPrinted },
        })).Trend;
        Assert.Equal((rate, children), (Math.Round(trend.Points[0].Figure.Value), trend.Points[0].Figure.Numerator));
        Assert.Contains(release, trend.Releases);
    }

    // As the files print them: second or later plans of England's 2022, 14,990 and then 14,550 of 64,390; Sunderland's agency workers of 2023, 0 and
    // then "low". Of the workforce of 2024 the month is known, whose last day counts.
    [Theory]
    [InlineData("2025-10-29", "england", "repeat-plan-share", "2022", 14990d, Missing.Unspecified)]
    [InlineData("2025-10-30", "england", "repeat-plan-share", "2022", 14550d, Missing.Unspecified)]
    [InlineData("2025-02-27", "394", "agency-share", "2023", 0d, Missing.Unspecified)]
    [InlineData("2025-02-28", "394", "agency-share", "2023", null, Missing.RoundsToZero)]
    public async Task A_count_is_that_of_the_newest_release_of_the_day_and_so_is_why_there_is_none(
        string day, string authority, string measure, string period, double? count, Missing missing)
    {
        var figure = (await _comparisons.GetTrendAsync(new()
        {
            Authority = authority, Measure = measure, From = period, To = period, Basis = new() { AsAt = day },
        })).Trend.Points[0].Figure;
        Assert.Equal((count, missing), (figure.HasNumerator ? figure.Numerator : null, figure.Missing));
    }

    [Fact]
    public async Task Neighbours_and_prices_are_those_of_the_day_too()
    {
        // The edition of 2025 came out in May of that year, whose last day counts.
        var before = await _authorities.ListNeighboursAsync(new() { Authority = "805", Basis = new() { AsAt = "2025-05-30" } });
        var after = await _authorities.ListNeighboursAsync(new() { Authority = "805", Basis = new() { AsAt = "2025-05-31" } });
        Assert.Equal((["2021"], "2021"), (before.Editions, before.Edition));
        Assert.Equal((["2021", "2025"], "2025"), (after.Editions, after.Edition));
        // The deflator came out on 30 June 2025, prices of all services on 25 January 2023.
        Assert.Empty(await Prices("2023-01-24"));
        Assert.Equal(["services-ppi-all"], await Prices("2025-06-29"));
        Assert.Equal(["gdp-deflator", "services-ppi-all"], await Prices("2025-06-30"));

        async Task<IEnumerable<string>> Prices(string day) =>
            (await _measures.ListPriceIndicesAsync(new() { Basis = new() { AsAt = day } })).PriceIndices.Select(index => index.Id);
    }

    [Fact]
    public async Task Two_days_with_the_same_releases_are_one_state_and_name_them()
    {
        var first = await Listed("2022-11-30");
        var second = await Listed("2023-01-24");
        Assert.Equal(first.Snapshot, second.Snapshot);
        Assert.NotEqual((await Listed("")).Snapshot, first.Snapshot);
        Assert.Equal(
            [
                "care-rates-2021", "care-rates-2022", "care-starts-and-ends-2021", "care-starts-and-ends-2022", "children-looked-after-2018", "children-looked-after-2019",
                "children-looked-after-2021", "children-looked-after-2022", "population-mid-2019", "population-mid-2020", "repeat-plans-2020",
                "section-47-2020", "section-47-rates-2020", "statistical-neighbours-2021",
            ],
            first.Releases.Select(release => release.Id));

        async Task<ListReleasesResponse> Listed(string day) => await _releases.ListReleasesAsync(new() { Basis = new() { AsAt = day } });
    }

    [Fact]
    public async Task A_day_before_anything_was_out_is_answered_with_a_sentence()
    {
        var fault = await ApiFaults.Of(async () => await _comparisons.GetRankingAsync(new() { Measure = Care, Basis = new() { AsAt = "2001-01-01" } }));
        Assert.Equal(StatusCode.NotFound, fault.StatusCode);
        Assert.Equal("NOTHING_HELD", ApiFaults.Detail<Google.Rpc.ErrorInfo>(fault).Reason);
        Assert.Equal("basis.as_at", Assert.Single(ApiFaults.Detail<Google.Rpc.BadRequest>(fault).FieldViolations).Field);
    }

    [Fact]
    public async Task The_snapshot_of_an_earlier_answer_is_found_again_by_its_name_or_the_beginning_of_it()
    {
        var asked = new GetTrendRequest { Authority = "england", Measure = Care, From = "2021", Basis = new() { AsAt = "2025-11-25", Population = Population.AsPrinted } };
        var then = (await _comparisons.GetTrendAsync(asked)).Trend;
        foreach (var name in (string[])[then.Snapshot, then.Snapshot[..12], then.Snapshot[..8]])
        {
            asked.Basis = new() { Snapshot = name, Population = Population.AsPrinted };
            Assert.Equal(then, (await _comparisons.GetTrendAsync(asked)).Trend);
        }
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", "", StatusCode.NotFound)]
    [InlineData("12345678", "", StatusCode.NotFound)]
    [InlineData("1234567", "", StatusCode.InvalidArgument)]
    [InlineData("ABCDEF0123", "", StatusCode.InvalidArgument)]
    [InlineData("12345678", "2025-11-25", StatusCode.InvalidArgument)]
    public async Task A_snapshot_that_cannot_be_had_is_refused(string name, string day, StatusCode code)
    {
        var fault = await ApiFaults.Of(async () => await _comparisons.GetRankingAsync(new() { Measure = Care, Basis = new() { Snapshot = name, AsAt = day } }));
        Assert.Equal(code, fault.StatusCode);
        Assert.Equal("basis.snapshot", Assert.Single(ApiFaults.Detail<Google.Rpc.BadRequest>(fault).FieldViolations).Field);
    }

    // After each day on which something came out, all that can be asked is answered, or refused in words; nothing is a defect.
    [Theory]
    [InlineData("2020-11-26")]
    [InlineData("2021-04-30")]
    [InlineData("2022-11-30")]
    [InlineData("2024-02-29")]
    [InlineData("2025-05-31")]
    [InlineData("2025-06-30")]
    [InlineData("2025-07-30")]
    [InlineData("2025-11-26")]
    [InlineData("2025-12-31")]
    public async Task Whatever_had_been_published_every_question_has_an_answer_or_a_sentence(string day)
    {
        var basis = new Basis { AsAt = day };
        var analysis = new AnalysisService.AnalysisServiceClient(server.Channel);
        var brief = new BriefService.BriefServiceClient(server.Channel);
        var reports = new ReportService.ReportServiceClient(server.Channel);
        var held = (await _measures.ListMeasuresAsync(new() { Basis = basis })).Measures.Where(measure => measure.Periods.Count > 0).Select(measure => measure.Id).ToList();
        var cancel = TestContext.Current.CancellationToken;
        foreach (var measure in (string[])[Care, "agency-share", "preventative-share", "total-spend"])
            foreach (var call in (Func<Task>[])
            [
                async () => await _comparisons.GetComparisonAsync(new() { Authority = "805", Measure = measure, Basis = basis }),
                async () => await _comparisons.GetTrendAsync(new() { Authority = "805", Measure = measure, Basis = basis }),
                async () => await _comparisons.GetRankingAsync(new() { Measure = measure, Basis = basis }),
                async () => await analysis.GetSpreadAsync(new() { Measure = measure, Basis = basis }),
                async () => await analysis.GetEvidenceAsync(new() { Authority = "805", Measure = measure, Basis = basis }),
            ])
                Assert.Equal(held.Contains(measure) ? StatusCode.OK : StatusCode.NotFound, await Code(call));
        foreach (var call in (Func<Task>[])
        [
            async () => await analysis.GetFunnelAsync(new() { Measure = Care, Basis = basis }),
            async () => await analysis.GetAssociationAsync(new() { Basis = basis }),
            async () => await analysis.CompareDefinitionsAsync(new() { Authority = "805", Basis = basis }),
            async () => await analysis.ListChecksAsync(new() { Basis = basis }),
            async () => await analysis.ListReconciliationsAsync(new() { Basis = basis }),
            async () => await brief.GetBridgeAsync(new() { Authority = "805", Basis = basis }),
            async () => await brief.GetBriefAsync(new() { Authority = "805", Basis = basis }),
            async () => await brief.GetSpineAsync(new() { Authority = "805", Basis = basis }),
            () => _comparisons.StreamComparisons(new() { Authorities = { "805" }, Basis = basis, BatchSize = 500 }).ResponseStream.MoveNext(cancel),
            () => reports.GetReport(new() { Authority = "805", Format = ReportFormat.Html, Options = new() { Basis = basis } }).ResponseStream.MoveNext(cancel),
            () => reports.GetNationalReport(new() { Format = ReportFormat.Html, Options = new() { Basis = basis } }).ResponseStream.MoveNext(cancel),
        ])
            Assert.Contains(await Code(call), (StatusCode[])[StatusCode.OK, StatusCode.NotFound]);

        static async Task<StatusCode> Code(Func<Task> call)
        {
            try
            {
                await call();
                return StatusCode.OK;
            }
            catch (RpcException fault)
            {
                return fault.StatusCode;
            }
        }
    }
}
