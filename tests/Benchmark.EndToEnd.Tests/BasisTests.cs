using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Basis and peers are read alike whatever is asked, and what cannot be had is refused in words.</summary>
public sealed class BasisTests(RunningServer server)
{
    private readonly ComparisonService.ComparisonServiceClient _comparisons = new(server.Channel);
    private readonly AnalysisService.AnalysisServiceClient _analysis = new(server.Channel);
    private readonly ReportService.ReportServiceClient _reports = new(server.Channel);

    public static TheoryData<string, StatusCode, Basis> Refused => new()
    {
        { "basis.as_at", StatusCode.InvalidArgument, new() { AsAt = "31 March 2025" } },
        { "basis.as_at", StatusCode.InvalidArgument, new() { AsAt = "2025-02-29" } },
        { "basis.as_at", StatusCode.NotFound, new() { AsAt = "2001-01-01" } },
        { "basis.population", StatusCode.InvalidArgument, new() { Population = (Population)9 } },
        { "basis.prices", StatusCode.InvalidArgument, new() { Prices = (Prices)9 } },
        { "basis.prices", StatusCode.InvalidArgument, new() { Prices = Prices.Cash, BaseYear = "2019-20" } },
        { "basis.base_year", StatusCode.InvalidArgument, Asked.Real("1066") },
        { "basis.index", StatusCode.NotFound, new() { Prices = Prices.Real, Index = "gold" } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_basis_that_cannot_be_had_is_refused_alike_by_all(string field, StatusCode code, Basis basis)
    {
        const string measure = "children-in-care-rate";
        (string Within, Func<Task> Call)[] calls =
        [
            ("", async () => await _comparisons.GetComparisonAsync(new() { Authority = "805", Measure = measure, Basis = basis })),
            ("", async () => await _comparisons.GetTrendAsync(new() { Authority = "england", Measure = measure, Basis = basis })),
            ("", async () => await _comparisons.GetRankingAsync(new() { Measure = measure, Basis = basis })),
            ("", () => First(_comparisons.StreamComparisons(new() { Basis = basis }).ResponseStream)),
            ("", async () => await _analysis.GetFunnelAsync(new() { Measure = measure, Basis = basis })),
            ("", async () => await _analysis.GetSpreadAsync(new() { Measure = measure, Basis = basis })),
            ("", async () => await _analysis.GetAssociationAsync(new() { Basis = basis })),
            ("", async () => await _analysis.ListSameThingsAsync(new() { Authority = "805", Basis = basis })),
            ("", async () => await _analysis.CompareDefinitionsAsync(new() { Authority = "805", Basis = basis })),
            ("", async () => await _analysis.GetEvidenceAsync(new() { Authority = "805", Measure = measure, Basis = basis })),
            ("options.", () => First(_reports.GetReport(
                new() { Authority = "805", Format = ReportFormat.Markdown, Options = new() { Basis = basis } }).ResponseStream)),
        ];
        foreach (var (within, call) in calls)
        {
            var fault = await ApiFaults.Of(call);
            Assert.Equal(code, fault.StatusCode);
            Assert.Equal(within + field, Assert.Single(ApiFaults.Detail<Google.Rpc.BadRequest>(fault).FieldViolations).Field);
        }
    }

    [Fact]
    public async Task Questions_with_prices_of_their_own_refuse_others()
    {
        var cash = await ApiFaults.Of(async () => await _analysis.GetAssociationAsync(new() { Basis = new() { Prices = Prices.Cash } }));
        Assert.Equal("basis.prices", ApiFaults.Detail<Google.Rpc.ErrorInfo>(cash).Metadata["field"]);
        var one = await ApiFaults.Of(async () => await _analysis.CompareDefinitionsAsync(
            new() { Authority = "805", Basis = new() { Definition = "webb" } }));
        Assert.Equal("basis.definition", ApiFaults.Detail<Google.Rpc.ErrorInfo>(one).Metadata["field"]);
    }

    [Fact]
    public async Task A_former_authority_is_compared_by_the_newest_edition_that_lists_it()
    {
        var ask = new GetComparisonRequest { Authority = "909", Measure = "children-in-care-rate", Period = "2023" };
        var usual = (await _comparisons.GetComparisonAsync(ask)).Comparison;
        Assert.Equal(("2021", 10), (usual.Edition, usual.Neighbours.Count));
        ask.Peers = Asked.Of("2025");
        var newest = (await _comparisons.GetComparisonAsync(ask)).Comparison;
        Assert.Equal(("2025", 0), (newest.Edition, newest.Neighbours.Count));
        Assert.StartsWith("NO_NEIGHBOURS_IN_EDITION", newest.Summary.Note, StringComparison.Ordinal);

        // The report and the comparison have one rule.
        var report = await Reports.ReportClient.ProfileAsync(server.Channel, "909", ReportFormat.Markdown, new());
        Assert.Contains("edition 2021", System.Text.Encoding.UTF8.GetString(report.First().Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_side_says_on_how_many_averages_and_editions_it_rests()
    {
        // Hartlepool's care rate lies above mean, median and pooled value in both editions (docs/methods.md).
        var care = (await _comparisons.GetComparisonAsync(new() { Authority = "805", Measure = "children-in-care-rate", Period = "2025" })).Comparison;
        Assert.Equal(
            new Side { Settled = true, Direction = Direction.Above, Averages = 3, Editions = 2 }, care.Verdict.Side);
        // Nothing can be pooled of what is taken as published.
        var vacancy = (await _comparisons.GetComparisonAsync(new() { Authority = "805", Measure = "vacancy-rate" })).Comparison;
        Assert.Equal((2, 2), (vacancy.Verdict.Side.Averages, vacancy.Verdict.Side.Editions));
    }

    [Fact]
    public async Task Lists_say_how_long_they_are()
    {
        var measures = new MeasureService.MeasureServiceClient(server.Channel);
        var page = await measures.ListMeasuresAsync(new() { PageSize = 3 });
        Assert.Equal((3, 68), (page.Measures.Count, page.TotalSize));
        Assert.Equal(5, (await measures.ListDefinitionsAsync(new() { PageSize = 1 })).TotalSize);
        Assert.Equal(3, (await measures.ListPriceIndicesAsync(new() { PageSize = 1 })).TotalSize);
        Assert.Equal(77, (await new ReleaseService.ReleaseServiceClient(server.Channel).ListReleasesAsync(new() { PageSize = 1 })).TotalSize);
        var differing = await _analysis.ListReconciliationsAsync(new() { PageSize = 1 });
        Assert.Equal(differing.Differing, differing.TotalSize);
    }

    private static async Task First<T>(IAsyncStreamReader<T> stream) => await stream.MoveNext(default);
}
