using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens;

namespace Benchmark.Tui.Shell;

/// <summary>
/// From what a cell means to its colours, as numbers of the 240 that all terminals with 256 colours draw alike (the sixteen below them are
/// whatever their user has made of them). Knows no library: the first frame is shown before that is ready.
/// </summary>
internal sealed class Colours
{
    // The steps of xterm's colour cube; above what is made with them.
    private static readonly byte[] Steps = [0, 95, 135, 175, 215, 255];

    /// <summary>The terminal's own text and background: weight, underline and reverse are no colours.</summary>
    public static readonly Colours Terminal = new(null, null, role => role switch
    {
        Role.Heading or Role.Input or Role.Self or Role.Key => new RoleLook(null, Emphasis.Bold),
        Role.Warning or Role.Chosen => new RoleLook(null, Emphasis.Underlined),
        _ => default,
    });

    public static readonly Colours Dark = new(234, 252, role => role switch
    {
        Role.Muted => 247,
        Role.Heading => new RoleLook(231, Emphasis.Bold),
        Role.Border => 245,
        Role.Key => 80,
        Role.Input => new RoleLook(231, Emphasis.Bold),
        Role.Self => new RoleLook(213, Emphasis.Bold),
        Role.Median => 80,
        Role.Chosen => new RoleLook(117, Emphasis.Bold),
        Role.Good => 114,
        Role.Bad => 210,
        Role.Warning => 221,
        Role.Missing => 179,
        Role.Band1 => 75,
        Role.Band2 => 117,
        Role.Band3 => 250,
        Role.Band4 => 222,
        Role.Band5 => 215,
        _ => default,
    });

    public static readonly Colours Light = new(231, 235, role => role switch
    {
        Role.Muted => 240,
        Role.Heading => new RoleLook(16, Emphasis.Bold),
        Role.Border => 242,
        Role.Key => 24,
        Role.Input => new RoleLook(16, Emphasis.Bold),
        Role.Self => new RoleLook(90, Emphasis.Bold),
        Role.Median => 23,
        Role.Chosen => new RoleLook(26, Emphasis.Bold),
        Role.Good => 22,
        Role.Bad => 124,
        Role.Warning => 94,
        Role.Missing => 94,
        Role.Band1 => 19,
        Role.Band2 => 25,
        Role.Band3 => 240,
        Role.Band4 => 94,
        Role.Band5 => 88,
        _ => default,
    });

    /// <summary>Every pair at 7 or more, what WCAG 2.2 calls enhanced contrast (criterion 1.4.6).</summary>
    public static readonly Colours HighContrast = new(16, 231, role => role switch
    {
        Role.Heading or Role.Input => new RoleLook(231, Emphasis.Bold),
        Role.Key or Role.Median => 51,
        Role.Self => new RoleLook(226, Emphasis.Bold),
        Role.Chosen => new RoleLook(159, Emphasis.Bold),
        Role.Good => 120,
        Role.Bad => 217,
        Role.Warning or Role.Missing => 220,
        Role.Band1 => 75,
        Role.Band2 => 159,
        Role.Band3 => 231,
        Role.Band4 => 229,
        Role.Band5 => 214,
        _ => default,
    });

    private readonly Func<Role, RoleLook> _looks;

    private Colours(int? background, int? text, Func<Role, RoleLook> look) => (Background, Text, _looks) = (background, text, look);

    /// <summary>Null for the terminal's own.</summary>
    public int? Background { get; }

    /// <summary>Null for the terminal's own.</summary>
    public int? Text { get; }

    /// <summary>
    /// Those asked for; without a choice what the terminal says of its background, and until it has, or where it says nothing, the dark
    /// ones, which bring their own background along and so can be read on any. NO_COLOR comes first when set to anything but nothing, as
    /// no-color.org asks.
    /// </summary>
    /// <param name="name">As the settings have it.</param>
    /// <param name="variable">The environment.</param>
    /// <param name="isLight">What the terminal answered about its background; null before it did, or where it never does.</param>
    public static Colours For(ThemeName? name, Func<string, string?> variable, bool? isLight = null)
    {
        if (!IsColoured(variable))
            return Terminal;
        return name switch
        {
            ThemeName.Dark => Dark,
            ThemeName.Light => Light,
            ThemeName.HighContrast => HighContrast,
            ThemeName.Terminal => Terminal,
            _ => isLight ?? IsLight(variable("COLORFGBG")) ? Light : Dark,
        };
    }

    /// <summary>The colour of a role's text: its number, null for the terminal's own.</summary>
    public int? Colour(Role role) => _looks(role).Colour ?? Text;

    /// <summary>How a cell stands out, by what it means and of itself.</summary>
    public Emphasis EmphasisOf(Style style) => style.Emphasis | _looks(style.Role).Emphasis;

    /// <summary>Red, green and blue of a number.</summary>
    public static (byte Red, byte Green, byte Blue) Rgb(int number)
    {
        if (number >= 232)
            return ((byte)(8 + 10 * (number - 232)), (byte)(8 + 10 * (number - 232)), (byte)(8 + 10 * (number - 232)));
        var place = number - 16;
        return (Steps[place / 36], Steps[place / 6 % 6], Steps[place % 6]);
    }

    private static bool IsColoured(Func<string, string?> variable) => string.IsNullOrEmpty(variable("NO_COLOR"));

    // "15;0": text and background among the sixteen colours; 7 and those from 9 on are the light ones.
    private static bool IsLight(string? colours) =>
        int.TryParse(colours?.Split(';')[^1], out var background) && background is 7 or >= 9;
}
