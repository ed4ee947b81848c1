using Benchmark.V1;
using Grpc.Core;

namespace Benchmark.EndToEnd.Tests;

/// <summary>The price indices as the contract lists them, against the seed file read by other means.</summary>
public sealed class PriceIndexTests(RunningServer server)
{
    private readonly MeasureService.MeasureServiceClient _client = new(server.Channel);

    [Fact]
    public void Each_index_has_the_years_of_the_seed_file()
    {
        var rows = File.ReadLines(Path.Combine(RepositoryFiles.Folder("seed-data"), "price-indices.csv")).Skip(1)
            .Select(line => line.Split(',')).ToList();

        var indices = _client.ListPriceIndices(new()).PriceIndices;

        Assert.Equal(rows.Select(row => row[1]).Distinct().Order(StringComparer.Ordinal), indices.Select(index => index.Id));
        Assert.All(indices, index =>
        {
            Assert.Equal(rows.Where(row => row[1] == index.Id).Select(row => row[2]).Order(StringComparer.Ordinal), index.Years);
            Assert.Equal([index.Release], rows.Where(row => row[1] == index.Id).Select(row => row[0]).Distinct());
            Assert.EndsWith("Office for National Statistics", index.Source, StringComparison.Ordinal);
        });
        Assert.Equal(
            [("gdp-deflator", "GDP deflator", true), ("services-ppi", "Services producer price index", false), ("services-ppi-all", "Services producer prices, all services", false)],
            indices.Select(index => (index.Id, index.Name, index.Default)));
    }

    [Fact]
    public void Every_year_listed_can_be_a_base_year_and_the_last_one_is_it_when_none_is_named()
    {
        var comparisons = new ComparisonService.ComparisonServiceClient(server.Channel);
        foreach (var index in _client.ListPriceIndices(new()).PriceIndices)
            foreach (var year in index.Years.Append(""))
            {
                var answer = comparisons.GetComparison(new()
                {
                    Authority = "805", Measure = "total-spend", Period = "2021-22",
                    Basis = new() { Prices = Prices.Real, Index = index.Id, BaseYear = year },
                }).Comparison;
                Assert.Equal((index.Id, year.Length > 0 ? year : index.Years[^1]), (answer.Index, answer.BaseYear));
                Assert.True(answer.Figure.HasValue);
            }
    }

    [Fact]
    public void The_list_comes_in_pages_and_a_token_of_another_list_is_refused()
    {
        var first = _client.ListPriceIndices(new() { PageSize = 1 });
        var second = _client.ListPriceIndices(new() { PageSize = 2, PageToken = first.NextPageToken });

        Assert.Equal(("gdp-deflator", "services-ppi-all", ""), (Assert.Single(first.PriceIndices).Id, second.PriceIndices[^1].Id, second.NextPageToken));
        var fault = Assert.Throws<RpcException>(() => _client.ListDefinitions(new() { PageToken = first.NextPageToken }));
        Assert.Equal(StatusCode.InvalidArgument, fault.StatusCode);
    }
}
