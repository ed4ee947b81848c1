using System.Drawing;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;
using Terminal.Gui.Drawing;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace Benchmark.Tui.Shell;

/// <summary>
/// The library's dialog, with what a screen asks in one: its field, its list and its buttons. It is a part of the window and not a loop of its own,
/// so that the screen's state says whether it is there.
/// </summary>
internal sealed class DialogView : Dialog
{
    private readonly ShellWindow _shell;
    private readonly Theme _theme;
    private readonly Canvas.Glyphs _glyphs;
    private readonly IReadOnlyList<Command<DashboardState, Turn>> _commands;
    private readonly PaintedView _text;
    private readonly RowsView _rows;

    public DialogView(ShellWindow shell, DialogBox box)
    {
        (_shell, _theme, _glyphs, _commands) = (shell, shell.Theme, shell.State.Glyphs, box.Buttons);
        ShadowStyle = null;
        Arrangement = ViewArrangement.Fixed;
        ButtonAlignment = Alignment.Center;
        BorderStyle = IsPlain ? LineStyle.None : LineStyle.Single;
        SetScheme(_theme.Bar);
        _text = new PaintedView(shell, Draw);
        _rows = new RowsView(shell) { Visible = false };
        Line = new LineView(shell);
        Add(_text, _rows, Line);
        foreach (var command in _commands)
            AddButton(ButtonFor(command));
    }

    /// <summary>What is typed into it.</summary>
    public LineView Line { get; }

    // The library's lines are none that every terminal has: then they are ours.
    private bool IsPlain => ReferenceEquals(_glyphs, Canvas.Glyphs.Ascii);

    /// <summary>Whether it can show another one: its buttons are made once.</summary>
    public bool CanShow(DialogBox box) =>
        ReferenceEquals(_theme, _shell.Theme) && ReferenceEquals(_glyphs, _shell.State.Glyphs) && _commands.SequenceEqual(box.Buttons);

    /// <param name="box">The dialog.</param>
    /// <param name="above">The rows above the body.</param>
    public void Show(DialogBox box, int above)
    {
        var state = _shell.State;
        Title = box.Title;
        var (width, height) = (box.Width + 2 * DialogBox.Frame, box.Height + 2 * DialogBox.Frame + (box.Buttons.Count > 0 ? DialogBox.ButtonRows : 0));
        this.Place(new Rectangle((state.Width - width) / 2, above + 1, width, height));
        var frame = IsPlain ? DialogBox.Frame : 0;
        _text.Place(new Rectangle(0, 0, box.Width + 2 * frame, box.Height + 2 * frame));
        _text.SetNeedsDraw();
        var rows = Dashboard.List(state);
        _rows.Visible = rows is { Count: > 0 };
        if (rows is { Count: > 0 })
            _rows.Show(rows with { X = rows.X + frame }, frame);
        var line = Dashboard.Line(state);
        Line.Show(line is null ? null : line with { X = line.X + frame }, frame, isTyped: true);
    }

    private void Draw(Canvas.Region region)
    {
        var state = _shell.State;
        state.Top.Draw(state, IsPlain ? region.Box(Title, Role.Border, Role.Heading, _glyphs) : region);
    }

    private Button ButtonFor(Command<DashboardState, Turn> command)
    {
        var button = new Button
        {
            CanFocus = false,
            ShadowStyle = null,
            NoDecorations = true,
            HotKeySpecifier = new('\xFFFF'),
            Text = $"[ {ChartText.Sentence(command.Label)} ({_shell.State.Settings.KeyNames(command, _shell.State.Top.IsTyping)}) ]",
        };
        button.Accepting += (_, accepting) =>
        {
            accepting.Handled = true;
            if (_shell.State.Settings.Mouse)
                _shell.Run(command);
        };
        return button;
    }
}
