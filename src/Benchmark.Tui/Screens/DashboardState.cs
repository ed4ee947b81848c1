using System.Collections.Immutable;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens.Choose;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens;

/// <summary>Everything the dashboard knows. The views are a history: the last one is on the screen, Esc drops it.</summary>
internal sealed record DashboardState(int Width, int Height, Glyphs Glyphs, ImmutableList<View> Views)
{
    // What the screens are laid out for; terminals have opened at this size since the VT100.
    public const int SmallestWidth = 80;
    public const int SmallestHeight = 24;

    // From this height on there is a row for the menu.
    private const int RoomForMenu = 30;

    // Further back nobody goes, and what was loaded need not be kept for ever.
    private const int LongestHistory = 50;

    /// <summary>What Esc left, for going forward again; the last one is the next.</summary>
    public ImmutableList<View> Ahead { get; init; } = [];

    /// <summary>A sentence shown in the message line until the next key.</summary>
    public string? Notice { get; init; }

    public Settings Settings { get; init; } = Settings.Default;

    /// <summary>With which glyphs charts are drawn where the settings do not say.</summary>
    public required Glyphs LocaleGlyphs { get; init; }

    /// <summary>
    /// What was chosen last, which an authority opened from the list begins with: prices, definition, edition, group and measure go
    /// with the user, whichever authority they were chosen for. Going back chooses nothing.
    /// </summary>
    public Subject Chosen { get; init; } = Subject.None;

    public MarkedAuthorities Marked { get; init; } = MarkedAuthorities.None;

    /// <summary>The snapshot that all figures shown come from; empty before the server has told it.</summary>
    public string Figures { get; init; } = "";

    /// <summary>Asks what is new since the user last looked; null where that is nothing.</summary>
    public LoadSince? SinceAsked { get; init; }

    /// <summary>What is new since then; null until it has come.</summary>
    public SinceView? Since { get; init; }

    /// <summary>The snapshot that the server has by now; null while it is the one shown.</summary>
    public string? NewFigures { get; init; }

    /// <summary>What was asked for and has not come yet.</summary>
    public ImmutableList<Load> Pending { get; init; } = [];

    /// <summary>
    /// Of what was asked for, what has been asked for again since: its answer, should it still come, is older than the one that is waited
    /// for. Known by reference, since the two are equal.
    /// </summary>
    public ImmutableList<Load> Superseded { get; init; } = [];

    /// <summary>How many tenths of a second the oldest of those has been under way.</summary>
    public int WaitedTenths { get; init; }

    /// <summary>What is being done for it, where that is known.</summary>
    public string? Progress { get; init; }

    /// <summary>Whether a reminder is on its way that counts those tenths.</summary>
    public bool IsTicking { get; init; }

    /// <summary>All authorities, once loaded.</summary>
    public IReadOnlyList<AuthorityItem>? Authorities => (Views[0] as ChooseView)?.All;

    /// <summary>All measures, once loaded.</summary>
    public IReadOnlyList<MeasureItem> Measures { get; init; } = [];

    /// <summary>Without the screen on top: what a palette or a help is about.</summary>
    public DashboardState Behind => this with { Views = Views.RemoveAt(Views.Count - 1) };

    public View Top => Views[^1];

    public bool IsTooSmall => Width < SmallestWidth || Height < SmallestHeight;

    /// <summary>The rows a screen has for itself.</summary>
    public int BodyHeight => Math.Max(Height - Above - Below, 0);

    /// <summary>The rows above the body: the menu where there is room for it, and where we are.</summary>
    public int Above => Height >= RoomForMenu ? 2 : 1;

    /// <summary>The rows below the body: a message, and what the keys do.</summary>
    public const int Below = 2;

    public DashboardState WithTop(View view) => this with { Views = Views.SetItem(Views.Count - 1, view) };

    /// <summary>An authority's name; its code where the list has not come yet.</summary>
    public string NameOf(string code) => Authorities?.FirstOrDefault(one => one.Code == code)?.Name ?? code;

    /// <summary>Whom the authority shown, or the next one to be opened, is compared with; null for the neighbours.</summary>
    public NamedGroup? Group => Top.Subject.IsNone ? Chosen.Group : Top.Subject.Group;

    /// <summary>The day that the figures shown, or the next ones to be opened, are as at; empty for all that is held.</summary>
    public string AsAt => Top.Subject.IsNone ? Chosen.AsAt : Top.Subject.AsAt;

    /// <summary>How many screens lie under the one shown, what only covers them for a moment left out.</summary>
    public int Depth => Views.Count(view => !view.IsOverlay);

    /// <summary>An authority as the user would see it who comes from here.</summary>
    public Subject SubjectFor(string code, string name) =>
        (Top.Subject.IsNone || Top is { IsLoaded: false, Failure: not null } ? Chosen : Top.Subject) with { Code = code, Name = name, Period = "" };

    public DashboardState Say(string notice) => this with { Notice = notice };

    /// <summary>Shows a screen and asks for what fills it.</summary>
    public Turn Open(View view) => new(Push(view), view.IsLoaded ? null : view.Load);

    /// <summary>Puts a changed screen in the place of the one shown, such as the same for another measure, and asks for what fills it.</summary>
    public Turn Replace(View view) => new(WithTop(view), view.IsLoaded ? null : view.Load);

    public DashboardState Push(View view)
    {
        var views = Views.Add(view);
        // The first one stays: it is where everything starts.
        return this with { Views = views.Count > LongestHistory ? views.RemoveAt(1) : views, Ahead = view.IsOverlay ? Ahead : [] };
    }

    public DashboardState Pop() => Views.Count > 1
        ? this with { Views = Views.RemoveAt(Views.Count - 1), Ahead = Top.IsOverlay ? Ahead : Ahead.Add(Top) }
        : this;

    /// <summary>Back to a screen by its place in the history, as often as that takes.</summary>
    public DashboardState BackTo(int view)
    {
        var state = this;
        while (state.Views.Count > view + 1)
            state = state.Pop();
        return state;
    }

    public DashboardState Forward() =>
        Ahead.IsEmpty ? this : this with { Views = Views.Add(Ahead[^1]), Ahead = Ahead.RemoveAt(Ahead.Count - 1) };
}
