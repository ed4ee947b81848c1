using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Groups;
using Benchmark.Tui.Screens.Help;
using Benchmark.Tui.Screens.Palette;
using Benchmark.Tui.Screens.Save;
using Benchmark.Tui.Screens.Since;

namespace Benchmark.Tui.Screens;

/// <summary>
/// The commands of the shell, which mean the same on every screen. A screen's own command of the same id comes before one of these.
/// </summary>
internal static class DashboardCommands
{
    public static readonly Command<DashboardState, Turn> Help = Define(
        "help",
        [KeyPress.Of('?'), KeyPress.Of(Key.F1)],
        "help",
        "Shows the keys of this screen.",
        state => state.Push(new HelpView(state.Top)));

    public static readonly Command<DashboardState, Turn> Palette = Define(
        "palette",
        [KeyPress.Of(':'), KeyPress.Of('p', KeyModifiers.Control)],
        "palette",
        "Opens the palette: all that can be done now, and every authority, found by typing.",
        state => state.Push(new PaletteView(state.Top)));

    public static readonly Command<DashboardState, Turn> Menu = Define(
        "menu",
        [KeyPress.Of(Key.F10)],
        "menu",
        "Opens the menu, which has every command of this screen.",
        state => new Turn(state, new OpenMenu()));

    public static readonly Command<DashboardState, Turn> CopyValue = Define(
        "copy-value",
        [KeyPress.Of('y'), KeyPress.Of('y', KeyModifiers.Control)],
        "copy",
        "Copies the selected value.",
        state => Copied(state, $"\"{state.Top.Value(state)}\"", state.Top.Value(state)!),
        state => state.Top.IsLoaded && state.Top.Value(state) is not null ? null : "Nothing is selected that could be copied.") with
    { InFooter = false };

    public static readonly Command<DashboardState, Turn> CopyTable = Define(
        "copy-table",
        [KeyPress.Of('Y')],
        "copy table",
        "Copies the table behind the screen, to be pasted into a spreadsheet.",
        Tabbed,
        WhyNoTable) with
    { InFooter = false };

    public static readonly Command<DashboardState, Turn> Save = Define(
        "save",
        [KeyPress.Of('w'), KeyPress.Of('s', KeyModifiers.Control)],
        "save",
        "Saves what is on the screen as CSV, text or an SVG chart.",
        state => state.Push(SaveView.For(state)),
        state => state.Top.IsLoaded ? null : "There is nothing to save yet.") with
    { InFooter = false };

    public static readonly Command<DashboardState, Turn> Report = Define(
        "report",
        [KeyPress.Of('R'), KeyPress.Of('r', KeyModifiers.Control)],
        "report",
        "Writes a report on the authority, to print or to send: HTML, Markdown, Word, XLSX or CSV.",
        state => state.Push(ReportView.For(state.Top)),
        state => state.Top.Subject.IsNone ? "Choose an authority first." : null);

    public static readonly Command<DashboardState, Turn> Groups = Define(
        "groups",
        [KeyPress.Of('c'), KeyPress.Of('g', KeyModifiers.Control)],
        "compare with",
        "Chooses whom to compare with: the neighbours or a group of your own.",
        state => state.Push(new GroupsView(state.Top)
        {
            Cursor = new ListCursor(state.Group is { } group ? state.Settings.Groups.IndexOf(group) + 1 : 0, 0),
        })) with
    { InFooter = false };

    public static readonly Command<DashboardState, Turn> AsAt = Define(
        "as-at",
        [KeyPress.Of('A'), KeyPress.Of('o', KeyModifiers.Control)],
        "as at",
        "Shows the figures as they had been published by a day, neighbours, populations and prices too; or all that is held again.",
        state => state.Push(new AsAtView(state.Top) { Day = state.AsAt })) with
    { InFooter = false };

    public static readonly Command<DashboardState, Turn> Since = Define(
        "since",
        [KeyPress.Of('N'), KeyPress.Of('n', KeyModifiers.Control)],
        "what is new",
        "Shows what is new since you last looked: releases, revised figures, verdicts that changed.",
        state => state.Open(new SinceScreenView(state.SinceAsked!) { Content = state.Since }),
        state => state.SinceAsked is null ? "Nothing has changed since you last looked."
            : state.Top is SinceScreenView ? "This is what is new already." : null) with
    { InFooter = false };

    public static readonly Command<DashboardState, Turn> Favourite = Define(
        "favourite",
        [KeyPress.Of('*'), KeyPress.Of('d', KeyModifiers.Control)],
        "favourite",
        "Puts the authority among the favourites, which come first in the list; again takes it out.",
        state => Favoured(state, state.Top.Subject.Code),
        state => state.Top.Subject.IsNone ? "Choose an authority first." : null) with
    { InFooter = false };

    public static readonly Command<DashboardState, Turn> Theme = Define(
        "theme",
        [KeyPress.Of('T'), KeyPress.Of('t', KeyModifiers.Control)],
        "theme",
        "Changes the colours: the terminal's own, dark, light, high contrast.",
        state =>
        {
            var theme = (ThemeName)(((int)(state.Settings.Theme ?? ThemeName.Terminal) + 1) % Enum.GetValues<ThemeName>().Length);
            var name = theme switch
            {
                ThemeName.Dark => "dark",
                ThemeName.Light => "light",
                ThemeName.HighContrast => "high contrast",
                _ => "the terminal's own",
            };
            return (state with { Settings = state.Settings with { Theme = theme } }).Say($"Colours: {name}.");
        }) with
    { InFooter = false };

    public static readonly Command<DashboardState, Turn> Charts = Define(
        "charts",
        [KeyPress.Of('C')],
        "charts",
        "Changes what charts are drawn in: braille, blocks, ASCII.",
        state =>
        {
            var charts = (ChartStyle)(((int)(state.Settings.Charts ?? ChartStyle.Braille) + 1) % Enum.GetValues<ChartStyle>().Length);
            var settings = state.Settings with { Charts = charts };
            return (state with { Settings = settings, Glyphs = settings.GlyphsOr(state.LocaleGlyphs) })
                .Say($"Charts in {(charts == ChartStyle.Ascii ? "ASCII" : charts == ChartStyle.Block ? "blocks" : "braille")}.");
        }) with
    { InFooter = false };

    public static readonly Command<DashboardState, Turn> Mouse = Define(
        "mouse",
        [KeyPress.Of('M')],
        "mouse",
        "Switches the mouse off, so that the terminal selects text with it, and on again.",
        state => (state with { Settings = state.Settings with { Mouse = !state.Settings.Mouse } })
            .Say(state.Settings.Mouse ? "Mouse off: the terminal selects text with it. M switches it on again." : "Mouse on.")) with
    { InFooter = false };

    public static readonly Command<DashboardState, Turn> Quit = Define(
        "quit",
        [KeyPress.Of('q'), KeyPress.Of('q', KeyModifiers.Control)],
        "quit",
        "Ends the dashboard, without a question. So does Ctrl+C.",
        state => new Turn(state, new Quit()));

    public static readonly Command<DashboardState, Turn> Back = Define(
        "back",
        [KeyPress.Of(Key.Escape), KeyPress.Of(Key.Backspace)],
        "back",
        "Goes back to where you came from.",
        state => state.Top is { ShowsNumbers: true } or { IsZoomed: true }
            ? state.WithTop(state.Top with { ShowsNumbers = false, IsZoomed = false })
            : state.Pop(),
        state => state.Views.Count > 1 || state.Top is { ShowsNumbers: true } or { IsZoomed: true }
            ? null
            : "There is nothing to go back to; q quits.");

    public static readonly Command<DashboardState, Turn> Forward = Define(
        "forward",
        [KeyPress.Of(']'), KeyPress.Of('f', KeyModifiers.Control)],
        "forward",
        "Goes forward again to the screen that back left.",
        state => state.Forward(),
        state => state.Ahead.IsEmpty ? "There is nothing to go forward to." : null) with
    { InFooter = false };

    public static readonly Command<DashboardState, Turn> Authorities = Define(
        "authorities",
        [KeyPress.Of('1')],
        "authorities",
        "Goes to the list of authorities, all of them.",
        state => state.BackTo(0) is var start ? start.WithTop(start.Top.Typed("")) : state,
        state => state.Views.Count > 1 ? null : "This is the list of authorities already.") with
    { InFooter = false };

    public static readonly Command<DashboardState, Turn> Reload = Define(
        "reload",
        [KeyPress.Of(Key.F5), KeyPress.Of('r')],
        "reload",
        "Asks the server again, and takes figures that are new.",
        state => state.WithTop(state.Top with { Failure = null }) is var asking && state.NewFigures is not null ? new Turn(asking, new TakeFigures())
            : Loading.Again(asking, state.Top.Load!),
        state => state.NewFigures is null && state.Top.Load is null ? "Nothing on this screen comes from the server." : null) with
    { InFooter = false };

    public static readonly Command<DashboardState, Turn> Numbers = Define(
        "numbers",
        [KeyPress.Of('t'), KeyPress.Of(Key.F2)],
        "table",
        "Shows the numbers behind the screen as a table; again shows the screen.",
        state => state.WithTop(state.Top with { ShowsNumbers = !state.Top.ShowsNumbers, NumbersTop = 0, NumbersLeft = 0 }),
        WhyNoTable) with
    { InFooter = false };

    public static readonly Command<DashboardState, Turn> Zoom = Define(
        "zoom",
        [KeyPress.Of('z')],
        "zoom",
        "Gives the pane that the keys act upon the whole screen; again gives it back.",
        state => state.WithTop(state.Top with { IsZoomed = !state.Top.IsZoomed }),
        WhyOnePane) with
    { InFooter = false };

    public static readonly Command<DashboardState, Turn> NextPane = Define(
        "next-pane",
        [KeyPress.Of(Key.Tab)],
        "next pane",
        "Goes to the next pane.",
        state => state.WithTop(state.Top with { Pane = (state.Top.Pane + 1) % state.Top.Panes.Count }),
        WhyOnePane) with
    { InFooter = false };

    public static readonly IReadOnlyList<Command<DashboardState, Turn>> All =
    [
        Back,
        Forward,
        Authorities,
        .. ScreenCatalogue.All.Select(OpenScreen),
        Numbers,
        Zoom,
        NextPane,
        CopyValue,
        CopyTable,
        Save,
        Report,
        Groups,
        AsAt,
        Since,
        Favourite,
        Reload,
        Theme,
        Charts,
        Mouse,
        Menu,
        Palette,
        Help,
        Quit,
    ];

    /// <summary>Not in any list: it works everywhere, while typing too.</summary>
    public static readonly KeyPress AlwaysQuits = KeyPress.Of('c', KeyModifiers.Control);

    // xterm takes 100,000 bytes of base64 at once, tmux a little more.
    private const int MostCopied = 74_000;

    // Further than any list is long, and far from overflowing when added to a row's number.
    private const int ListEnd = 1_000_000;

    public static Command<DashboardState, Turn> Define(
        string id,
        IReadOnlyList<KeyPress> keys,
        string label,
        string help,
        Func<DashboardState, Turn> run,
        Func<DashboardState, string?>? whyDisabled = null) =>
        new(id, keys, label, help, whyDisabled ?? (_ => null), run);

    /// <summary>The keys that move through a list, the same on every screen that has one.</summary>
    public static IEnumerable<Command<DashboardState, Turn>> Moves(Func<DashboardState, Func<int, int>, Turn> move)
    {
        yield return Move("up", "Up", "Goes to the row above.", _ => -1, KeyPress.Of(Key.Up), KeyPress.Of('k'));
        yield return Move("down", "Down", "Goes to the row below.", _ => 1, KeyPress.Of(Key.Down), KeyPress.Of('j'));
        yield return Move("page-up", "PgUp", "Goes a screenful up.", rows => -rows, KeyPress.Of(Key.PageUp));
        yield return Move("page-down", "PgDn", "Goes a screenful down.", rows => rows, KeyPress.Of(Key.PageDown));
        yield return Move("first", "Home", "Goes to the first row.", _ => -ListEnd, KeyPress.Of(Key.Home), KeyPress.Of('g'));
        yield return Move("last", "End", "Goes to the last row.", _ => ListEnd, KeyPress.Of(Key.End), KeyPress.Of('G'));

        Command<DashboardState, Turn> Move(string id, string label, string help, Func<int, int> by, params KeyPress[] keys) =>
            Define(id, keys, label, help, state => move(state, by)) with { InFooter = false };
    }

    /// <summary>The key that marks authorities for a group, the same on every screen that lists them.</summary>
    /// <param name="selected">Code of the one under the cursor.</param>
    /// <param name="next">Goes to the next row.</param>
    /// <param name="whyDisabled">Why there is none to mark.</param>
    public static Command<DashboardState, Turn> Mark(
        Func<DashboardState, string?> selected, Func<DashboardState, Turn> next, Func<DashboardState, string?> whyDisabled) => Define(
        "mark",
        [KeyPress.Of(' '), KeyPress.Of(Key.Insert)],
        "mark",
        "Marks the authority for a group of your own, or takes its mark away, and goes to the row below; then name the group.",
        state => next(state with { Marked = state.Marked.Toggle(selected(state)!) }),
        whyDisabled);

    /// <summary>Puts an authority among the favourites or takes it out.</summary>
    public static Turn Favoured(DashboardState state, string code)
    {
        var settings = state.Settings.ToggleFavourite(code);
        return (state with { Settings = settings }).Say(settings.Favourites.Contains(code)
            ? $"{state.NameOf(code)} is among the favourites now."
            : $"{state.NameOf(code)} is no longer among the favourites.");
    }

    // Terminals do not say whether they took it, and some drop it: tmux unless set-clipboard is on.
    private static Turn Copied(DashboardState state, string what, string text) => new(
        state.Say($"Sent {what} to the terminal's clipboard; in tmux that needs set-clipboard on. w saves a file."), new Copy(text));

    private static Turn Tabbed(DashboardState state)
    {
        var table = ((IHasTable)state.Top).Table(state);
        var text = TableText.Tabbed(table);
        return System.Text.Encoding.UTF8.GetByteCount(text) > MostCopied
            ? state.Say("That is more than terminals take into the clipboard; w saves it as a file.")
            : Copied(state, $"the table, {table.Rows.Count} rows,", text);
    }

    private static Command<DashboardState, Turn> OpenScreen(ScreenEntry entry) => Define(
        $"screen-{entry.Id}",
        // The first one is to be had where letters are text, too.
        ReferenceEquals(entry, ScreenCatalogue.All[0]) ? [KeyPress.Of(entry.Key), KeyPress.Of(Key.F3)] : [KeyPress.Of(entry.Key)],
        entry.Label,
        entry.Help,
        state => ReferenceEquals(entry, ScreenCatalogue.All[0])
            ? ScreenCatalogue.ReturnToFirst(state, state.Top.Subject)
            : state.Open(entry.Open(state.Top.Subject)),
        state => entry.NeedsAuthority && state.Top.Subject.IsNone ? "Choose an authority first."
            : state.Top.GetType() == entry.Open(state.Top.Subject).GetType() ? $"This is {entry.Label} already."
            : null) with
    { InFooter = false };

    private static string? WhyNoTable(DashboardState state) => state.Top switch
    {
        not IHasTable => "This screen has no table of numbers.",
        { IsLoaded: false } => "There are no numbers yet.",
        _ => null,
    };

    private static string? WhyOnePane(DashboardState state) =>
        state.Top.Panes.Count < 2 ? "This screen has one pane only." : null;
}
