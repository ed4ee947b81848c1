using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Brief;
using Benchmark.Tui.Screens.Views;
using Benchmark.Tui.Tests.Shell;

namespace Benchmark.Tui.Tests.Screens;

/// <summary>The dashboard without a terminal: keys in, screens as text out, effects kept for the test to look at.</summary>
internal sealed class Session
{
    public Session(int width = 80, int height = 24, Glyphs? glyphs = null, Settings? settings = null, IReadOnlyList<string>? faults = null)
    {
        var start = Dashboard.Start(glyphs ?? Glyphs.Unicode, settings, faults);
        State = start.State;
        Take(start);
        Resize(width, height);
    }

    public DashboardState State { get; private set; }

    public List<Effect> Effects { get; } = [];

    public List<Remind> Reminders { get; } = [];

    /// <summary>The settings saved last.</summary>
    public Settings? Kept { get; private set; }

    public static Session WithAuthorities(int width = 80, int height = 24, Glyphs? glyphs = null)
    {
        var session = new Session(width, height, glyphs);
        session.AnswerAuthorities();
        return session;
    }

    public static Session AtHartlepool(int width = 80, int height = 24, Glyphs? glyphs = null)
    {
        var session = WithAuthorities(width, height, glyphs);
        session.Press("h", "a", "r", "t", "Enter");
        session.AnswerOverview(Demo.Hartlepool());
        return session;
    }

    public static Session AtNeighbours(int width = 80, int height = 24, Settings? settings = null)
    {
        var session = new Session(width, height, settings: settings);
        session.AnswerAuthorities();
        session.Press("h", "a", "r", "t", "Enter");
        session.AnswerOverview(Demo.Hartlepool());
        session.Press("Enter");
        session.AnswerNeighbours(Demo.Neighbours());
        return session;
    }

    public void Resize(int width, int height) => Send(new ResizeInput(width, height));

    public void Send(InputEvent input) => Take(Dashboard.Update(State, input));

    public void Tell(Message message) => Take(Dashboard.Update(State, message));

    public void AnswerAuthorities() =>
        Tell(new Loaded<IReadOnlyList<AuthorityItem>>(new LoadAuthorities(), Demo.Authorities));

    /// <summary>Answers the last overview asked for, whichever authority it was about; from the brief, which comes first, it is opened.</summary>
    public void AnswerOverview(OverviewView overview)
    {
        if (State.Top is BriefScreenView)
            Press("2");
        var load = Effects.OfType<LoadOverview>().Last();
        Tell(new Loaded<OverviewView>(load, overview with { Code = load.Of.Code }));
    }

    /// <summary>Answers the last neighbours asked for.</summary>
    public void AnswerNeighbours(NeighboursView neighbours) =>
        Tell(new Loaded<NeighboursView>(Effects.OfType<LoadNeighbours>().Last(), neighbours));

    /// <summary>Lets time pass until the reminders asked for so far have come.</summary>
    public void Wait()
    {
        var due = Reminders.ToArray();
        Reminders.Clear();
        foreach (var one in due)
            Tell(one.Message);
    }

    /// <summary>Keys by name: a single character types itself, "Enter", "Escape", "PageDown" and so on are keys.</summary>
    public void Press(params string[] keys)
    {
        foreach (var key in keys)
        {
            var press = key.Length == 1 ? KeyPress.Of(key[0]) : KeyPress.TryParse(key) ?? KeyPress.Of(Enum.Parse<Key>(key));
            if (Dashboard.Line(State) is { } line && !Dashboard.IsCommand(State, press))
                Send(new TypedInput(press.IsText ? line.Text + press.Character : press == KeyPress.Of(Key.Backspace) ? line.Text[..Math.Max(line.Text.Length - 1, 0)] : line.Text));
            else
                Send(new KeyInput(press));
        }
    }

    /// <summary>Types into the screen's line as its field does, or presses the keys where there is none.</summary>
    public void Type(string text)
    {
        foreach (var letter in text)
            Press(letter.ToString());
    }

    /// <summary>Clicks on a row of the screen's list, a card or a bar.</summary>
    public void Point(int row) => Send(new PointedInput(row));

    public string Text() => Drawn.Text(State);

    private void Take(Turn turn)
    {
        State = turn.State;
        foreach (var effect in turn.Effect is Several several ? several.Effects : turn.Effect is { } one ? [one] : [])
        {
            if (effect is Remind remind)
                Reminders.Add(remind);
            else if (effect is SaveSettings save)
                Kept = save.Settings;
            else if (effect is WatchFigures)
                continue;
            else
                Effects.Add(effect);
        }
    }
}
