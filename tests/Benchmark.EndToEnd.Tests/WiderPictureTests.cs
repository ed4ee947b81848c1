using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests;

/// <summary>
/// What stands around the three questions: demand, protection, care, courts, context. National figures as their publishers print them;
/// what the files do that has tripped people up. tests/independent/measures.py recomputes all of it for all authorities and years.
/// </summary>
public sealed class WiderPictureTests(RunningServer server)
{
    private readonly ComparisonService.ComparisonServiceClient _comparisons = new(server.Channel);
    private readonly MeasureService.MeasureServiceClient _measures = new(server.Channel);
    private readonly ReleaseService.ReleaseServiceClient _releases = new(server.Channel);

    [Theory]
    [InlineData("section-47-rate", "2025", 189.3, 230_590, 12_183_016)]
    [InlineData("section-47-rate", "2020", 170.5, 201_000, 11_790_492)]
    [InlineData("enquiry-to-conference-share", "2025", 31.3, 72_100, 230_590)]
    [InlineData("enquiries-per-plan", "2020", 3.0, 201_000, 66_380)]
    [InlineData("repeat-plan-share", "2020", 21.9, 14_540, 66_380)]
    [InlineData("repeat-plan-share", "2025", 24.5, 15_130, 61_840)]
    [InlineData("re-referral-share", "2025", 22.6, 142_900, 632_830)]
    [InlineData("long-plan-share", "2025", 2.3, 1_130, 49_420)]
    [InlineData("fostered-share", "2025", 67.0, 54_820, 81_770)]
    [InlineData("childrens-home-share", "2025", 11.6, 9_480, 81_770)]
    [InlineData("semi-independent-share", "2025", 9.2, 7_520, 81_770)]
    [InlineData("out-of-area-share", "2025", 44.5, 36_350, 81_770)]
    [InlineData("over-20-miles-share", "2025", 22.2, 18_120, 81_770)]
    [InlineData("private-provision-share", "2025", 40.3, 32_980, 81_770)]
    [InlineData("uasc-share", "2025", 8.0, 6_540, 81_770)]
    [InlineData("three-placements-share", "2025", 10.4, 8_500, 81_770)]
    [InlineData("care-leaver-eet-share", "2025", 54.0, 20_760, 38_440)]
    public async Task England_is_as_its_publisher_prints_it(string measure, string period, double shown, double numerator, double denominator)
    {
        var figure = (await England(measure, period)).Figure;

        Assert.Equal((numerator, denominator), (figure.Numerator, figure.Denominator));
        Assert.Equal(shown, Math.Round(figure.Value, 1, MidpointRounding.AwayFromZero), 9);
    }

    // 224,520 enquiries: 187.1 printed over the 11,998,646 children of then, 186.2 over the 12,059,476 of the newest estimates. Fostered: 67.04%.
    [Theory]
    [InlineData("section-47-rate", "2024", "Printed by its publisher as 187.1 (section-47-rates-2024)", "here 186.2 over the newest estimates", ": -0.9.")]
    [InlineData("fostered-share", "2025", "Printed by its publisher as 67% (looked-after-percentages-2025)", "here 67.0% from the counts", "0.0 percentage points")]
    public async Task What_was_printed_stands_beside_what_is_computed_with_the_difference_and_why(string measure, string period, params string[] said)
    {
        var evidence = (await new AnalysisService.AnalysisServiceClient(server.Channel).GetEvidenceAsync(
            new() { Authority = "england", Measure = measure, Period = period })).Evidence;

        var printed = Assert.Single(evidence.SameThings, two => two.Kind == SameThingKind.Printed);
        Assert.All(said, words => Assert.Contains(words, printed.Reason, StringComparison.Ordinal));
        Assert.Equal(evidence.Figure.Value - printed.Other.Value, printed.Difference, 12);
    }

    // "%" would read as a ratio of the two.
    [Theory]
    [InlineData("vacancy-rate")]
    [InlineData("turnover-rate")]
    [InlineData("absence-rate")]
    [InlineData("residential-spend-share")]
    public async Task A_difference_of_percentages_without_counts_is_in_points(string measure)
    {
        var answer = (await _comparisons.GetComparisonAsync(new() { Authority = "807", Measure = measure })).Comparison;

        Assert.Equal("percentage points", answer.Gap.Unit);
        Assert.Equal(answer.Figure.Value - answer.Summary.Median, answer.Gap.Value, 9);
    }

    // 224,520 printed of 2024; the authorities that have a figure come to 216,080, since Hampshire's is "u".
    [Fact]
    public async Task Where_England_is_estimated_it_is_as_published_and_says_what_the_others_come_to()
    {
        var england = (await England("section-47-rate", "2024")).Figure;
        Assert.Equal(224_520, england.Numerator);
        Assert.Contains("includes Isles of Scilly, Hampshire without a figure of their own; the others come to 216,080", england.Note, StringComparison.Ordinal);
        Assert.Empty((await England("section-47-rate", "2025")).Figure.Note);

        var hampshire = (await _comparisons.GetComparisonAsync(new() { Authority = "850", Measure = "section-47-rate", Period = "2024" })).Comparison;
        Assert.Equal(Missing.LowReliability, hampshire.Figure.Missing);
    }

    [Theory]
    [InlineData("204", "section-47-rate", "2021", Missing.NotAvailable)] // Hackney's x, after its servers were attacked.
    [InlineData("204", "section-47-rate", "2022", Missing.NotAvailable)]
    [InlineData("420", "three-placements-share", "2025", Missing.NotApplicable)] // z
    [InlineData("805", "repeat-plan-share", "2014", Missing.Suppressed)] // c
    public async Task A_symbol_keeps_its_reason(string authority, string measure, string period, Missing reason) => Assert.Equal(
        reason, (await _comparisons.GetComparisonAsync(new() { Authority = authority, Measure = measure, Period = period })).Comparison.Figure.Missing);

    // The release of 2025 renames Referrals to referral_count and drops the rates: the series goes on, and the rate is computed.
    [Fact]
    public async Task A_series_goes_on_where_its_columns_were_renamed_and_its_rates_dropped()
    {
        var trend = (await _comparisons.GetTrendAsync(new() { Authority = "england", Measure = "referral-rate" })).Trend;

        Assert.Equal(("2013", "2025", 13), (trend.Points[0].Period, trend.Points[^1].Period, trend.Points.Count));
        Assert.All(trend.Points, point => Assert.True(point.Figure.HasValue));
        Assert.Equal(632_830, trend.Points[^1].Figure.Numerator);
    }

    // 0.004% of pay, more than all of it, less than nothing: each is shown, and to be checked first, by either measure made of it.
    [Theory]
    [InlineData("343", "2024-25")]
    [InlineData("884", "2022-23")]
    [InlineData("318", "2023-24")]
    public async Task What_a_memorandum_cannot_mean_is_to_be_checked_first(string authority, string period)
    {
        foreach (var measure in new[] { "agency-cost-share", "agency-cost-per-child" })
        {
            var comparison = await Compared(authority, measure, period);
            Assert.True(comparison.Figure.HasValue);
            Assert.Equal(QuoteMark.Check, comparison.Quote.Mark);
            Assert.Equal("agency-cost", comparison.Quote.Reasons[0].Check);
            Assert.Null(comparison.Verdict);
        }
    }

    // A printed 0 was not filled in: Greenwich's of 2024-25.
    [Fact]
    public async Task A_memorandum_of_nought_is_no_figure() =>
        Assert.Equal(Missing.NotAvailable, (await Compared("203", "agency-cost-share", "2024-25")).Figure.Missing);

    // Kent's spending on children looked after: £230.1m by revenue outturn, £217.0m by section 251; thousands have become pounds.
    [Fact]
    public async Task Two_returns_of_the_same_spending_stand_beside_each_other_and_each_names_the_other()
    {
        var (ro3, blocks) = (await Compared("886", "ro3-looked-after-per-child", "2024-25"), await Compared("886", "looked-after-per-child", "2024-25"));

        Assert.Equal((230.1, 217.0), (Math.Round(ro3.Figure.Numerator / 1e6, 1), Math.Round(blocks.Figure.Numerator / 1e6, 1)));
        Assert.Equal(ro3.Figure.Denominator, blocks.Figure.Denominator);
        var measure = (await _measures.ListMeasuresAsync(new() { PageSize = 200 })).Measures.Single(one => one.Id == ro3.Measure);
        Assert.Contains("looked-after-per-child is the same by section 251: another return", measure.Formula, StringComparison.Ordinal);
        // Gateshead's total came back as another: £40,514 thousand, then £75,681 thousand.
        Assert.Equal(75_681_000, (await Compared("390", "ro3-total-per-child", "2024-25")).Figure.Numerator, 0);
    }

    // London is L in some years and LB in others: Camden has a total in each year held.
    [Fact]
    public async Task A_London_borough_has_revenue_outturn_in_every_year_held()
    {
        var trend = (await _comparisons.GetTrendAsync(new() { Authority = "202", Measure = "ro3-total-per-child" })).Trend;

        Assert.Equal(["2016-17", "2017-18", "2018-19", "2019-20", "2020-21", "2022-23", "2023-24", "2024-25"], trend.Points.Select(point => point.Period));
        Assert.All(trend.Points, point => Assert.True(point.Figure.HasValue));
    }

    // Rows of Cumbria in 2025 are z; its successors have figures from their first year.
    [Fact]
    public async Task A_former_authority_ends_and_its_successors_go_on()
    {
        var cumbria = (await _comparisons.GetTrendAsync(new() { Authority = "909", Measure = "section-47-rate" })).Trend;
        Assert.Equal("2023", cumbria.Points.Last(point => point.Figure.HasValue).Period);
        Assert.All(cumbria.Points.Where(point => point.Period is "2024" or "2025"), point => Assert.Equal(Missing.NotInExistence, point.Figure.Missing));
        var cumberland = (await _comparisons.GetTrendAsync(new() { Authority = "942", Measure = "section-47-rate" })).Trend;
        Assert.Equal("2024", cumberland.Points.First(point => point.Figure.HasValue).Period);
    }

    // What was 0 became "low": the newest release counts, and each is still had.
    [Fact]
    public async Task Sunderlands_agency_share_of_2023_was_nought_and_is_low()
    {
        var all = (await _releases.ListRevisionsAsync(new() { Authority = "394", Measure = "agency-share", Period = "2023" })).Revisions;
        Assert.Equal(["workforce-2023", "workforce-2024", "workforce-2025"], all.Select(one => one.Release));
        Assert.Equal([0d, null, null], all.Select(one => one.Figure.HasValue ? one.Figure.Value : (double?)null));
        Assert.All(all.Skip(1), one => Assert.Equal(Missing.RoundsToZero, one.Figure.Missing));
    }

    [Fact]
    public async Task Repeat_plans_of_2022_were_14990_and_are_14550() => Assert.Equal(
        [("repeat-plans-2024", 14_990d), ("repeat-plans-2025", 14_550d)],
        (await _releases.ListRevisionsAsync(new() { Authority = "england", Measure = "repeat-plan-share", Period = "2022" })).Revisions
            .Select(one => (one.Release, one.Figure.Numerator)));

    [Theory]
    [InlineData("low-income-share")]
    [InlineData("free-school-meals-share-primary")]
    [InlineData("free-school-meals-share-secondary")]
    public async Task Context_is_shown_and_neither_ranked_nor_judged(string measure)
    {
        var comparison = (await _comparisons.GetComparisonAsync(new() { Authority = "805", Measure = measure })).Comparison;

        Assert.True(comparison.Figure.HasValue);
        Assert.Equal((null, null, null), (comparison.Verdict, comparison.Position, comparison.Gap));
        Assert.Equal(StatusCode.InvalidArgument, (await ApiFaults.Of(async () => await _comparisons.GetRankingAsync(new() { Measure = measure }))).StatusCode);
    }

    [Fact]
    public async Task Headlines_stand_in_their_order_and_three_of_them_are_questions()
    {
        var all = (await _measures.ListMeasuresAsync(new())).Measures;

        Assert.Equal(
            [
                "preventative-share", "preventative-spend-per-child", "statutory-spend-per-child", "looked-after-unit-cost", "children-in-care-rate",
                "started-care-rate", "section-47-rate", "plan-rate", "repeat-plan-share", "re-referral-share", "agency-share", "vacancy-rate",
            ],
            all.Where(measure => measure.Headline > 0).OrderBy(measure => measure.Headline).Select(measure => measure.Id));
        Assert.Equal(
            ["preventative-share", "children-in-care-rate", "agency-share"],
            all.Where(measure => measure.Question > 0).OrderBy(measure => measure.Question).Select(measure => measure.Id));
        Assert.Equal(
            ["After care", "Children in care", "Context", "Courts", "Demand", "Money", "Protection", "Revenue outturn", "Workforce"],
            all.Select(measure => measure.Group).Distinct().Order(StringComparer.Ordinal));
        Assert.All(all, measure => Assert.NotEmpty(measure.Words));
    }

    private async Task<TrendPoint> England(string measure, string period) =>
        Assert.Single((await _comparisons.GetTrendAsync(new() { Authority = "england", Measure = measure, From = period, To = period })).Trend.Points);

    private async Task<Comparison> Compared(string authority, string measure, string period) =>
        (await _comparisons.GetComparisonAsync(new() { Authority = authority, Measure = measure, Period = period })).Comparison;
}
