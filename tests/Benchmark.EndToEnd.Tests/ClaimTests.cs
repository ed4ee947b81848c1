using Benchmark.V1;

namespace Benchmark.EndToEnd.Tests;

/// <summary>What was printed of England's children's services, beside what the figures give: each number worked out in Python from the published files.</summary>
public sealed class ClaimTests(RunningServer server)
{
    private readonly AnalysisService.AnalysisServiceClient _analysis = new(server.Channel);

    [Theory]
    [InlineData("total-growth", 5, 5.1828, 0.1828)]
    [InlineData("statutory-growth", 26, 26.3853, 0.3853)]
    [InlineData("preventative-growth", -35, -34.4568, 0.5432)]
    [InlineData("total-per-child-growth", -1, 1.7346, 2.7346)]
    [InlineData("looked-after-share-of-spend", 50, 49.3703, -0.6297)]
    [InlineData("early-help-fall", -60, -56.6283, 3.3717)]
    [InlineData("looked-after-2017", 73_000, 72_607, -393)]
    [InlineData("repeat-plans-2020", 21.9, 21.9042, 0.0042)]
    [InlineData("enquiries-less-plans-2020", 135_000, 134_620, -380)]
    public async Task A_printed_number_stands_beside_ours_with_the_difference(string id, double printed, double value, double difference)
    {
        var claim = (await Claims()).Single(one => one.Id == id);

        Assert.Equal(printed, claim.PrintedValue);
        Assert.Equal(value, claim.Figure.Value, 4);
        Assert.Equal(difference, claim.Difference, 4);
        Assert.NotEmpty(claim.Words);
        Assert.NotEmpty(claim.Source);
    }

    // Without Salford, whose total of 2019-20 comes and goes; and over the children as they were estimated before the census of 2021.
    [Theory]
    [InlineData("total-growth", "without Salford", 4.4320)]
    [InlineData("statutory-growth", "without Salford", 25.3043)]
    [InlineData("preventative-growth", "without Salford", -34.4765)]
    [InlineData("total-per-child-growth", "on the estimates to mid-2019", -0.0683)]
    [InlineData("total-per-child-growth", "on those, without Salford", -0.7816)]
    [InlineData("early-help-fall", "Sure Start and early years in total", -49.6802)]
    [InlineData("early-help-fall", "Sure Start with universal and targeted services for young people alone", -47.2778)]
    public async Task Other_ways_to_count_it_stand_beside(string id, string name, double value) =>
        Assert.Equal(value, (await Claims()).Single(one => one.Id == id).Beside.Single(one => one.Name == name).Value, 4);

    [Fact]
    public async Task A_share_says_what_it_is_of()
    {
        var parts = (await Claims()).Single(one => one.Id == "looked-after-share-of-spend").Parts;

        Assert.Equal([("£", 4261.9), ("£", 8632.6)], parts.Select(part => (part.Unit, Math.Round(part.Value / 1e6, 1))));
    }

    // Plans on 31 March 2019 over the children of mid-2018, together in the tenths of the authorities by IDACI 2019: tests/independent/alike.py.
    [Fact]
    public async Task What_cannot_be_held_against_the_figures_says_why_and_what_can_be_said()
    {
        var untestable = (await _analysis.ListClaimsAsync(new())).Untestable;

        Assert.Equal(["care-applications", "agency-saving", "ten-times-plans"], untestable.Select(one => one.Id));
        Assert.All(untestable, one => Assert.StartsWith("Not testable", one.Words, StringComparison.Ordinal));
        Assert.Equal([12.3, 9.1], untestable[0].Beside.Select(part => Math.Round(part.Value, 1)));
        Assert.Equal([61.1, 37.8, 1.6], untestable[2].Beside.Select(part => Math.Round(part.Value, 1)));
    }

    private async Task<IEnumerable<Claim>> Claims() => (await _analysis.ListClaimsAsync(new())).Claims;
}
