namespace Benchmark.Tui.Tests.Screens;

/// <summary>What is one's own, on the screens that show it beside what is published.</summary>
public sealed class SmallLocalScreenTests(SmallLocalFigures figures) : IClassFixture<SmallLocalFigures>
{
    [Theory]
    [InlineData("ashby-local-overview", "", 80, 24)]
    [InlineData("ashby-local-overview", "", 120, 40)]
    [InlineData("ashby-local-trend", "4", 80, 24)]
    [InlineData("ashby-local-trend", "4", 120, 40)]
    [InlineData("ashby-local-definitions", "7 Tab", 80, 24)]
    [InlineData("ashby-local-definitions", "7 Tab", 120, 40)]
    public async Task A_screen(string name, string keys, int width, int height)
    {
        var session = await figures.OpenAsync("101", width, height);
        await figures.PressAsync(session, keys.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        ScreenFile.AssertMatches($"{name}-{width}x{height}", session.Text());
        Assert.Matches("Local figure, 2025, 31 March 2025: 60 per 10,000 children \\(local, not|: local, not published", session.Text());
    }
}
