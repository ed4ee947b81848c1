using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace Benchmark.Tui.Shell;

/// <summary>What the keys do, each hint to be clicked.</summary>
internal sealed class HintBar : StatusBar
{
    private readonly ShellWindow _shell;
    private IReadOnlyList<Hint> _hints = [];
    private Theme? _theme;

    public HintBar(ShellWindow shell)
    {
        _shell = shell;
        BorderStyle = Terminal.Gui.Drawing.LineStyle.None;
        CanFocus = false;
    }

    public void Show()
    {
        var hints = Screens.Frame.Hints(_shell.State, _shell.State.Width - 1);
        if (ReferenceEquals(_theme, _shell.Theme) && hints.SequenceEqual(_hints))
            return;
        (_hints, _theme) = (hints, _shell.Theme);
        foreach (var old in RemoveAll())
            old.Dispose();
        SetScheme(_shell.Theme.Bar);
        foreach (var hint in hints)
        {
            Add(new HintShortcut(hint, _shell));
        }
    }

    /// <summary>A hint as wide as its words, with the key in its own colour.</summary>
    private sealed class HintShortcut : Shortcut
    {
        public HintShortcut(Hint hint, ShellWindow shell)
        {
            CanFocus = false;
            CommandView = new PaintedView(shell, line => line.Write(line.Write(0, 0, hint.Keys, Role.Key) + 1, 0, hint.Label, Role.Text))
            {
                // And a column of margin on either side, which the shortcut gives it.
                Width = TextWidth.Of(hint.Keys) + 1 + TextWidth.Of(hint.Label) + 2,
                Height = 1,
            };
            Action = () =>
            {
                if (shell.State.Settings.Mouse)
                    shell.Run(hint.Command);
            };
        }
    }
}
