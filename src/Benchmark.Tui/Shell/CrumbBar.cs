using System.Drawing;
using Benchmark.Tui.Canvas;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace Benchmark.Tui.Shell;

/// <summary>Where we are, each name a button that goes there; at the right what the screen says of itself.</summary>
internal sealed class CrumbBar : View
{
    private readonly ShellWindow _shell;
    private readonly List<Button> _names = [];
    private readonly PaintedCells _cells = new();

    public CrumbBar(ShellWindow shell)
    {
        _shell = shell;
        CanFocus = false;
    }

    public void Show()
    {
        var (_, room) = Aside();
        var crumbs = Screens.Frame.Crumbs(_shell.State, room);
        while (_names.Count < crumbs.Count)
            _names.Add(NameAt(_names.Count));
        var x = 1;
        for (var i = 0; i < _names.Count; i++)
        {
            _names[i].Visible = i < crumbs.Count;
            if (i >= crumbs.Count)
                continue;
            var text = TextWidth.Fitted(crumbs[i].Text, Frame.Width, _shell.State.Glyphs);
            if (_names[i].Text != text)
                _names[i].Text = text;
            _names[i].SetScheme(_shell.Theme.Cell(i == crumbs.Count - 1 ? Role.Heading : Role.Muted, canBeSelected: false));
            _names[i].Place(new Rectangle(x, 0, TextWidth.Of(text), 1));
            x += TextWidth.Of(text) + 3;
        }

        SetNeedsDraw();
    }

    protected override bool OnClearingViewport() => true;

    // What lies between the names, and beside them.
    protected override bool OnDrawingContent(DrawContext? context)
    {
        _cells.Show(this, _shell.Theme, new Rectangle(Point.Empty, Viewport.Size), line =>
        {
            var (aside, room) = Aside();
            line.WriteFitted(room + 2, 0, line.Width - room - 3, aside, Role.Muted, _shell.State.Glyphs, Align.Right);
            foreach (var name in _names.Where(name => name.Visible).Skip(1))
                line.Write(name.Frame.X - 2, 0, _shell.State.Glyphs.Crumb, Role.Muted);
        });
        return true;
    }

    private (string Text, int Room) Aside()
    {
        var state = _shell.State;
        var text = state.Top.IsLoaded ? state.Top.Aside(state.Glyphs) : "";
        var width = Math.Min(TextWidth.Of(text), state.Width / 2);
        return (text, state.Width - 2 - (width == 0 ? 0 : width + 2));
    }

    private Button NameAt(int place)
    {
        var name = new Button { CanFocus = false, ShadowStyle = null, NoDecorations = true, NoPadding = true, HotKeySpecifier = new('\xFFFF') };
        name.Accepting += (_, accepting) =>
        {
            accepting.Handled = true;
            _shell.GoTo(place);
        };
        Add(name);
        return name;
    }
}
