using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
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

    // Wanted by what is drawn around it and by the table itself.
    private static readonly ConditionalWeakTable<DashboardState, ScreenTable> Numbers = [];

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
        return Loading.Tracked(new Turn(state, new LoadAuthorities()).And(new WatchFigures("")));
    }

    public static Turn Update(DashboardState state, InputEvent input) => Settled(state, input switch
    {
        ResizeInput resize => state with { Width = resize.Width, Height = resize.Height },
        KeyInput key => Press(state with { Notice = null }, key.Press),
        TypedInput typed => Type(state, typed.Text),
        _ when state.IsTooSmall => state,
        PointedInput pointed => Point(state with { Notice = null }, pointed.Row),
        HeadInput head when state.Top is { IsLoaded: true, ShowsNumbers: false } => (state with { Notice = null }).WithTop(state.Top.SortBy(head.Column)),
        WheelInput wheel => Repeat(state, wheel.IsDown ? "down" : "up"),
        _ => state,
    });

    public static Turn Update(DashboardState state, Message message) => Settled(state, Loading.Receive(state, message));

    /// <summary>What the keys do now: the screen's commands, then the shell's.</summary>
    public static IReadOnlyList<Command<DashboardState, Turn>> Commands(View view)
    {
        if (view.IsOverlay)
            return view.Commands;
        if (view.ShowsNumbers)
            return Together.GetOrAdd(NumbersScreen.Moves, static moves => Combined(moves));
        return Together.GetOrAdd(view.Commands, static own => Combined(own));
    }

    /// <summary>The body and the lines below it, or what stands in their place in a window that is too small for them.</summary>
    public static void Draw(DashboardState state, Region screen)
    {
        if (state.IsTooSmall)
        {
            DrawTooSmall(state, screen);
            return;
        }

        DrawBody(Page(state), screen.Rows(0, state.BodyHeight), isWhole: false);
        Frame.DrawMessage(state, screen.Rows(state.BodyHeight - 1, 2));
    }

    /// <summary>The dialog that lies over the page now; null where none does.</summary>
    public static DialogBox? Dialog(DashboardState state) => state.IsTooSmall ? null : state.Top.Dialog(state.Width, state.BodyHeight);

    /// <summary>As it is below a dialog: the screen that the dialog is about, and the screen itself where there is none.</summary>
    public static DashboardState Page(DashboardState state) => state.Top.Dialog(state.Width, state.BodyHeight) is null ? state : state.Behind;

    /// <summary>Where text is typed on a page, or in a dialog; null where nowhere.</summary>
    public static TextLine? Line(DashboardState state)
    {
        if (state.IsTooSmall || !state.Top.IsTyping)
            return null;
        var (width, height) = Room(state);
        var line = state.Top.Line(width, height);
        return state.Top.IsLoaded ? line : line! with { Hint = "" };
    }

    /// <summary>The list that a page or a dialog shows; null where there is none.</summary>
    public static RowList? List(DashboardState state)
    {
        var (width, height) = Room(state);
        return state.IsTooSmall || !state.Top.IsLoaded ? null : List(state, width, height);
    }

    /// <summary>The tables that a page shows.</summary>
    public static IReadOnlyList<BodyTable> Tables(DashboardState state) =>
        state.IsTooSmall || !state.Top.IsLoaded ? [] : TablesOf(state, state.Width, state.BodyHeight);

    /// <summary>Does something that was asked for otherwise than by a key.</summary>
    public static Turn Do(DashboardState state, Func<DashboardState, Turn> what) => Settled(state, what(state with { Notice = null }));

    /// <summary>Whether a key does something now, other than typing.</summary>
    public static bool IsCommand(DashboardState state, KeyPress press) =>
        press == DashboardCommands.AlwaysQuits
        || !(state.Top.IsTyping && press.IsText) && Commands(state.Top).Any(command => state.Settings.Answers(command, press));

    /// <summary>Runs a command, or says why it cannot run now.</summary>
    public static Turn Run(DashboardState state, Command<DashboardState, Turn> command) =>
        command.WhyDisabled(state) is { } reason ? state.Say(reason) : command.Run(state);

    /// <summary>The screen on top without what surrounds it.</summary>
    /// <param name="state">The state.</param>
    /// <param name="body">Where.</param>
    /// <param name="isWhole">With the screen's line and its list, which otherwise are views of their own.</param>
    public static void DrawBody(DashboardState state, Region body, bool isWhole = true)
    {
        var view = state.Top;
        if (view.IsLoaded)
        {
            if (view is { ShowsNumbers: true } and IHasTable numbers)
                NumbersScreen.Draw(state, Numbers.GetValue(state, numbers.Table), body);
            else
                view.Draw(state, body);
            if (isWhole)
            {
                List(state, body.Width, body.Height)?.Draw(body);
                foreach (var table in TablesOf(state, body.Width, body.Height))
                    table.Draw(body, state.Glyphs);
                if (!view.ShowsNumbers && view.Line(body.Width, body.Height) is { } line)
                {
                    body.WriteFitted(line.X, line.Y, line.Width, line.Text, Role.Input, state.Glyphs);
                    if (line.Text.Length == 0)
                        body.WriteFitted(line.X + TextLine.HintColumn, line.Y, line.Width - TextLine.HintColumn, line.Hint, Role.Muted, state.Glyphs);
                }
            }
        }
        else if (view.Failure is { } failure)
            Waiting.DrawFailure(body, failure);
        else if (view.Load is { } load)
            Waiting.DrawLoading(state, body, load.What);
    }

    // What is inside a dialog, else the body.
    private static (int Width, int Height) Room(DashboardState state) =>
        Dialog(state) is { } dialog ? (dialog.Width, dialog.Height) : (state.Width, state.BodyHeight);

    private static RowList? List(DashboardState state, int width, int height) =>
        state.Top.ShowsNumbers ? null : state.Top.List(state, width, height);

    private static IReadOnlyList<BodyTable> TablesOf(DashboardState state, int width, int height) =>
        state.Top is { ShowsNumbers: true } and IHasTable numbers
            ? [NumbersScreen.Table(state, Numbers.GetValue(state, numbers.Table), width, height)]
            : state.Top.Tables(state, width, height);

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
            return state.Settings.Answers(DashboardCommands.Quit, press) ? DashboardCommands.Quit.Run(state) : state;

        // Whatever types is text where text can be typed.
        if (state.Top.IsTyping && press.IsText)
            return state;
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

        return state.Say($"{press} does nothing here; F1 tells what the keys do.");
    }

    private static Turn Type(DashboardState state, string text)
    {
        if (Line(state) is not { } line)
            return state;
        var cleaned = line.Cleaned(text);
        return cleaned == line.Text ? state : (state with { Notice = null }).WithTop(state.Top.Typed(cleaned));
    }

    // A click selects, one on what is selected does what Enter does.
    private static Turn Point(DashboardState state, int row)
    {
        if (state.Top is not { IsLoaded: true, ShowsNumbers: false, Row: { } selected }
            || row >= (List(state)?.Count ?? state.Top.RowCount(state)))
            return state;
        if (row != selected)
            return state.WithTop(state.Top.At(row));
        return Commands(state.Top).FirstOrDefault(command => command.Answers(KeyPress.Of(Key.Enter))) is { } open ? Run(state, open) : state;
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
