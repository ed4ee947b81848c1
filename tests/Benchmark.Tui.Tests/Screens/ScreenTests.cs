using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens;

namespace Benchmark.Tui.Tests.Screens;

public sealed class ScreenTests
{
    public static TheoryData<int, int> Sizes => new() { { 80, 24 }, { 120, 40 }, { 200, 60 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Loading(int width, int height)
    {
        var session = new Session(width, height);
        Assert.DoesNotContain("Loading", session.Text(), StringComparison.Ordinal);
        for (var i = 0; i < 5; i++)
            session.Wait();
        Check("loading", session);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Choose(int width, int height) => Check("choose", Session.WithAuthorities(width, height));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Choose_while_typing(int width, int height)
    {
        var session = Session.WithAuthorities(width, height);
        session.Type("st");
        Check("choose-typing", session);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Overview(int width, int height) => Check("overview", Session.AtHartlepool(width, height));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Neighbours_sorted_by_agency_share(int width, int height)
    {
        var session = Session.AtHartlepool(width, height);
        session.Press("Down", "Enter");
        session.AnswerNeighbours(Demo.Neighbours());
        session.Press("s", "Down", "Down");
        Check("neighbours-sorted", session);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Overview_with_gaps(int width, int height)
    {
        var session = Session.AtHartlepool(width, height);
        session.Press("Escape", "Escape", "Escape");
        session.Type("314");
        session.Press("Enter");
        session.AnswerOverview(Demo.Gaps());
        Check("overview-gaps", session);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Overview_without_neighbours(int width, int height)
    {
        var session = Session.WithAuthorities(width, height);
        session.Type("cumbria");
        session.Press("Enter");
        session.AnswerOverview(Demo.WithoutNeighbours());
        Check("overview-no-neighbours", session);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Help(int width, int height)
    {
        var session = Session.AtHartlepool(width, height);
        session.Press("?");
        Check("help", session);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Palette(int width, int height)
    {
        var session = Session.AtHartlepool(width, height);
        session.Press(":");
        session.Type("so");
        Check("palette", session);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Groups(int width, int height)
    {
        var session = Session.WithAuthorities(width, height);
        session.Press("Insert", "Insert", "Insert", "Ctrl+G", "n");
        session.Type("Beginners");
        session.Press("Enter", "Escape");
        session.Press("Down", "Insert", "Down", "Insert", "Ctrl+G");
        Check("groups", session);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Numbers(int width, int height)
    {
        var session = Session.AtHartlepool(width, height);
        session.Press("t");
        Check("numbers", session);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Save(int width, int height)
    {
        var session = Session.AtHartlepool(width, height);
        session.Press("w");
        Check("save", session);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Report(int width, int height)
    {
        var session = Session.AtHartlepool(width, height);
        session.Press("R");
        Check("report", session);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Settings_with_a_bad_line(int width, int height)
    {
        var session = new Session(
            width, height, faults: ["settings line 3: found \"theme = purple\", expected terminal, dark, light or high-contrast."]);
        Check("settings-fault", session);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Failure(int width, int height)
    {
        var session = new Session(width, height);
        session.Tell(new LoadFailed(new LoadAuthorities(), "The server does not answer.", "http://127.0.0.1:5080") { IsServerAway = true });
        Check("failure", session);
    }

    [Fact]
    public void Overview_in_ascii()
    {
        var session = Session.AtHartlepool(glyphs: Glyphs.Ascii);
        Check("overview-ascii", session);
        Assert.DoesNotContain(session.Text(), letter => letter > '~' && letter != '£');
    }

    [Fact]
    public void Too_small()
    {
        var session = Session.AtHartlepool();
        session.Resize(60, 20);
        Check("too-small", session);
    }

    private static void Check(string name, Session session) =>
        ScreenFile.AssertMatches($"{name}-{session.State.Width}x{session.State.Height}", session.Text());
}
