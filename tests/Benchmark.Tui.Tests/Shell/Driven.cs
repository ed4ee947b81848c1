using System.Drawing;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Shell;
using Terminal.Gui.App;
using Terminal.Gui.Input;
using Terminal.Gui.Testing;
using Terminal.Gui.Time;

namespace Benchmark.Tui.Tests.Shell;

/// <summary>The dashboard as the library runs it, with a driver that has no terminal and a clock that stands still.</summary>
internal sealed class Driven : IDisposable
{
    private readonly VirtualTimeProvider _clock = new();
    private readonly SessionToken _token;

    public Driven(Turn start, int width = 80, int height = 24, Func<string, string?>? variable = null, Action<Effect>? carryOut = null)
    {
        // The library makes its loop the place where the thread's awaits go on, and no loop turns here: a test would wait for ever.
        var before = SynchronizationContext.Current;
        try
        {
            App = Application.Create(_clock).Init("ansi");
            App.Driver!.SetScreenSize(width, height);
            Shell = new ShellWindow(start, variable ?? (_ => null), carryOut ?? (_ => { }));
            _token = App.Begin(Shell)!;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    /// <summary>As a session has left it.</summary>
    public Driven(DashboardState state, Action<Effect> carryOut)
        : this(new Turn(state), state.Width, state.Height, carryOut: carryOut)
    {
    }

    public IApplication App { get; }

    public ShellWindow Shell { get; }

    public string Text()
    {
        App.LayoutAndDraw();
        // As the files have them: without what the driver leaves at the end of a line.
        return string.Concat(App.Driver!.ToString()!.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.TrimEnd() + "\n"));
    }

    /// <summary>Puts a state in the place of whatever is shown.</summary>
    public void Show(DashboardState state)
    {
        if (App.Driver!.Cols != state.Width || App.Driver.Rows != state.Height)
            Resize(state.Width, state.Height);
        App.LayoutAndDraw();
        Shell.Do(_ => state);
    }

    public void Press(Key key) => App.InjectKey(key);

    /// <summary>Clicks on the last place that shows the text.</summary>
    public void Click(string text)
    {
        var lines = Text().Split('\n');
        var y = Array.FindLastIndex(lines, line => line.Contains(text, StringComparison.Ordinal));
        Assert.True(y >= 0, $"\"{text}\" is nowhere to be clicked.");
        var place = new Point(Tui.Canvas.TextWidth.Of(lines[y].AsSpan(0, lines[y].IndexOf(text, StringComparison.Ordinal))), y);
        // Two clicks in the same moment would be a double one.
        _clock.Advance(TimeSpan.FromSeconds(2));
        App.InjectSequence(InputInjectionExtensions.LeftButtonClick(place));
    }

    public void Resize(int width, int height) => App.Driver!.SetScreenSize(width, height);

    public void Dispose()
    {
        App.End(_token);
        Shell.Dispose();
        App.Dispose();
    }
}
