using Benchmark.Presentation.Words;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;

namespace Benchmark.Tui.Screens;

/// <summary>What surrounds every screen: where we are, above; what there is to say and what the keys do, below.</summary>
internal static class Frame
{
    // Narrower than this what the keys of a screen do is worth more than one that opens a list of them.
    private const int RoomForMenu = 100;

    /// <summary>Where we are, not how we came here: the list, the authority, the screen. The authority's name never gives way.</summary>
    /// <param name="state">The state.</param>
    /// <param name="room">In columns.</param>
    public static IReadOnlyList<Crumb> Crumbs(DashboardState state, int room)
    {
        var crumbs = new List<Crumb>();
        var page = state.Views.FindLast(view => !view.IsOverlay)!;
        crumbs.Add(new(state.Views[0].Title, DashboardCommands.Authorities.Run));
        if (!page.Subject.IsNone)
            crumbs.Add(new(page.Subject.Name, behind => ScreenCatalogue.ReturnToFirst(behind, page.Subject)));
        // Never left out: whoever reads the figures must not take them for today's.
        if (state.AsAt is { Length: > 0 } day)
            crumbs.Add(new(AsAtText.Brief(day), DashboardCommands.AsAt.Run));
        if (!ReferenceEquals(page, state.Views[0]))
            crumbs.Add(new(ScreenCatalogue.LabelOf(page), behind => behind));
        foreach (var overlay in state.Views.Where(view => view.IsOverlay))
            crumbs.Add(new(overlay.Title, behind => behind));
        // What gives way first is where everything starts, then the end of a long name.
        if (Width() > room && crumbs.Count > 1)
            crumbs[0] = new(state.Glyphs.Ellipsis, crumbs[0].Go);
        if (Width() > room && crumbs.Count > 2)
        {
            var name = crumbs[1].Text;
            var fit = Math.Max(TextWidth.Of(name) - (Width() - room) - 1, 8);
            crumbs[1] = new(name[..TextWidth.Fit(name, fit)].TrimEnd() + state.Glyphs.Ellipsis, crumbs[1].Go);
        }

        return crumbs;

        int Width() => crumbs.Sum(crumb => TextWidth.Of(crumb.Text) + 3) - 3;
    }

    /// <summary>The same as one line, for what is saved.</summary>
    public static string Trail(DashboardState state) => string.Join(" - ", Crumbs(state, int.MaxValue).Select(crumb => crumb.Text));

    /// <summary>What there is to say: about the last key, about what is under way, else about what is selected.</summary>
    /// <param name="state">The state.</param>
    /// <param name="lines">The message line, and above it the last row of the body.</param>
    public static void DrawMessage(DashboardState state, Region lines)
    {
        var view = state.Top;
        var line = lines.Rows(1, 1);
        if (state.Notice is { } notice)
            DrawWhole(state, lines, notice, Role.Warning);
        else if (view is { IsLoaded: true, Failure: { } failure })
            line.WriteFitted(1, 0, line.Width - 2, $"{failure.Sentence} What is shown came before. F5 tries again.", Role.Warning, state.Glyphs);
        else if (view.IsLoaded && state.WaitedTenths >= Waiting.PatientTenths && view.Load is { } load && state.Pending.Contains(load))
            line.WriteFitted(1, 0, line.Width - 2, $"Loading {load.What}, {state.WaitedTenths / 10} s", Role.Muted, state.Glyphs);
        else if (state.WaitedTenths >= Waiting.PatientTenths && state.Pending.Any(one => one is MakeReport))
            line.WriteFitted(1, 0, line.Width - 2, $"Writing the report, {state.WaitedTenths / 10} s", Role.Muted, state.Glyphs);
        else if (state.NewFigures is not null && !view.IsOverlay)
            line.WriteFitted(1, 0, line.Width - 2, $"New figures are in; what is shown came before. {Reload(state)} takes them.", Role.Warning, state.Glyphs);
        else if (view.IsLoaded && view.Status(state) is { } whole && view.IsOverlay)
            DrawWhole(state, lines, whole, Role.Muted);
        else if (view.IsLoaded && view.Status(state) is { } status)
            line.WriteFitted(1, 0, line.Width - 2, status, Role.Muted, state.Glyphs);
    }

    /// <summary>What the keys do, as much of it as there is room for: help and quitting stay in sight however many hints a screen has.</summary>
    /// <param name="state">The state.</param>
    /// <param name="room">In columns.</param>
    public static IReadOnlyList<Hint> Hints(DashboardState state, int room)
    {
        var width = room;
        var hints = new List<Hint>();
        var last = new List<Hint>();
        foreach (var command in Dashboard.Commands(state.Top))
        {
            // What cannot be done now is for the help to explain; the hints say what can.
            if (!IsShown(state, command) || command.WhyDisabled(state) is not null
                || state.Settings.KeyNames(command, state.Top.IsTyping) is not { } keys)
                continue;
            if (ReferenceEquals(command, DashboardCommands.Menu) && width < RoomForMenu)
                continue;
            (IsFixed(command) ? last : hints).Add(new Hint(keys, command.Label, command));
        }

        room -= last.Sum(Width);
        var shown = new List<Hint>();
        foreach (var hint in hints)
        {
            // A shorter one further on may still fit.
            if (Width(hint) > room)
                continue;
            room -= Width(hint);
            shown.Add(hint);
        }

        // Of these too as many as fit, the last ones first.
        while (last.Count > 0 && last.Sum(Width) > width)
            last.RemoveAt(0);
        return [.. shown, .. last];
    }

    /// <summary>Whether what there is to say takes the last row of the body too.</summary>
    public static bool IsMessageLong(DashboardState state) =>
        (state.Notice ?? (state.Top is { IsLoaded: true, IsOverlay: true, Failure: null } top ? top.Status(state) : null)) is { } said
        && TextWrap.Lines(said, state.Width - 2).Count > 1;

    // The end of a sentence is where its reason is: what is too long for a line takes a row of the body too, for as long as it is shown.
    private static void DrawWhole(DashboardState state, Region lines, string sentence, Role role)
    {
        var wrapped = TextWrap.Lines(sentence, lines.Width - 2);
        if (wrapped.Count > 1)
        {
            var above = lines.Rows(0, 1);
            above.Fill(" ", Role.Text);
            above.Write(1, 0, wrapped[0], role);
        }

        var last = wrapped.Count > 1 ? sentence.AsSpan().Trim()[wrapped[0].Length..].TrimStart() : sentence;
        lines.WriteFitted(1, 1, lines.Width - 2, last, role, state.Glyphs);
    }

    // Asking again is worth a hint only where asking has failed, and where there is something new.
    private static bool IsShown(DashboardState state, Command<DashboardState, Turn> command) =>
        command.InFooter || ReferenceEquals(command, DashboardCommands.Reload) && (state.Top.Failure is not null || state.NewFigures is not null);

    private static string Reload(DashboardState state) => state.Settings.KeyNames(DashboardCommands.Reload, state.Top.IsTyping) ?? "F5";

    private static bool IsFixed(Command<DashboardState, Turn> command) =>
        ReferenceEquals(command, DashboardCommands.Menu) || ReferenceEquals(command, DashboardCommands.Palette) || ReferenceEquals(command, DashboardCommands.Help) || ReferenceEquals(command, DashboardCommands.Quit);

    private static int Width(Hint hint) => TextWidth.Of(hint.Keys) + 1 + TextWidth.Of(hint.Label) + 3;
}
