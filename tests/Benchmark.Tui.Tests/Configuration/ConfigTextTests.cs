using Benchmark.Tui.Commands;
using Benchmark.Tui.Configuration;
using Benchmark.Tui.Screens;

namespace Benchmark.Tui.Tests.Configuration;

public sealed class ConfigTextTests
{
    private static readonly string[] Whole =
    [
        "# mine",
        "",
        "theme = high-contrast",
        "  charts=ascii",
        "mouse = off",
        "key.quit = Ctrl+Q",
        "key.sort = F5",
        "group.North east coast = 805 806, 807",
        "favourite = 805 301",
        "recent = 302",
        "last = 302",
    ];

    [Fact]
    public void Every_setting_is_read()
    {
        var (settings, faults) = Read(Whole);
        Assert.Empty(faults);
        Assert.Equal(ThemeName.HighContrast, settings.Theme);
        Assert.Equal(ChartStyle.Ascii, settings.Charts);
        Assert.False(settings.Mouse);
        Assert.Equal(KeyPress.Of('q', KeyModifiers.Control), settings.Keys["quit"]);
        Assert.Equal(KeyPress.Of(Key.F5), settings.Keys["sort"]);
        Assert.Equal(new NamedGroup("North east coast", ["805", "806", "807"]), Assert.Single(settings.Groups));
        Assert.Equal(["805", "301"], settings.Favourites);
        Assert.Equal(["302"], settings.Recent);
        Assert.Equal("302", settings.Last);
    }

    [Theory]
    [InlineData("theme = purple", "terminal, dark, light or high-contrast")]
    [InlineData("charts = dots", "braille, block or ascii")]
    [InlineData("mouse = maybe", "on or off")]
    [InlineData("key.quti = x", "a command after \"key.\", such as quit; docs/keys.md lists them")]
    [InlineData("key.quit = Strg+Q", "a key, such as x, F5, Ctrl+P or Space")]
    [InlineData("key.quit = Ctrl+C", "another key; Ctrl+C always quits and Ctrl+Z always stops the program")]
    [InlineData("group. = 805 806", "after \"group.\" a name of 1 to 40 characters, without \"=\", \"#\" and line ends")]
    [InlineData("group.one = 805", "the DfE codes of at least two authorities, such as \"805 806\", each once")]
    [InlineData("group.twice = 805 805", "the DfE codes of at least two authorities, such as \"805 806\", each once")]
    [InlineData("favourite = Hartlepool", "DfE codes, such as \"805 806\", each once")]
    [InlineData("last = E06000001", "a DfE code, such as 805")]
    [InlineData("colour = red", "one of theme, charts, mouse, key.COMMAND, group.NAME, favourite, recent, last or seen")]
    [InlineData("nonsense", "a line \"name = value\", or a comment beginning with #")]
    public void A_bad_line_is_named_with_what_was_found_and_what_was_expected(string line, string expected)
    {
        var (settings, faults) = Read(["# mine", line, "favourite = 805"]);
        Assert.Equal($"config line 2: found \"{line}\", expected {expected}.", faults[0]);
        if (!line.StartsWith("favourite", StringComparison.Ordinal))
            Assert.Equal(["805"], settings.Favourites);
    }

    [Fact]
    public void One_key_is_not_bound_twice_and_one_name_does_not_stand_twice()
    {
        var (_, faults) = Read(["key.quit = x", "key.sort = x", "mouse = on", "mouse = off", "group.North = 805 806", "group.NORTH = 301 302"]);
        Assert.Equal(
            [
                "config line 2: found \"key.sort = x\", expected another key; x is key.quit already.",
                "config line 4: found \"mouse = off\", expected mouse once only; it stands in line 3 already.",
                "config line 6: found \"group.NORTH = 301 302\", expected another name; there is a group NORTH already.",
            ],
            faults);
    }

    [Fact]
    public void Writing_keeps_comments_blanks_order_and_what_has_not_changed()
    {
        var (settings, _) = Read(Whole);
        Assert.Equal(Whole, ConfigText.Write(Whole, settings));
        var changed = settings with
        {
            Theme = ThemeName.Light,
            Mouse = true,
            Groups = [],
            Favourites = ["805"],
            Charts = null,
            Last = "805",
        };
        Assert.Equal(
            ["# mine", "", "theme = light", "key.quit = Ctrl+Q", "key.sort = F5", "favourite = 805", "recent = 302", "last = 805"],
            ConfigText.Write(Whole, changed));
    }

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        var (settings, _) = Read(Whole);
        var (again, faults) = Read([.. ConfigText.Write([], settings)]);
        Assert.Empty(faults);
        Assert.Equal(ConfigText.Write([], settings), ConfigText.Write([], again));
    }

    [Fact]
    public void Every_key_of_every_command_can_be_written_and_read()
    {
        foreach (var key in CommandCatalogue.Sections.SelectMany(section => section.Commands).SelectMany(command => command.Keys))
            Assert.Equal(key, KeyPress.TryParse(key.ToString()));
    }

    private static (Settings Settings, IReadOnlyList<string> Faults) Read(string[] lines) =>
        ConfigText.Read("config", lines, CommandCatalogue.Ids);
}
