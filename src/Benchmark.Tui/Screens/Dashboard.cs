using System.Collections.Concurrent;
using System.Collections.Immutable;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Choose;

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

    public static Turn Start(Glyphs glyphs) =>
        Loading.Tracked(new Turn(new DashboardState(0, 0, glyphs, [new ChooseView()]), new LoadAuthorities()));

    public static Turn Update(DashboardState state, InputEvent input) => Loading.Tracked(input switch
    {
        ResizeInput resize => state with { Width = resize.Width, Height = resize.Height },
        KeyInput key => Press(state with { Notice = null }, key.Press),
        PasteInput paste when state.Top.IsTyping && !state.IsTooSmall => state.WithTop(state.Top.Type(paste.Text)),
        MouseInput mouse when !state.IsTooSmall => Point(state, mouse),
        _ => state,
    });

    public static Turn Update(DashboardState state, Message message) => Loading.Tracked(Loading.Receive(state, message));

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
        Frame.DrawMessage(state, screen.Rows(state.Height - 2, 1));
        Frame.DrawFooter(state, screen.Rows(state.Height - 1, 1));
    }

    private static IReadOnlyList<Command<DashboardState, Turn>> Combined(IReadOnlyList<Command<DashboardState, Turn>> own)
    {
        var ids = own.Select(command => command.Id).ToHashSet();
        return [.. own, .. DashboardCommands.All.Where(command => !ids.Contains(command.Id))];
    }

    private static void DrawBody(DashboardState state, Region body)
    {
        var view = state.Top;
        if (view.IsLoaded && view is { ShowsNumbers: true } and IHasTable numbers)
            NumbersScreen.Draw(state, numbers.Table(state), view.NumbersTop, body);
        else if (view.IsLoaded)
            view.Draw(state, body);
        else if (view.Failure is { } failure)
            Waiting.DrawFailure(body, failure);
        else if (view.Load is { } load)
            Waiting.DrawLoading(body, load.What, state.WaitedTenths, state.Glyphs);
    }

    private static Turn Press(DashboardState state, KeyPress press)
    {
        if (press == DashboardCommands.AlwaysQuits)
            return new Turn(state, new Quit());
        // What cannot be seen is not to be worked by accident; quitting is all that is left.
        if (state.IsTooSmall)
            return !state.Top.IsTyping && DashboardCommands.Quit.Answers(press) ? DashboardCommands.Quit.Run(state) : state;

        foreach (var command in Commands(state.Top))
        {
            if (command.Answers(press))
                return Run(state, command);
        }

        return press.IsText && state.Top.IsTyping ? state.WithTop(state.Top.Type(press.Character.ToString())) : state;
    }

    private static Turn Run(DashboardState state, Command<DashboardState, Turn> command) =>
        command.WhyDisabled(state) is { } reason ? state.Say(reason) : command.Run(state);

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

        state = state with { Notice = null };
        // Drawn once more to see what is there: the drawing is the only one to know, and a click is rare.
        var grid = new Grid(state.Width, state.Height);
        Draw(state, grid);
        return grid.HitAt(mouse.X, mouse.Y) switch
        {
            null => state,
            { Kind: HitKind.Hint } hint => Run(state, Commands(state.Top)[hint.Number]),
            { Kind: HitKind.Crumb } crumb => BackTo(state, crumb.Number),
            { Kind: HitKind.Pane } pane => state.WithTop(state.Top with { Pane = pane.Number }),
            { } hit => state.Top.Click(state, hit),
        };
    }

    private static DashboardState BackTo(DashboardState state, int view)
    {
        while (state.Views.Count > view + 1)
            state = state.Pop();
        return state;
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
