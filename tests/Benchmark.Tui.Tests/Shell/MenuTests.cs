using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Views;
using Benchmark.Tui.Tests.Screens;
using Terminal.Gui.Input;

namespace Benchmark.Tui.Tests.Shell;

public sealed class MenuTests
{
    [Theory]
    [InlineData(120, 40)]
    [InlineData(80, 24)]
    public void The_menu_opens_by_its_key_and_runs_a_command(int width, int height)
    {
        using var driven = new Driven(Dashboard.Start(Tui.Canvas.Glyphs.Unicode), width, height);
        driven.Shell.Tell(new Loaded<IReadOnlyList<AuthorityItem>>(new LoadAuthorities(), Demo.Authorities));
        driven.Text();
        driven.Press(Key.F10);
        Assert.Contains("Spend against outcome", driven.Text(), StringComparison.Ordinal);
        driven.Press(Key.CursorRight);
        driven.Press(Key.Esc);
        Assert.DoesNotContain("Spend against outcome", driven.Text(), StringComparison.Ordinal);
    }
}
