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
                all.Add("ashby-overview", "F5", width, height);
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
}
