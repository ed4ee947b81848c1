using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Benchmark.Tui.Shell;

/// <summary>From what a cell means to how the library is to show it, in the colours of <see cref="Colours"/>.</summary>
internal sealed class Theme
{
    public static readonly Theme Terminal = new(Colours.Terminal);
    public static readonly Theme Dark = new(Colours.Dark);
    public static readonly Theme Light = new(Colours.Light);
    public static readonly Theme HighContrast = new(Colours.HighContrast);

    private const int Emphases = 8;

    private readonly Attribute[] _looks;
    private readonly Dictionary<(Style Style, bool CanBeSelected), Scheme> _cells = [];
    private Scheme? _bar;
    private Scheme? _field;

    private Theme(Colours colours)
    {
        Colours = colours;
        _looks = new Attribute[Enum.GetValues<Role>().Length * Emphases];
        foreach (var role in Enum.GetValues<Role>())
        {
            for (var emphasis = 0; emphasis < Emphases; emphasis++)
                _looks[Index(role, emphasis)] = Composed(role, (Emphasis)emphasis);
        }
    }

    /// <summary>As numbers.</summary>
    public Colours Colours { get; }

    /// <summary>The theme asked for; without one what the terminal says of its background.</summary>
    /// <param name="name">As the settings have it.</param>
    /// <param name="variable">The environment.</param>
    /// <param name="isLight">What the terminal answered about its background; null before it did, or where it never does.</param>
    public static Theme For(ThemeName? name, Func<string, string?> variable, bool? isLight = null)
    {
        var colours = Colours.For(name, variable, isLight);
        return new[] { Dark, Light, HighContrast, Terminal }.First(theme => ReferenceEquals(theme.Colours, colours));
    }

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

    private static int Index(Role role, int emphasis) => (int)role * Emphases + emphasis;

    // One bar across a selected row: each role's colour reversed would make it a patchwork. Marks and words in it stay.
    private Attribute Composed(Role role, Emphasis emphasis)
    {
        emphasis = Colours.EmphasisOf(new Style(role, emphasis));
        var isSelected = emphasis.HasFlag(Emphasis.Selected);
        var style = (emphasis.HasFlag(Emphasis.Bold) ? TextStyle.Bold : 0) | (emphasis.HasFlag(Emphasis.Underlined) ? TextStyle.Underline : 0);
        if (Colours.Background is not { } background || Colours.Text is not { } text)
            return new Attribute(Color.None, Color.None, style | (isSelected ? TextStyle.Reverse : 0));
        return isSelected
            ? new Attribute(Of(background), Of(text), style)
            : new Attribute(Of(Colours.Colour(role)!.Value), Of(background), style);
    }

    private static Color Of(int number)
    {
        var (red, green, blue) = Colours.Rgb(number);
        return new Color(red, green, blue);
    }
}
