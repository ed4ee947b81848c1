using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;

namespace Benchmark.Tui.Tests.Screens;

/// <summary>The dashboard without a terminal: keys in, screens as text out, effects kept for the test to look at.</summary>
internal sealed class Session
{
    private readonly Grid _grid = new(0, 0);

    public Session(int width = 80, int height = 24, Glyphs? glyphs = null)
    {
        var start = Dashboard.Start(glyphs ?? Glyphs.Unicode);
        State = start.State;
        Effects.Add(start.Effect!);
        Resize(width, height);
    }

    public DashboardState State { get; private set; }

    public List<Effect> Effects { get; } = [];

    public static Session WithAuthorities(int width = 80, int height = 24, Glyphs? glyphs = null)
    {
        var session = new Session(width, height, glyphs);
        session.Tell(new AuthoritiesLoaded(Demo.Authorities));
        return session;
    }

    public static Session AtHartlepool(int width = 80, int height = 24, Glyphs? glyphs = null)
    {
        var session = WithAuthorities(width, height, glyphs);
        session.Press("/", "h", "a", "r", "t", "Enter", "Enter");
        session.Tell(new OverviewLoaded(Demo.Hartlepool()));
        return session;
    }

    public void Resize(int width, int height) => Send(new ResizeInput(width, height));

    public void Send(InputEvent input) => Take(Dashboard.Update(State, input));

    public void Tell(Message message) => Take(Dashboard.Update(State, message));

    /// <summary>Keys by name: a single character types itself, "Enter", "Escape", "PageDown" and so on are keys.</summary>
    public void Press(params string[] keys)
    {
        foreach (var key in keys)
            Send(new KeyInput(key.Length == 1 ? KeyPress.Of(key[0]) : KeyPress.Of(Enum.Parse<Key>(key))));
    }

    public void Type(string text)
    {
        foreach (var letter in text)
            Send(new KeyInput(KeyPress.Of(letter)));
    }

    public Grid Draw()
    {
        _grid.Resize(State.Width, State.Height);
        Dashboard.Draw(State, _grid);
        return _grid;
    }

    public string Text() => GridText.Dump(Draw());

    private void Take(Turn turn)
    {
        State = turn.State;
        if (turn.Effect is { } effect)
            Effects.Add(effect);
    }
}
