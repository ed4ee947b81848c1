using System.Collections.Concurrent;
using System.Collections.Immutable;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Choose;
using Benchmark.Tui.Screens.Faults;

namespace Benchmark.Tui.Screens;

/// <summary>
/// The whole dashboard as functions: state and event to state, state to cells. Knows neither terminal nor server, and of the
/// screens only what <see cref="View"/> says.
/// </summary>
internal static class Dashboard
{
    // A wheel's step in most programs.
    private const int WheelRows = 3;

    private static readonly ConcurrentDictionary<IReadOnlyList<Command<DashboardState, Turn>>, IReadOnlyList<Command<DashboardState, Turn>>>
        Together = new(ReferenceEqualityComparer.Instance);

    /// <param name="glyphs">Where the settings do not say.</param>
    /// <param name="settings">As kept from the last time.</param>
    /// <param name="faults">What is wrong with the file they are kept in, a sentence for each line.</param>
    public static Turn Start(Glyphs glyphs, Settings? settings = null, IReadOnlyList<string>? faults = null)
    {
        settings ??= Settings.Default;
        ImmutableList<View> views = [new ChooseView()];
        if (faults is { Count: > 0 })
            views = views.Add(new ConfigFaultsView(faults));
        var state = new DashboardState(0, 0, settings.GlyphsOr(glyphs), views) { LocaleGlyphs = glyphs, Settings = settings };
        return Loading.Tracked(new Turn(state, new LoadAuthorities()));
    }

    public static Turn Update(DashboardState state, InputEvent input) => Settled(state, input switch
    {
        ResizeInput resize => state with { Width = resize.Width, Height = resize.Height },
        KeyInput key => Press(state with { Notice = null }, key.Press),
        PasteInput paste when state.Top.IsTyping && !state.IsTooSmall => state.WithTop(state.Top.Type(paste.Text)),
        MouseInput mouse when state.Settings.Mouse && !state.IsTooSmall => Point(state, mouse),
        _ => state,
    });

    public static Turn Update(DashboardState state, Message message) => Settled(state, Loading.Receive(state, message));

    /// <summary>What the keys do now: the screen's commands, then the shell's.</summary>
    public static IReadOnlyList<Command<DashboardState, Turn>> Commands(View view)
    {
        if (view.IsTyping || view.IsOverlay)
            return view.Commands;
        if (view.ShowsNumbers)
            return Together.GetOrAdd(NumbersScreen.Moves, static moves => Combined(moves));
        return Together.GetOrAdd(view.Commands, static own => Combined(own));
    }

    public static void Draw(DashboardState state, Grid grid)
    {
        var screen = grid.Whole;
        if (state.IsTooSmall)
        {
            DrawTooSmall(state, screen);
            return;
        }

        Frame.DrawBreadcrumb(state, screen.Rows(0, 1));
        DrawBody(state, screen.Rows(1, state.BodyHeight));
        Frame.DrawMessage(state, screen.Rows(state.Height - 3, 2));
        Frame.DrawFooter(state, screen.Rows(state.Height - 1, 1));
    }

    /// <summary>Runs a command, or says why it cannot run now.</summary>
    public static Turn Run(DashboardState state, Command<DashboardState, Turn> command) =>
        command.WhyDisabled(state) is { } reason ? state.Say(reason) : command.Run(state);

    /// <summary>The screen on top without what surrounds it.</summary>
    public static void DrawBody(DashboardState state, Region body)
    {
        var view = state.Top;
        if (view.IsLoaded && view is { ShowsNumbers: true } and IHasTable numbers)
            NumbersScreen.Draw(state, numbers.Table(state), body);
        else if (view.IsLoaded)
            view.Draw(state, body);
        else if (view.Failure is { } failure)
            Waiting.DrawFailure(body, failure);
        else if (view.Load is { } load)
            Waiting.DrawLoading(state, body, load.What);
    }

    private static IReadOnlyList<Command<DashboardState, Turn>> Combined(IReadOnlyList<Command<DashboardState, Turn>> own)
    {
        var ids = own.Select(command => command.Id).ToHashSet();
        return [.. own, .. DashboardCommands.All.Where(command => !ids.Contains(command.Id))];
    }

    private static Turn Settled(DashboardState before, Turn turn)
    {
        var state = turn.State;
        var subject = state.Top.Subject;
        if (!subject.IsNone && subject.Code != before.Top.Subject.Code)
            state = state with { Settings = state.Settings.Visited(subject.Code) };
        if (!subject.IsNone && state.Depth >= before.Depth)
            state = state with { Chosen = state.Chosen.Changed(before.Top.Subject, subject) };
        var top = state.Top.Settle(state);
        if (!ReferenceEquals(top, state.Top))
            state = state.WithTop(top);
        turn = turn with { State = state };
        return Loading.Tracked(ReferenceEquals(before.Settings, state.Settings) ? turn : turn.And(new SaveSettings(state.Settings)));
    }

    private static Turn Press(DashboardState state, KeyPress press)
    {
        if (press == DashboardCommands.AlwaysQuits)
            return new Turn(state, new Quit());
        // What cannot be seen is not to be worked by accident; quitting is all that is left.
        if (state.IsTooSmall)
            return !state.Top.IsTyping && state.Settings.Answers(DashboardCommands.Quit, press) ? DashboardCommands.Quit.Run(state) : state;

        var commands = Commands(state.Top);
        // A key of the user's own comes before whatever it does otherwise.
        if (!state.Settings.Keys.IsEmpty)
        {
            foreach (var command in commands)
            {
                if (state.Settings.Keys.TryGetValue(command.Id, out var own) && own == press)
                    return Run(state, command);
            }
        }

        foreach (var command in commands)
        {
            if (state.Settings.Answers(command, press))
                return Run(state, command);
        }

        return press.IsText && state.Top.IsTyping ? state.WithTop(state.Top.Type(press.Character.ToString())) : state;
    }

    private static Turn Point(DashboardState state, MouseInput mouse)
    {
        switch (mouse.Action)
        {
            case MouseAction.WheelUp:
                return Repeat(state, "up");
            case MouseAction.WheelDown:
                return Repeat(state, "down");
            case MouseAction.Press when mouse.Button == MouseButton.Left:
                break;
            default:
                return state;
        }

        // Drawn once more to see what is there: the drawing is the only one to know, and a click is rare.
        var grid = new Grid(state.Width, state.Height);
        Draw(state, grid);
        state = state with { Notice = null };
        return grid.HitAt(mouse.X, mouse.Y) switch
        {
            null or { Kind: HitKind.Nothing } => state,
            { Kind: HitKind.Hint } hint => Run(state, Commands(state.Top)[hint.Number]),
            { Kind: HitKind.Crumb } crumb => state.BackTo(crumb.Number),
            { Kind: HitKind.Pane } pane => state.WithTop(state.Top with { Pane = pane.Number }),
            { } hit => state.Top.Click(state, hit),
        };
    }

    private static Turn Repeat(DashboardState state, string id)
    {
        var turn = new Turn(state);
        foreach (var command in Commands(state.Top))
        {
            if (command.Id != id)
                continue;
            for (var i = 0; i < WheelRows; i++)
                turn = Run(turn.State, command);
            break;
        }

        return turn;
    }

    private static void DrawTooSmall(DashboardState state, Region screen)
    {
        var sentence = $"This window is {state.Width}x{state.Height}; the dashboard needs "
            + $"{DashboardState.SmallestWidth}x{DashboardState.SmallestHeight}. Please enlarge it, or press q to quit.";
        var lines = TextWrap.Lines(sentence, screen.Width);
        for (var i = 0; i < Math.Min(lines.Count, screen.Height); i++)
            screen.Write(0, i, lines[i], Role.Text);
    }
}
