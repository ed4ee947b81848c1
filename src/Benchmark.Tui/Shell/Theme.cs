using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Benchmark.Tui.Shell;

/// <summary>
/// From what a cell means to how the library is to show it. The only place that knows colours: numbers of the 240 that all
/// terminals with 256 colours draw alike (the sixteen below them are whatever their user has made of them).
/// </summary>
internal sealed class Theme
{
    // The steps of xterm's colour cube; above the themes, which are made with them.
    private static readonly byte[] Steps = [0, 95, 135, 175, 215, 255];

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
        Role.Band1 => 75,
        Role.Band2 => 117,
        Role.Band3 => 250,
        Role.Band4 => 222,
        Role.Band5 => 215,
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
        Role.Band1 => 19,
        Role.Band2 => 25,
        Role.Band3 => 240,
        Role.Band4 => 94,
        Role.Band5 => 88,
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
        Role.Band1 => 75,
        Role.Band2 => 159,
        Role.Band3 => 231,
        Role.Band4 => 229,
        Role.Band5 => 214,
        _ => default,
    });

    private const int Emphases = 8;

    private readonly Attribute[] _looks;
    private readonly Dictionary<(Style Style, bool CanBeSelected), Scheme> _cells = [];
    private Scheme? _bar;
    private Scheme? _field;

    private Theme(int? background, int? text, Func<Role, RoleLook> look)
    {
        (Background, Text, Looks) = (background, text, look);
        _looks = new Attribute[Enum.GetValues<Role>().Length * Emphases];
        foreach (var role in Enum.GetValues<Role>())
        {
            for (var emphasis = 0; emphasis < Emphases; emphasis++)
                _looks[Index(role, emphasis)] = Composed(role, (Emphasis)emphasis);
        }
    }

    /// <summary>Null for the terminal's own.</summary>
    public int? Background { get; }

    /// <summary>Null for the terminal's own.</summary>
    public int? Text { get; }

    private Func<Role, RoleLook> Looks { get; }

    /// <summary>
    /// The theme asked for; without one what the terminal says of its background, and until it has, or where it says nothing, the dark
    /// one, which brings its own background along and so can be read on any. NO_COLOR comes first when set to anything but nothing, as
    /// no-color.org asks.
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
            _ => isLight ?? IsLight(variable("COLORFGBG")) ? Light : Dark,
        };
    }

    /// <summary>The colour of a role's text: its number, null for the terminal's own.</summary>
    public int? Colour(Role role) => Looks(role).Colour ?? Text;

    /// <summary>How a cell is shown, whole.</summary>
    public Attribute Look(Style style) => _looks[Index(style.Role, (int)style.Emphasis)];

    /// <summary>For a menu and for hints: keys in their own colour, what is chosen as a selected row.</summary>
    public Scheme Bar => _bar ??= SchemeOf(Look(Role.Text), Look(Role.Key));

    /// <summary>For a line of text.</summary>
    public Scheme Field => _field ??= SchemeOf(Look(Role.Input), Look(Role.Input)) with { Focus = Look(Role.Input) };

    /// <summary>For a cell of a table; where none can be selected, that which the library takes for selected looks like the others.</summary>
    public Scheme Cell(Style style, bool canBeSelected)
    {
        if (_cells.TryGetValue((style, canBeSelected), out var known))
            return known;
        var active = Look(canBeSelected ? style.With(Emphasis.Selected) : style);
        return _cells[(style, canBeSelected)] = new Scheme(Look(style)) { Active = active, Focus = active };
    }

    private Scheme SchemeOf(Attribute text, Attribute hot)
    {
        var selected = Look(new Style(Role.Text, Emphasis.Selected));
        return new Scheme(text)
        {
            HotNormal = hot,
            Focus = selected,
            HotFocus = selected,
            Active = selected,
            HotActive = selected,
            Highlight = selected,
            Editable = text,
            ReadOnly = text,
            Disabled = Look(Role.Muted),
        };
    }

    private static bool IsColoured(Func<string, string?> variable) => string.IsNullOrEmpty(variable("NO_COLOR"));

    // "15;0": text and background among the sixteen colours; 7 and those from 9 on are the light ones.
    private static bool IsLight(string? colours) =>
        int.TryParse(colours?.Split(';')[^1], out var background) && background is 7 or >= 9;

    private static int Index(Role role, int emphasis) => (int)role * Emphases + emphasis;

    // One bar across a selected row: each role's colour reversed would make it a patchwork. Marks and words in it stay.
    private Attribute Composed(Role role, Emphasis emphasis)
    {
        emphasis |= Looks(role).Emphasis;
        var isSelected = emphasis.HasFlag(Emphasis.Selected);
        var style = (emphasis.HasFlag(Emphasis.Bold) ? TextStyle.Bold : 0) | (emphasis.HasFlag(Emphasis.Underlined) ? TextStyle.Underline : 0);
        if (Background is not { } background || Text is not { } text)
            return new Attribute(Color.None, Color.None, style | (isSelected ? TextStyle.Reverse : 0));
        return isSelected
            ? new Attribute(Rgb(background), Rgb(text), style)
            : new Attribute(Rgb(Colour(role)!.Value), Rgb(background), style);
    }

    private static Color Rgb(int number)
    {
        if (number >= 232)
            return new Color(8 + 10 * (number - 232), 8 + 10 * (number - 232), 8 + 10 * (number - 232));
        var place = number - 16;
        return new Color(Steps[place / 36], Steps[place / 6 % 6], Steps[place % 6]);
    }
}
