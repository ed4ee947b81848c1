namespace Benchmark.Tui.Tests.Screens;

/// <summary>Every screen, on the small made-up England: what it looks like changes when the screen does, never when figures come.</summary>
public sealed class SmallScreenTests(SmallFigures figures) : IClassFixture<SmallFigures>
{
    public static TheoryData<string, string, int, int> Screens
    {
        get
        {
            var all = new TheoryData<string, string, int, int>();
            foreach (var (width, height) in new[] { (80, 24), (120, 40), (200, 60) })
            {
                all.Add("ashby-overview", "2", width, height);
                all.Add("ashby-neighbours", "3", width, height);
                all.Add("ashby-neighbours-all", "3 a Right Right s", width, height);
                all.Add("ashby-neighbours-2021", "3 n", width, height);
                all.Add("ashby-beside", "3 Down Space", width, height);
                all.Add("ashby-trend", "4", width, height);
                all.Add("ashby-ranking", "5", width, height);
                all.Add("ashby-ranking-joint", "Down 5", width, height);
                all.Add("ashby-funnel", "6", width, height);
                all.Add("ashby-spend", "7", width, height);
                all.Add("ashby-definitions", "7 Tab", width, height);
                all.Add("ashby-association", "8", width, height);
                all.Add("ashby-alike", "L", width, height);
                all.Add("ashby-brief", "b", width, height);
                all.Add("ashby-evidence", "e", width, height);
                all.Add("ashby-data", "0", width, height);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_screen(string name, string keys, int width, int height)
    {
        var session = await figures.OpenAsync("101", width, height);
        await figures.PressAsync(session, keys.Split(' '));
        ScreenFile.AssertMatches($"{name}-{width}x{height}", session.Text());
    }

    [Fact]
    public async Task The_overview_shows_what_was_worked_out_by_hand()
    {
        var session = await figures.OpenAsync("101", 119, 40);
        await figures.PressAsync(session, "2");
        var text = session.Text();

        // 60 of 10,000, 55 of 10,000 the year before. The neighbours: 100, 80, 60, 90, 70, 45, 0 and one that rounds to 0.
        Assert.Contains("60 Care rate", text, StringComparison.Ordinal);
        Assert.Contains("median 65", text, StringComparison.Ordinal);
        Assert.Contains("8 neighbours used, left out: Grove (no population to divide by), Jarrow (no return)", text, StringComparison.Ordinal);
        // 5.5 of 20 FTE in the joint return; 100 of 400 thousand pounds; 450 thousand pounds for 9,000 children.
        Assert.Contains("27.5%", text, StringComparison.Ordinal);
        Assert.Contains("25.0%", text, StringComparison.Ordinal);
        Assert.Contains("£50", text, StringComparison.Ordinal);
    }
}
