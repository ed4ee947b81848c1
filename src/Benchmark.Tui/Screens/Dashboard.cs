using System.Collections.Immutable;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Choose;
using Benchmark.Tui.Screens.Help;
using Benchmark.Tui.Screens.Overview;

namespace Benchmark.Tui.Screens;

/// <summary>
/// The whole dashboard as functions: state and event to state, state to cells. Knows neither terminal nor server.
/// </summary>
internal static class Dashboard
{
    public static Turn Start(Glyphs glyphs) =>
        new(new DashboardState(0, 0, glyphs, [new ChooseView()]), new LoadAuthorities());

    public static Turn Update(DashboardState state, InputEvent input) => input switch
    {
        ResizeInput resize => state with { Width = resize.Width, Height = resize.Height },
        KeyInput key => Press(state with { Notice = null }, key.Press),
        PasteInput paste when state.Top is ChooseView { IsTyping: true } choose && !state.IsTooSmall =>
            state.WithTop(choose.Type(paste.Text)),
        _ => state,
    };

    public static Turn Update(DashboardState state, Message message) => state with
    {
        // Whichever screens wait for it, covered ones too; one that the user has left meanwhile is not there to take it.
        Views = state.Views.Select(view => view switch
        {
            ChooseView choose => choose.Receive(message),
            OverviewScreenView overview => overview.Receive(message),
            _ => view,
        }).ToImmutableList(),
    };

    /// <summary>What the keys do now.</summary>
    public static IReadOnlyList<Command<DashboardState, Turn>> Commands(View view) => view switch
    {
        ChooseView { IsTyping: true } => ChooseCommands.WhileTyping,
        ChooseView => ChooseCommands.All,
        OverviewScreenView => OverviewCommands.All,
        HelpView => HelpCommands.All,
        _ => [],
    };

    public static void Draw(DashboardState state, Grid grid)
    {
        var screen = grid.Whole;
        if (state.IsTooSmall)
        {
            DrawTooSmall(state, screen);
            return;
        }

        Frame.DrawBreadcrumb(state, screen.Rows(0, 1));
        var body = screen.Rows(1, state.BodyHeight);
        switch (state.Top)
        {
            case ChooseView choose:
                ChooseScreen.Draw(choose, body, state.Glyphs);
                break;
            case OverviewScreenView overview:
                OverviewScreen.Draw(overview, body, state.Glyphs);
                break;
            case HelpView help:
                HelpScreen.Draw(state, help, body);
                break;
        }

        Frame.DrawFooter(state, screen.Rows(state.Height - 1, 1));
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
            if (!command.Answers(press))
                continue;
            return command.WhyDisabled(state) is { } reason ? state with { Notice = reason } : command.Run(state);
        }

        return press.IsText && state.Top is ChooseView { IsTyping: true } choose
            ? state.WithTop(choose.Type(press.Character.ToString()))
            : state;
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
