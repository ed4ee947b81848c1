using Benchmark.Tui.Canvas;
using Benchmark.Tui.Screens;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace Benchmark.Tui.Shell;

/// <summary>The library's field, which says what may be typed while nothing is; its own caption is shown only where the field is not in use.</summary>
internal sealed class LineView(ShellWindow shell) : TextField
{
    /// <summary>What may be typed.</summary>
    public string Hint { get; set; } = "";

    protected override bool OnDrawingContent(DrawContext? context)
    {
        var isDrawn = base.OnDrawingContent(context);
        if (Text.Length == 0 && Hint.Length > 0)
        {
            SetAttribute(shell.Theme.Look(Role.Muted));
            Move(TextLine.HintColumn, 0);
            AddStr(TextWidth.Fitted(Hint, Math.Max(Viewport.Width - TextLine.HintColumn, 0), shell.State.Glyphs));
        }

        return isDrawn;
    }
}
