using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Shell;
using Terminal.Gui.Drawing;

namespace Benchmark.Tui.Tests.Shell;

public sealed class ThemeTests
{
    // WCAG 2.2, criteria 1.4.3 and 1.4.6.
    private const double Enough = 4.5;
    private const double Enhanced = 7;

    [Theory]
    [InlineData(nameof(Theme.Dark), Enough)]
    [InlineData(nameof(Theme.Light), Enough)]
    [InlineData(nameof(Theme.HighContrast), Enhanced)]
    public void Every_text_can_be_read_on_its_background(string name, double enough)
    {
        var theme = Named(name);
        foreach (var role in Enum.GetValues<Role>())
        {
            var contrast = Contrast(Luminance(theme.Colours.Colour(role)!.Value), Luminance(theme.Colours.Background!.Value));
            Assert.True(contrast >= enough, $"{name}: {role} has a contrast of {contrast:0.00}");
        }
    }

    [Fact]
    public void A_selected_row_is_one_bar()
    {
        foreach (var theme in new[] { Theme.Dark, Theme.Light, Theme.HighContrast })
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                var own = theme.Look(Role.Text);
                var look = theme.Look(new Style(role, Emphasis.Selected));
                Assert.Equal((own.Background, own.Foreground), (look.Foreground, look.Background));
            }
        }
    }

    [Fact]
    public void The_terminals_own_theme_names_no_colour()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            Assert.Null(Theme.Terminal.Colours.Colour(role));
            var look = Theme.Terminal.Look(new Style(role, Emphasis.Selected));
            Assert.Equal((Color.None, Color.None), (look.Foreground, look.Background));
            Assert.True(look.Style.HasFlag(TextStyle.Reverse));
        }
    }

    [Fact]
    public void What_is_told_apart_by_colour_has_a_mark_of_its_own()
    {
        foreach (var glyphs in new[] { Tui.Canvas.Glyphs.Unicode, Tui.Canvas.Glyphs.Ascii })
        {
            string[] marks =
                [glyphs.Self, glyphs.Neighbour, glyphs.Chosen, glyphs.Median, glyphs.MedianOnNeighbour, glyphs.Ascending, glyphs.Descending];
            Assert.Equal(marks.Length, marks.Distinct().Count());
        }
    }

    [Theory]
    [InlineData("1", ThemeName.Dark, null, nameof(Theme.Terminal))]
    [InlineData("", ThemeName.Dark, null, nameof(Theme.Dark))]
    [InlineData(null, null, "15;0", nameof(Theme.Dark))]
    [InlineData(null, null, "0;15", nameof(Theme.Light))]
    [InlineData(null, null, null, nameof(Theme.Dark))]
    [InlineData(null, ThemeName.Light, "15;0", nameof(Theme.Light))]
    public void No_color_comes_first_then_the_settings_then_the_terminal(
        string? noColour, object? setting, string? background, string expected) =>
        Assert.Same(
            Named(expected),
            Theme.For((ThemeName?)setting, name => name == "NO_COLOR" ? noColour : name == "COLORFGBG" ? background : null));

    private static Theme Named(string name) => name switch
    {
        nameof(Theme.Dark) => Theme.Dark,
        nameof(Theme.Light) => Theme.Light,
        nameof(Theme.HighContrast) => Theme.HighContrast,
        _ => Theme.Terminal,
    };

    private static double Contrast(double one, double other) =>
        (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    // Relative luminance as WCAG defines it, of xterm's colour cube and its greys.
    private static double Luminance(int colour)
    {
        Assert.InRange(colour, 16, 255);
        int[] steps = [0, 95, 135, 175, 215, 255];
        var (red, green, blue) = colour >= 232
            ? (8 + 10 * (colour - 232), 8 + 10 * (colour - 232), 8 + 10 * (colour - 232))
            : (steps[(colour - 16) / 36], steps[(colour - 16) / 6 % 6], steps[(colour - 16) % 6]);
        return 0.2126 * Linear(red) + 0.7152 * Linear(green) + 0.0722 * Linear(blue);

        static double Linear(int part)
        {
            var share = part / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }
}
