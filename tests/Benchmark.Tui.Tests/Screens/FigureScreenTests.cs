using System.Xml.Linq;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Evidence;

namespace Benchmark.Tui.Tests.Screens;

/// <summary>Every screen of figures as its users see it, on the project's own seed data.</summary>
public sealed class FigureScreenTests(RealFigures figures) : IClassFixture<RealFigures>
{
    public static TheoryData<string, string, int, int> Screens
    {
        get
        {
            var all = new TheoryData<string, string, int, int>();
            foreach (var (width, height) in new[] { (80, 24), (120, 40), (200, 60) })
            {
                all.Add("hartlepool-overview", "805", width, height);
                all.Add("hartlepool-neighbours", "805 3", width, height);
                all.Add("hartlepool-neighbours-all", "805 3 a Right Right s", width, height);
                all.Add("hartlepool-neighbours-2021", "805 3 n", width, height);
                all.Add("hartlepool-beside", "805 3 Down Space", width, height);
                all.Add("hartlepool-trend", "805 4", width, height);
                all.Add("hartlepool-trend-real", "805 4 m m m m m m p", width, height);
                all.Add("hartlepool-ranking", "805 5", width, height);
                all.Add("hartlepool-ranking-agency", "805 Down 5", width, height);
                all.Add("hartlepool-funnel", "805 6", width, height);
                all.Add("hartlepool-spend", "805 7", width, height);
                all.Add("hartlepool-spend-real-total", "805 7 p u", width, height);
                all.Add("hartlepool-definitions", "805 7 Tab", width, height);
                all.Add("hartlepool-association", "805 8", width, height);
                all.Add("hartlepool-exclusions", "805 8 Tab", width, height);
                all.Add("hartlepool-evidence", "805 e", width, height);
                all.Add("data", "805 0", width, height);
            }

            foreach (var (width, height) in new[] { (80, 24), (120, 40) })
            {
                // A joint return.
                all.Add("kingston-overview", "314", width, height);
                all.Add("kingston-neighbours-agency", "314 Down 3", width, height);
                all.Add("kingston-funnel-agency", "314 Down 6", width, height);
                // A former authority.
                all.Add("cumbria-overview", "909", width, height);
                all.Add("cumbria-neighbours", "909 3", width, height);
                all.Add("cumbria-trend", "909 4", width, height);
                all.Add("cumbria-spend", "909 7", width, height);
                // Most values missing.
                all.Add("scilly-overview", "420", width, height);
                all.Add("scilly-trend", "420 4", width, height);
                all.Add("scilly-funnel", "420 6", width, height);
                // Extremes.
                all.Add("city-overview", "201", width, height);
                all.Add("city-ranking-spend", "201 Up 5 p", width, height);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_screen(string name, string path, int width, int height)
    {
        var session = await OpenAsync(path, width, height);
        ScreenFile.AssertMatches($"{name}-{width}x{height}", session.Text());
    }

    [Theory]
    [InlineData("report.html", "<h1")]
    [InlineData("report.md", "# ")]
    [InlineData("report.xlsx", "PK")]
    [InlineData("report.csv", "time_period,")]
    public async Task A_report_is_written_once_and_never_over_another_file(string name, string holds)
    {
        var folder = Directory.CreateTempSubdirectory("benchmark-report-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            var report = new Tui.Screens.MakeReport(new("805", "Hartlepool"), path);
            Assert.Equal($"Report saved as {path}.", Assert.IsType<Tui.Screens.ReportMade>(await figures.LoadAsync(report)).Sentence);
            Assert.Contains(holds, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
            var written = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            var again = Assert.IsType<Tui.Screens.ReportMade>(await figures.LoadAsync(report with { Of = new("201", "City of London") }));
            Assert.Equal($"Not saved: there is a file {path} already, and none is written over.", again.Sentence);
            Assert.Equal(written, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
            Assert.Equal(name == "report.csv" ? 2 : 1, folder.GetFiles().Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("hartlepool-overview", "805")]
    [InlineData("hartlepool-trend", "805 4")]
    [InlineData("hartlepool-ranking", "805 5")]
    [InlineData("hartlepool-funnel", "805 6")]
    [InlineData("hartlepool-spend", "805 7")]
    [InlineData("hartlepool-association", "805 8")]
    public async Task A_chart_in_ascii(string name, string path)
    {
        var session = await OpenAsync(path, 120, 40, Glyphs.Ascii);
        Assert.DoesNotContain(session.Text(), letter => letter > '~' && letter != '£');
        ScreenFile.AssertMatches($"{name}-ascii-120x40", session.Text());
    }

    [Theory]
    [InlineData("hartlepool-trend", "805 4")]
    [InlineData("hartlepool-funnel", "805 6")]
    public async Task A_chart_in_blocks(string name, string path)
    {
        var session = await OpenAsync(path, 120, 40, Glyphs.Blocks);
        Assert.DoesNotContain(session.Text(), letter => letter is >= '\u2801' and <= '\u28FF');
        ScreenFile.AssertMatches($"{name}-blocks-120x40", session.Text());
    }

    [Theory]
    [InlineData("805")]
    [InlineData("805 3")]
    [InlineData("805 4")]
    [InlineData("805 5")]
    [InlineData("805 6")]
    [InlineData("805 7")]
    [InlineData("805 8")]
    public async Task Every_chart_has_its_numbers(string path)
    {
        var session = await OpenAsync(path + " t", 120, 40);
        var table = Assert.IsAssignableFrom<Tui.Screens.IHasTable>(session.State.Top).Table(session.State);
        Assert.NotEmpty(table.Rows);
        Assert.All(table.Rows, row => Assert.Equal(table.Heads.Count, row.Count));
        Assert.Contains(table.Heads[^1], session.Text() + table.Heads[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("805", "Hartlepool and its neighbours")]
    [InlineData("805 4", "2014 to 2025")]
    [InlineData("805 6", "all authorities by size")]
    [InlineData("805 7", "Spend by block")]
    [InlineData("805 8", "against children in care")]
    public async Task Every_chart_can_be_had_as_a_picture(string path, string title)
    {
        var session = await OpenAsync(path, 80, 24);
        var svg = XDocument.Parse(Assert.IsAssignableFrom<Tui.Screens.IHasChart>(session.State.Top).Svg(session.State));
        Assert.Equal("svg", svg.Root!.Name.LocalName);
        Assert.Contains(title, svg.Root.Elements().First(one => one.Name.LocalName == "title").Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("805", "children-in-care-rate", "2025")]
    [InlineData("805 Down", "agency-share", "2025")]
    [InlineData("805 4 Left Left", "children-in-care-rate", "2023")]
    [InlineData("805 7 Up", "total-spend-per-child", "2023-24")]
    public async Task One_key_shows_the_evidence_of_the_figure_under_the_cursor(string path, string measure, string period)
    {
        var session = await OpenAsync(path + " e", 120, 40);
        var evidence = Assert.IsType<EvidenceScreenView>(session.State.Top).Content!;
        Assert.Equal((measure, period), (evidence.Measure.Id, evidence.Period));
    }

    [Fact]
    public async Task The_evidence_in_a_table_is_of_the_row_and_column()
    {
        var session = await OpenAsync("805 3 Down e", 120, 40);
        Assert.Equal("Sunderland", Assert.IsType<EvidenceScreenView>(session.State.Top).Content!.Name);
    }

    [Fact]
    public async Task A_group_of_ones_own_takes_the_neighbours_place()
    {
        var session = await OpenAsync("805", 120, 40);
        var top = session.State.Top;
        var group = new Tui.Screens.NamedGroup("Coast", ["890", "807", "393", "810", "895"]);
        var view = new Tui.Screens.Neighbours.NeighboursScreenView(top.Subject with { Group = group });
        var content = Assert.IsType<Tui.Screens.Loaded<Tui.Screens.Views.NeighboursView>>(await figures.LoadAsync(view.Load)).Value;
        Assert.Equal(group.Codes.Order(), content.Rows.Select(row => row.Code).Order());
        Assert.All(content.Rows, row => Assert.DoesNotContain("no figure", row.Figures[1].Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_is_pressed_every_screen_draws()
    {
        string[] keys = ["2", "3", "4", "5", "6", "7", "8", "0", "e", "m", "<", ",", ".", "p", "b", "d", "n", "u", "a", "s", "g", "t", "z",
            "Tab", "Left", "Right", "Up", "Down", "PageDown", "End", "Home", "Enter", "Escape", "Space"];
        var random = new Random(20250331);
        foreach (var code in new[] { "805", "314", "909", "420", "201" })
        {
            var session = await figures.OpenAsync(code, 80, 24);
            for (var i = 0; i < 150; i++)
            {
                await figures.PressAsync(session, keys[random.Next(keys.Length)] is "Space" ? " " : keys[random.Next(keys.Length - 1)]);
                if (random.Next(10) == 0)
                    session.Resize(random.Next(80, 201), random.Next(24, 61));
                var text = session.Text();
                Assert.NotEmpty(text.Trim());
                Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
                // The rule of ranking says "better place" in the evidence; nothing else judges.
                if (session.State.Top is not EvidenceScreenView)
                    Assert.DoesNotContain("better", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("worse", text, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    /// <param name="path">The authority's code, then keys.</param>
    private async Task<Session> OpenAsync(string path, int width, int height, Glyphs? glyphs = null)
    {
        var keys = path.Split(' ');
        var session = await figures.OpenAsync(keys[0], width, height, glyphs);
        await figures.PressAsync(session, [.. keys[1..].Select(key => key == "Space" ? " " : key)]);
        return session;
    }
}
