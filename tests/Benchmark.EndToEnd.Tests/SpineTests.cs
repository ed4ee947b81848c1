using Benchmark.V1;

namespace Benchmark.EndToEnd.Tests;

/// <summary>The spine over the wire: the same comparisons as one by one, and the nation's five numbers by another program.</summary>
public sealed class SpineTests(RunningServer server)
{
    private readonly BriefService.BriefServiceClient _client = new(server.Channel);

    [Fact]
    public void Each_row_is_what_one_comparison_answers()
    {
        var measures = new MeasureService.MeasureServiceClient(server.Channel).ListMeasures(new()).Measures;
        var comparisons = new ComparisonService.ComparisonServiceClient(server.Channel);

        var spine = _client.GetSpine(new() { Authority = "805" }).Spine;

        Assert.Equal(
            measures.Where(measure => measure.Headline > 0).OrderBy(measure => measure.Headline).Select(measure => measure.Id),
            spine.Rows.Select(row => row.Comparison.Measure));
        Assert.All(spine.Rows, row => Assert.Equal(
            comparisons.GetComparison(new() { Authority = "805", Measure = row.Comparison.Measure }).Comparison, row.Comparison));
    }

    /// <summary>Python over the seed file of the 2025 release: 151 authorities with a count, R type 7.</summary>
    [Fact]
    public void The_nation_in_five_numbers()
    {
        var nation = _client.GetSpine(new() { Authority = "805" }).Spine.Rows.Single(row => row.Comparison.Measure == "children-in-care-rate").Nation;

        Assert.Equal(151, nation.Used);
        Assert.Equal(
            [27.476270494, 53.298388604, 66.661558501, 89.770257798, 183.590913806],
            ((double[])[nation.Minimum, nation.LowerQuartile, nation.Median, nation.UpperQuartile, nation.Maximum]).Select(value => Math.Round(value, 9)));
    }

    [Fact]
    public void A_former_authority_has_its_rows_with_the_reason_in_each() =>
        Assert.All(
            _client.GetSpine(new() { Authority = "909" }).Spine.Rows,
            row => Assert.Equal(Missing.NotInExistence, row.Comparison.Figure.Missing));
}
