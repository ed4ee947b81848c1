using Benchmark.Tui.Configuration;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.Tui.Terminal;
using Benchmark.Tui.Tests.Screens;

namespace Benchmark.Tui.Tests.Terminal;

public sealed class DashboardHostTests
{
    private const string LeaveScreen = "\e[?25h\e[?1049l";

    [Fact]
    public async Task From_the_first_frame_to_an_overview_and_out()
    {
        using var terminal = new ScriptedTerminal();
        var run = Run(terminal, Answer);
        await terminal.Shows("Barking");
        terminal.Type("/hart\r");
        terminal.Type("\r");
        await terminal.Shows("case-for-change");
        Assert.True(terminal.IsRaw);

        terminal.Type("q");
        Assert.Equal(0, await run);
        Assert.False(terminal.IsRaw);
        Assert.EndsWith(LeaveScreen, terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_work_while_a_load_never_ends_and_quitting_cancels_it()
    {
        using var terminal = new ScriptedTerminal();
        var cancelled = new TaskCompletionSource();
        var run = Run(terminal, async (_, token) =>
        {
            token.Register(cancelled.SetResult);
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });
        await terminal.Shows("Loading");
        terminal.Type("?");
        await terminal.Shows("Keys");
        terminal.Type("q");
        Assert.Equal(0, await run);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_lone_escape_is_told_from_a_sequence_by_time()
    {
        using var terminal = new ScriptedTerminal();
        var run = Run(terminal, Answer);
        await terminal.Shows("Barking");
        terminal.Type("\e");
        await terminal.Shows("nothing to go back to");
        terminal.Type("q");
        Assert.Equal(0, await run);
    }

    [Fact]
    public async Task Colours_follow_the_background_that_the_terminal_says_it_has()
    {
        using var terminal = new ScriptedTerminal();
        var run = DashboardHost.RunAsync(
            terminal, name => name == "TERM" ? "xterm" : null, Answer, Config(), TextWriter.Null, new Announcements(),
            TestContext.Current.CancellationToken);
        await terminal.Shows("\e]11;?\a");
        await terminal.Shows("Barking");
        Assert.DoesNotContain("48;5;", terminal.Output, StringComparison.Ordinal);
        terminal.Type("\e]11;rgb:ffff/ffff/ffff\a");
        await terminal.Shows("48;5;231");
        // A change of settings keeps it.
        var before = terminal.Output.Length;
        terminal.Type("*");
        await terminal.Shows("favourites now");
        Assert.Contains("48;5;231", terminal.Output[before..], StringComparison.Ordinal);
        terminal.Type("q");
        Assert.Equal(0, await run);
    }

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("COLORFGBG", "15;0")]
    public async Task Nothing_is_asked_where_the_environment_has_answered(string variable, string value)
    {
        using var terminal = new ScriptedTerminal();
        var run = DashboardHost.RunAsync(
            terminal, name => name == variable ? value : name == "TERM" ? "xterm" : null, Answer, Config(), TextWriter.Null, new Announcements(),
            TestContext.Current.CancellationToken);
        await terminal.Shows("Barking");
        Assert.DoesNotContain("\e]11;", terminal.Output, StringComparison.Ordinal);
        terminal.Type("q");
        Assert.Equal(0, await run);
    }

    [Fact]
    public async Task A_fault_ends_the_dashboard_with_the_terminal_restored()
    {
        using var terminal = new ScriptedTerminal();
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Run(terminal, (_, _) => throw new InvalidOperationException("a fault")));
        Assert.Equal("a fault", thrown.Message);
        Assert.False(terminal.IsRaw);
        Assert.EndsWith(LeaveScreen, terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminal_that_goes_away_ends_the_dashboard_as_a_hangup()
    {
        using var terminal = new ScriptedTerminal();
        var run = Run(terminal, Answer);
        await terminal.Shows("Barking");
        terminal.HangUp();
        Assert.Equal(129, await run);
    }

    [Fact]
    public async Task Without_a_terminal_it_says_so_and_fails()
    {
        using var terminal = new ScriptedTerminal { IsTerminal = false };
        using var error = new StringWriter();
        var code = await DashboardHost.RunAsync(terminal, _ => null, Answer, Config(), error, new Announcements(), TestContext.Current.CancellationToken);
        Assert.Equal(4, code);
        Assert.Contains("needs a terminal", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(terminal.Output);
    }

    [Theory]
    [InlineData("LANG", "en_GB.UTF-8", false)]
    [InlineData("LANG", "C", true)]
    [InlineData("LC_ALL", "POSIX", true)]
    [InlineData("BENCHMARK_ASCII", "1", true)]
    [InlineData("OTHER", "", false)]
    public void Glyphs_follow_the_locale(string variable, string value, bool isAscii) =>
        Assert.Equal(isAscii, GlyphChoice.FromEnvironment(name => name == variable ? value : null) == Tui.Canvas.Glyphs.Ascii);

    // Nothing is there, and nothing is to be left there.
    private static ConfigFile Config() => ConfigFile.Open(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "config"));

    private static Task<int> Run(ScriptedTerminal terminal, Func<Load, CancellationToken, Task<Message>> carryOut) =>
        DashboardHost.RunAsync(terminal, _ => null, carryOut, Config(), TextWriter.Null, new Announcements(), TestContext.Current.CancellationToken);

    private static Task<Message> Answer(Load wanted, CancellationToken token) => Task.FromResult<Message>(wanted switch
    {
        LoadAuthorities load => new Loaded<IReadOnlyList<AuthorityItem>>(load, Demo.Authorities),
        LoadOverview load => new Loaded<OverviewView>(load, Demo.Hartlepool() with { Code = load.Of.Code }),
        _ => throw new InvalidOperationException($"Nobody carries out {wanted}."),
    });
}
