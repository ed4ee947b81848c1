using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Bridge;
using Benchmark.Tui.Screens.Brief;
using Benchmark.Tui.Screens.Neighbours;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Tests.Screens;

/// <summary>Why spending per child differs: what adds up to it, and where each row leads.</summary>
public sealed class BridgeScreenTests(RealFigures figures) : IClassFixture<RealFigures>
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Blocks_add_up_to_the_difference_and_parts_to_their_block(int turns)
    {
        var session = await OpenAsync("805", turns);
        var bridge = View(session).Content!;
        Assert.Equal((BridgeFrom)turns, View(session).From);
        Assert.Equal(7, bridge.Steps.Count);
        Assert.Equal(bridge.To.Value!.Value - bridge.From.Value!.Value, bridge.Steps.Sum(step => step.Change.Value!.Value), 6);
        var split = Assert.Single(bridge.Steps, step => step.Parts.Count > 0);
        Assert.Equal(split.Change.Value!.Value, split.Parts.Sum(part => part.Change.Value!.Value), 6);
        // spend.csv: 56,615,038 of 2024-25 over the 21,090 children of mid-2024.
        Assert.Equal(56_615_038 / 21_090.0, bridge.To.Value!.Value, 6);
    }

    [Fact]
    public async Task Enter_opens_the_block_beside_the_neighbours()
    {
        var session = await OpenAsync("805", 0);
        await figures.PressAsync(session, "Down", "Enter");
        var opened = Assert.IsType<NeighboursScreenView>(session.State.Top);
        Assert.Equal(("safeguarding-per-child", "2024-25"), (opened.Subject.Measure, opened.Subject.Period));
    }

    [Fact]
    public async Task A_year_can_be_chosen_and_the_newest_follows_the_oldest()
    {
        var session = await OpenAsync("805", 1);
        await figures.PressAsync(session, ",");
        Assert.Equal("2023-24", View(session).Content!.Period);
        Assert.Contains("Hartlepool, 2022-23", session.Text(), StringComparison.Ordinal);
        await figures.PressAsync(session, ".", ".");
        Assert.Equal("2012-13", View(session).Content!.Period);
        // There is no year before the first one, and that is said.
        Assert.Empty(View(session).Content!.Steps);
        Assert.Contains("cannot be set beside", session.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hartlepool spent £2,684 a child in 2024-25, £624 a child more", 0)]
    [InlineData("Hartlepool spent £2,684 a child in 2024-25, £280 a child more", 1)]
    public async Task A_sentence_of_the_brief_that_tells_of_a_bridge_leads_to_it(string sentence, int from)
    {
        var session = await figures.OpenAsync("805", 120, 40);
        await figures.PressAsync(session, "b");
        var brief = Assert.IsType<BriefScreenView>(session.State.Top);
        session.Point(brief.Content!.Sentences.ToList().FindIndex(one => one.Text.StartsWith(sentence, StringComparison.Ordinal)));
        await figures.PressAsync(session, "Enter");
        Assert.Equal((BridgeFrom)from, View(session).From);
        Assert.StartsWith(sentence, View(session).Content!.Words, StringComparison.Ordinal);
    }

    private static BridgeScreenView View(Session session) => Assert.IsType<BridgeScreenView>(session.State.Top);

    private async Task<Session> OpenAsync(string code, int turns)
    {
        var session = await figures.OpenAsync(code, 120, 40);
        await figures.PressAsync(session, ["D", .. Enumerable.Repeat("v", turns)]);
        return session;
    }
}
