using Benchmark.V1;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Facts about all authorities at once, counted by a Python program over the published files.</summary>
public sealed class KnownFactsTests(RunningServer server)
{
    private readonly AuthorityService.AuthorityServiceClient _authorities = new(server.Channel);
    private readonly ComparisonService.ComparisonServiceClient _comparisons = new(server.Channel);

    [Fact]
    public void The_editions_share_5_4_of_10_neighbours_and_four_authorities_are_on_nobodys_list()
    {
        var codes = Codes();
        var newest = codes.ToDictionary(code => code, code => _authorities.ListNeighbours(new() { Authority = code }));
        var shared = codes
            .Select(code => (Old: _authorities.ListNeighbours(new() { Authority = code, Edition = "2021" }).Neighbours, New: newest[code].Neighbours))
            .Where(lists => lists.Old.Count > 0)
            .Select(lists => lists.Old.Select(n => n.Code).Intersect(lists.New.Select(n => n.Code)).Count())
            .ToList();

        Assert.Equal(151, shared.Count);
        Assert.Equal(5.4238, shared.Average(), 0.0001);
        Assert.Equal(["201", "381", "420", "857"], codes.Where(code => newest[code].ListedBy.Count == 0));
    }

    [Theory]
    [InlineData(Average.Mean, 33)]
    [InlineData(Average.Median, 33)]
    [InlineData(Average.Pooled, 23)]
    public void Of_149_authorities_some_change_sides_on_the_care_rate_with_the_edition_alone(Average average, int flips)
    {
        var sides = Codes()
            .Select(code => _comparisons.GetComparison(new() { Authority = code, Measure = "children-in-care-rate" }).Comparison.Verdict)
            .Where(verdict => verdict is not null)
            .Select(verdict => verdict.Directions.Where(side => side.Average == average).Select(side => side.Direction).ToList())
            .Where(directions => directions.Count == 2)
            .ToList();

        Assert.Equal((149, flips), (sides.Count, sides.Count(directions => directions[0] != directions[1])));
    }

    [Fact]
    public void Of_151_care_rates_108_tie_on_the_published_whole_number_and_105_lie_outside_the_plain_limits()
    {
        var ranking = _comparisons.GetRanking(new() { Measure = "children-in-care-rate" }).Ranking;
        var funnel = new AnalysisService.AnalysisServiceClient(server.Channel).GetFunnel(new() { Measure = "children-in-care-rate" }).Funnel;

        Assert.Equal(108, ranking.Authorities.Where(row => row.Figure.HasValue).GroupBy(row => row.Figure.Published)
            .Where(group => group.Count() > 1).Sum(group => group.Count()));
        Assert.Equal((105, 151), (funnel.OutsidePlain, funnel.Units));
    }

    private List<string> Codes() => [.. _authorities.ListAuthorities(new()).Authorities.Select(authority => authority.Code)];
}
