using System.Drawing;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace Benchmark.Tui.Shell;

/// <summary>The library's field, with the line of a screen. It says what may be typed while nothing is: its own caption is shown only where it is not in use.</summary>
internal sealed class LineView : TextField
{
    private readonly ShellWindow _shell;
    private string _hint = "";
    private bool _isShowing;

    public LineView(ShellWindow shell)
    {
        _shell = shell;
        Visible = false;
        ValueChanged += (_, _) =>
        {
            if (!_isShowing)
                shell.Send(new TypedInput(Text));
        };
    }

    /// <param name="shown">The line; null where there is none.</param>
    /// <param name="above">The rows above the body.</param>
    /// <param name="isTyped">Whether what is typed goes into it.</param>
    public void Show(TextLine? shown, int above, bool isTyped)
    {
        Visible = shown is not null;
        if (shown is not { } line)
            return;
        _isShowing = true;
        _hint = line.Hint;
        this.Place(new Rectangle(line.X, above + line.Y, line.Width, 1));
        SetScheme(_shell.Theme.Field);
        if (Text != line.Text)
        {
            Text = line.Text;
            MoveEnd();
        }

        // What is painted behind it would cover it.
        SetNeedsDraw();
        if (isTyped && !HasFocus)
        {
            SetFocus();
            // The library selects all that stands there: the first letter would take the place of a whole name.
            MoveEnd();
        }

        _isShowing = false;
    }

    protected override bool OnDrawingContent(DrawContext? context)
    {
        var isDrawn = base.OnDrawingContent(context);
        if (Text.Length == 0 && _hint.Length > 0)
        {
            SetAttribute(_shell.Theme.Look(Role.Muted));
            Move(TextLine.HintColumn, 0);
            AddStr(TextWidth.Fitted(_hint, Math.Max(Viewport.Width - TextLine.HintColumn, 0), _shell.State.Glyphs));
        }

        return isDrawn;
    }
}
