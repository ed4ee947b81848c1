using Benchmark.V1;

namespace Benchmark.EndToEnd.Tests;

/// <summary>Bridges over the wire. The numbers come from a Python program over the seed files that shares nothing with the service.</summary>
public sealed class BridgeTests(RunningServer server)
{
    private readonly BriefService.BriefServiceClient _client = new(server.Channel);

    [Fact]
    public void From_the_neighbours_mean_to_Hartlepool()
    {
        var bridge = _client.GetBridge(new() { Authority = "805" }).Bridge;

        Assert.Equal(("2024-25", BridgeStart.NeighboursMean, "2025", 9), (bridge.Period, bridge.Start, bridge.Edition, bridge.Used));
        Assert.Equal(2060.5547308283167, bridge.From, 9);
        Assert.Equal(2684.449407302039, bridge.To, 9);
        Assert.Equal(
            ["looked-after", "safeguarding", "family-support", "sure-start", "young-people", "youth-justice", "other"],
            bridge.Steps.Select(step => step.Block));
        Assert.Equal(364.80288841630613, bridge.Steps[0].Change, 9);
        Assert.Equal(-96.27053347026869, bridge.Steps[3].Change, 9);
        Assert.Equal(bridge.To - bridge.From, bridge.Steps.Sum(step => step.Change), 9);
        var split = bridge.Steps[0].Split;
        Assert.Equal(422.00757539691125, split.Volume, 9);
        Assert.Equal(-57.204686980605125, split.Cost, 9);
        Assert.Equal(117.68728908123636, split.FromPeople, 9);
        Assert.Equal(157.42057847321004, split.ToPeople, 9);
        Assert.Equal(108289.43252710832, split.FromUnitCost, 6);
        Assert.Equal(104130.72289156627, split.ToUnitCost, 6);
        Assert.Null(bridge.Steps[1].Split);
        Assert.Equal(("806", LeftOutReason.NoReturn), bridge.LeftOut.Select(one => (one.Code, one.Reason)).Single());
        Assert.Equal(
            "Hartlepool spent £2,684 a child in 2024-25, £624 a child more than the mean of 9 of 10 statistical neighbours (£2,061). Check with your finance officer first.",
            bridge.Words);
        Assert.Equal(
            "Children looked after: £365 more: £422 more for more children looked after, £57 less since each costs less.", bridge.Steps[0].Words);
    }

    [Fact]
    public void From_the_median_neighbour_to_Hartlepool()
    {
        var bridge = _client.GetBridge(new() { Authority = "805", Start = BridgeStart.MedianNeighbour }).Bridge;

        Assert.Equal("840", bridge.StartAuthority.Code);
        Assert.Equal(1868.8571072964794, bridge.From, 9);
        Assert.Equal(416.3468403522638, bridge.Steps[0].Split.Volume, 9);
        Assert.Equal(-25.574680988255455, bridge.Steps[0].Split.Cost, 9);
    }

    [Fact]
    public void From_the_year_before_to_Liverpool()
    {
        var bridge = _client.GetBridge(new() { Authority = "341", Start = BridgeStart.YearBefore }).Bridge;

        Assert.Equal(("2023-24", "", false), (bridge.StartPeriod, bridge.Edition, bridge.HasUsed));
        Assert.Equal(1725.9372080198934, bridge.From, 9);
        Assert.Equal(979.8560765628515, bridge.To, 9);
        Assert.Equal(-535.0615974480273, bridge.Steps[0].Change, 9);
        Assert.Equal(-53.07953882814426, bridge.Steps[0].Split.Volume, 9);
        Assert.Equal(-481.982058619883, bridge.Steps[0].Split.Cost, 9);
    }

    /// <summary>2023-24 in the prices of 2024-25 by the GDP deflator, from the seed's index numbers by hand.</summary>
    [Fact]
    public void In_real_terms_each_end_is_in_the_prices_of_the_base_year()
    {
        var bridge = _client.GetBridge(new()
        {
            Authority = "341", Start = BridgeStart.YearBefore, Basis = new() { Prices = Prices.Real },
        }).Bridge;

        Assert.Equal("2024-25", bridge.BaseYear);
        Assert.Equal(979.8560765628515, bridge.To, 9);
        Assert.Equal(1725.9372080198934 * 112.375 / 107.975, bridge.From, 9);
    }

    [Theory]
    [InlineData("806", BridgeStart.NeighboursMean, Missing.NoReturn)] // Middlesbrough's return of 2024-25.
    [InlineData("909", BridgeStart.NeighboursMean, Missing.NotInExistence)] // Cumbria, gone since 2023.
    [InlineData("942", BridgeStart.YearBefore, Missing.NoReturn)] // Cumberland has none of 2023-24.
    public void What_cannot_be_had_is_an_answer_with_its_reason(string authority, BridgeStart start, Missing reason)
    {
        var bridge = _client.GetBridge(new() { Authority = authority, Start = start }).Bridge;

        Assert.Equal(reason, bridge.Missing);
        Assert.False(bridge.HasFrom);
        Assert.Empty(bridge.Steps);
    }

    [Fact]
    public void A_block_whose_people_are_not_counted_at_one_end_stays_whole_and_says_so()
    {
        var bridge = _client.GetBridge(new() { Authority = "420" }).Bridge;

        Assert.Null(bridge.Steps.Single(step => step.Block == "looked-after").Split);
        Assert.Equal("Children looked after is not split into people and cost: no count of its own for Isles of Scilly.", bridge.Note);
    }
}
