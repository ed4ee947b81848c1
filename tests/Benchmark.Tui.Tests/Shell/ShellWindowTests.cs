using System.Drawing;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.Tui.Shell;
using Benchmark.Tui.Tests.Screens;
using Terminal.Gui.Input;

namespace Benchmark.Tui.Tests.Shell;

/// <summary>What only the library's side can get wrong: keys as it reads them, what it writes, what it is told.</summary>
public sealed class ShellWindowTests
{
    [Fact]
    public void A_screen_is_the_same_with_the_library_and_without()
    {
        using var driven = new Driven(Dashboard.Start(Tui.Canvas.Glyphs.Unicode));
        driven.Shell.Tell(new Loaded<IReadOnlyList<AuthorityItem>>(new LoadAuthorities(), Demo.Authorities));
        Assert.Contains("Barking and Dagenham", driven.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("COLORFGBG", "15;0")]
    public void Without_a_choice_the_first_frame_is_coloured_unless_the_environment_forbids_it(string variable, string value)
    {
        using var driven = new Driven(Dashboard.Start(Tui.Canvas.Glyphs.Unicode), variable: name => name == variable ? value : null);
        Assert.Same(variable == "NO_COLOR" ? Theme.Terminal : Theme.Dark, driven.Shell.Theme);
        driven.Text();
        var ansi = driven.App.Driver!.ToAnsi();
        Assert.Equal(variable == "NO_COLOR", !ansi.Contains("38;2;", StringComparison.Ordinal) && !ansi.Contains("48;2;", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("LANG", "en_GB.UTF-8", false)]
    [InlineData("LANG", "C", true)]
    [InlineData("LC_ALL", "POSIX", true)]
    [InlineData("BENCHMARK_ASCII", "1", true)]
    [InlineData("OTHER", "", false)]
    public void Glyphs_follow_the_locale(string variable, string value, bool isAscii) =>
        Assert.Equal(isAscii, GlyphChoice.FromEnvironment(name => name == variable ? value : null) == Tui.Canvas.Glyphs.Ascii);

    [Fact]
    public void A_key_that_does_nothing_says_so_where_text_is_typed_and_one_that_edits_the_text_does_not()
    {
        using var driven = new Driven(Dashboard.Start(Tui.Canvas.Glyphs.Unicode));
        driven.Shell.Tell(new Loaded<IReadOnlyList<AuthorityItem>>(new LoadAuthorities(), Demo.Authorities));
        driven.Text();
        driven.Press(Key.B);
        driven.Press(Key.CursorLeft);
        Assert.DoesNotContain("does nothing here", driven.Text(), StringComparison.Ordinal);
        driven.Press(Key.F9);
        Assert.Contains("F9 does nothing here; F1 tells what the keys do.", driven.Text(), StringComparison.Ordinal);
        Assert.Equal("b", driven.Shell.State.Top.Line(80, 20)!.Text);
    }

    [Fact]
    public void A_cursor_that_moves_has_the_library_write_what_changed_and_not_the_whole_screen()
    {
        foreach (var session in new[] { Session.WithAuthorities(), Session.AtHartlepool(), Session.AtNeighbours(120, 40) })
        {
            using var driven = new Driven(session.State, _ => { });
            driven.Text();
            driven.Text();
            var cleared = 0;
            driven.App.Driver!.ClearedContents += (_, _) => cleared++;
            foreach (var key in new[] { Key.CursorDown, Key.CursorDown, Key.CursorUp, Key.PageDown })
            {
                var before = driven.Shell.State;
                driven.Press(key);
                driven.Text();
                Assert.NotSame(before, driven.Shell.State);
            }

            Assert.Equal(0, cleared);
        }
    }

    [Fact]
    public void Every_key_that_a_command_has_is_read_back_from_the_library()
    {
        foreach (var key in CommandCatalogue.Sections.SelectMany(section => section.Commands).SelectMany(command => command.Keys).Distinct())
            Assert.Equal(key, KeyReading.Of(KeyReading.Of(key)));
    }

    [Fact]
    public void What_was_shown_before_leaves_nothing_behind()
    {
        var hartlepool = Session.AtHartlepool();
        var states = new List<DashboardState> { hartlepool.State };
        foreach (var name in new[] { "Isles of Scilly", "Rye", "Kingston upon Thames", "Bournemouth, Christchurch and Poole" })
            states.Add(hartlepool.State.WithTop(hartlepool.State.Top with { Subject = hartlepool.State.Top.Subject with { Name = name } }));
        hartlepool.Press("?");
        states.Add(hartlepool.State);
        hartlepool.Press("Escape", ":");
        states.Add(hartlepool.State);
        states.Add(Session.WithAuthorities().State);
        states.Add(Session.AtNeighbours(120, 40).State);
        using var one = new Driven(states[0], _ => { });
        foreach (var state in states.Concat(states.AsEnumerable().Reverse()))
        {
            one.Show(state);
            using var fresh = new Driven(state, _ => { });
            Assert.Equal(fresh.Text(), one.Text());
        }
    }
}
