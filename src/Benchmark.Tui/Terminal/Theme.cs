using System.Text;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens;

namespace Benchmark.Tui.Terminal;

/// <summary>
/// From what a cell means to the bytes that make a terminal show it. The only place that knows colours: numbers of the 240 that all
/// terminals with 256 colours draw alike (the sixteen below them are whatever their user has made of them).
/// </summary>
internal sealed class Theme
{
    /// <summary>The terminal's own text and background: weight, underline and reverse are no colours.</summary>
    public static readonly Theme Terminal = new(null, null, role => role switch
    {
        Role.Heading or Role.Input or Role.Self or Role.Key => new RoleLook(null, Emphasis.Bold),
        Role.Warning or Role.Chosen => new RoleLook(null, Emphasis.Underlined),
        _ => default,
    });

    public static readonly Theme Dark = new(234, 252, role => role switch
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
        _ => default,
    });

    public static readonly Theme Light = new(231, 235, role => role switch
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
        _ => default,
    });

    /// <summary>Every pair at 7 or more, what WCAG 2.2 calls enhanced contrast (criterion 1.4.6).</summary>
    public static readonly Theme HighContrast = new(16, 231, role => role switch
    {
        Role.Heading or Role.Input => new RoleLook(231, Emphasis.Bold),
        Role.Key or Role.Median => 51,
        Role.Self => new RoleLook(226, Emphasis.Bold),
        Role.Chosen => new RoleLook(159, Emphasis.Bold),
        Role.Good => 120,
        Role.Bad => 217,
        Role.Warning or Role.Missing => 220,
        _ => default,
    });

    private const int Emphases = 8;

    private readonly byte[][] _sequences;

    private Theme(int? background, int? text, Func<Role, RoleLook> look)
    {
        (Background, Text, Look) = (background, text, look);
        _sequences = new byte[Enum.GetValues<Role>().Length * Emphases][];
        foreach (var role in Enum.GetValues<Role>())
        {
            for (var emphasis = 0; emphasis < Emphases; emphasis++)
                _sequences[Index(role, emphasis)] = Encoding.ASCII.GetBytes(Codes(role, (Emphasis)emphasis));
        }
    }

    /// <summary>Null for the terminal's own.</summary>
    public int? Background { get; }

    /// <summary>Null for the terminal's own.</summary>
    public int? Text { get; }

    private Func<Role, RoleLook> Look { get; }

    /// <summary>
    /// The theme asked for; without one what the terminal says of its background, and where it says nothing its own colours. NO_COLOR
    /// comes first when set to anything but nothing, as no-color.org asks.
    /// </summary>
    /// <param name="name">As the settings have it.</param>
    /// <param name="variable">The environment.</param>
    /// <param name="isLight">What the terminal answered about its background; null before it did, or where it never does.</param>
    public static Theme For(ThemeName? name, Func<string, string?> variable, bool? isLight = null)
    {
        if (!IsColoured(variable))
            return Terminal;
        return name switch
        {
            ThemeName.Dark => Dark,
            ThemeName.Light => Light,
            ThemeName.HighContrast => HighContrast,
            ThemeName.Terminal => Terminal,
            _ => isLight is { } light ? light ? Light : Dark : FromBackground(variable("COLORFGBG")),
        };
    }

    /// <summary>Whether the environment leaves it open which background there is, and the terminal is one to be asked.</summary>
    // The Linux console shows a question that it does not know as text.
    public static bool IsOpen(Func<string, string?> variable) =>
        IsColoured(variable) && string.IsNullOrEmpty(variable("COLORFGBG")) && variable("TERM") is { } term && term != "linux";

    /// <summary>The colour of a role's text: its number, null for the terminal's own.</summary>
    public int? Colour(Role role) => Look(role).Colour ?? Text;

    /// <summary>Sets the style from scratch, whatever was set before.</summary>
    public ReadOnlySpan<byte> Sequence(Style style) => _sequences[Index(style.Role, (int)style.Emphasis)];

    private static bool IsColoured(Func<string, string?> variable) => string.IsNullOrEmpty(variable("NO_COLOR"));

    // "15;0": text and background among the sixteen colours; 7 and those from 9 on are the light ones.
    private static Theme FromBackground(string? colours) =>
        int.TryParse(colours?.Split(';')[^1], out var background) ? background is 7 or >= 9 ? Light : Dark : Terminal;

    private static int Index(Role role, int emphasis) => (int)role * Emphases + emphasis;

    private string Codes(Role role, Emphasis emphasis)
    {
        var codes = new StringBuilder("\e[0");
        emphasis |= Look(role).Emphasis;
        var isSelected = emphasis.HasFlag(Emphasis.Selected);
        // One bar across the row: each role's colour reversed would make it a patchwork. Marks and words in it stay.
        if (Background is { } background && Text is { } text)
            codes.Append(isSelected ? $";38;5;{background};48;5;{text}" : $";38;5;{Colour(role)};48;5;{background}");
        else if (isSelected)
            codes.Append(";7");
        if (emphasis.HasFlag(Emphasis.Bold))
            codes.Append(";1");
        if (emphasis.HasFlag(Emphasis.Underlined))
            codes.Append(";4");
        return codes.Append('m').ToString();
    }
}
