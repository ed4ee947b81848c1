using System.Drawing;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;
using Terminal.Gui.Views;
using TerminalKey = Terminal.Gui.Input.Key;

namespace Benchmark.Tui.Shell;

/// <summary>
/// The dashboard as the library runs it: hands events to the pure <see cref="Dashboard"/>, shows its state in the library's views, and
/// passes its effects on. Keys are given to the commands before any view has them; a field has what is no command.
/// </summary>
internal sealed class ShellWindow : Runnable
{
    private readonly Action<Effect> _carryOut;
    private readonly Func<string, string?> _variable;
    private readonly CommandMenu _menu;
    private readonly PaintedView _crumbs;
    private readonly PaintedView _body;
    private readonly RowsView _rows;
    private readonly List<ColumnsView> _tables = [];
    private readonly LineView _line;
    private readonly HintBar _hints;
    private bool? _isLight;
    private bool _isShowing;

    /// <param name="start">The state to begin with, and what is to be loaded first.</param>
    /// <param name="variable">The environment.</param>
    /// <param name="carryOut">Takes one effect at a time.</param>
    public ShellWindow(Turn start, Func<string, string?> variable, Action<Effect> carryOut)
    {
        (_variable, _carryOut, State) = (variable, carryOut, start.State);
        Theme = Theme.For(State.Settings.Theme, variable);
        _body = new PaintedView(this, region => Dashboard.Draw(State, region));
        _rows = new RowsView(this);
        _line = new LineView(this) { Visible = false };
        _line.ValueChanged += (_, _) =>
        {
            if (!_isShowing)
                Send(new TypedInput(_line.Text));
        };
        _menu = new CommandMenu(this);
        _crumbs = new PaintedView(this, line => CrumbLine.Draw(State, line)) { Height = 1 };
        _hints = new HintBar(this);
        // What lies above is added later.
        Add(_body, _crumbs, _hints, _rows, _line, _menu);
        Initialized += (_, _) =>
        {
            App!.Driver!.DefaultAttributeChanged += (_, change) =>
                SetBackground(change.NewValue is { } attribute ? !attribute.Background.IsDarkColor() : null);
            App.Keyboard.KeyDown += OnKey;
            App.Mouse.MouseEvent += (_, mouse) =>
            {
                if (mouse.IsPressed && mouse.ScreenPosition.Y == 0)
                    _menu.Refresh();
            };
            if (start.Effect is { } first)
                Begin(first);
        };
    }

    public DashboardState State { get; private set; }

    public Theme Theme { get; private set; }

    public void Send(InputEvent input) => Take(Dashboard.Update(State, input));

    /// <summary>What the mouse has done; nothing while it is switched off.</summary>
    public void Point(InputEvent input)
    {
        if (State.Settings.Mouse)
            Send(input);
    }

    public void Tell(Message message) => Take(Dashboard.Update(State, message));

    /// <summary>Goes to a name in the line that says where we are.</summary>
    public void GoTo(int crumb)
    {
        if (State.Settings.Mouse && Screens.Frame.Crumbs(State, State.Width) is var crumbs && crumb < crumbs.Count)
            Do(state => crumbs[crumb].Go(state.Top.IsOverlay ? state.Pop() : state));
    }

    /// <summary>Runs a command that was chosen otherwise than by its key.</summary>
    public void Run(Command<DashboardState, Turn> command) => Do(state => Dashboard.Run(state, command));

    /// <summary>Does something to the state as it is now.</summary>
    public void Do(Func<DashboardState, Turn> what) => Take(Dashboard.Do(State, what));

    protected override bool OnClearingViewport() => true;

    protected override void OnFrameChanged(in System.Drawing.Rectangle frame)
    {
        base.OnFrameChanged(frame);
        Send(new ResizeInput(frame.Width, frame.Height));
    }

    private void OnKey(object? sender, TerminalKey key)
    {
        // Raw mode keeps the terminal from acting on it, and a field would undo.
        if (key == TerminalKey.Z.WithCtrl)
        {
            key.Handled = true;
            _carryOut(new Suspend());
            return;
        }

        // While a menu or a dialog of the library is open, keys are its own.
        if (KeyReading.Of(key) is not { } press || App?.TopRunnable != this)
            return;
        if (press != DashboardCommands.AlwaysQuits && _menu.IsOpen())
            return;
        // What neither types nor edits does nothing, which is then said.
        if (Dashboard.IsCommand(State, press) || !(State.Top.IsTyping && _line.Visible && (press.IsText || _line.KeyBindings.TryGet(key, out _))))
        {
            key.Handled = true;
            Send(new KeyInput(press));
        }
    }

    private void Take(Turn turn)
    {
        var isChanged = !ReferenceEquals(turn.State, State);
        if (!ReferenceEquals(turn.State.Settings, State.Settings))
            Theme = Theme.For(turn.State.Settings.Theme, _variable, _isLight);
        State = turn.State;
        if (isChanged)
            Show();
        if (turn.Effect is { } effect)
            Begin(effect);
    }

    private void Begin(Effect effect)
    {
        if (effect is Several several)
        {
            foreach (var one in several.Effects)
                Begin(one);
        }
        else if (effect is OpenMenu)
        {
            _menu.Open();
        }
        else
        {
            _carryOut(effect);
        }
    }

    private void SetBackground(bool? isLight)
    {
        _isLight = isLight;
        Theme = Theme.For(State.Settings.Theme, _variable, isLight);
        Show();
    }

    private void Show()
    {
        _isShowing = true;
        var isTooSmall = State.IsTooSmall;
        var above = isTooSmall ? 0 : State.Above;
        _menu.Show(above > 1);
        _crumbs.Visible = _hints.Visible = !isTooSmall;
        if (!isTooSmall)
        {
            _crumbs.Place(new Rectangle(0, above - 1, State.Width, 1));
            _crumbs.SetNeedsDraw();
            _hints.Show();
        }

        _body.Place(new Rectangle(0, above, State.Width, isTooSmall ? State.Height : State.BodyHeight + 1));
        _body.SetNeedsDraw();
        var rows = Dashboard.List(State);
        _rows.Visible = rows is { Count: > 0 };
        if (rows is { Count: > 0 })
            _rows.Show(Screens.Frame.IsMessageLong(State) ? rows with { Height = Math.Min(rows.Height, State.BodyHeight - 1 - rows.Y) } : rows, above);
        ShowTables(Dashboard.Tables(State), above);
        ShowLine(Dashboard.Line(State), above);
        _isShowing = false;
    }

    // A view of the library costs much to make: none before it is wanted, and each is used again.
    private void ShowTables(IReadOnlyList<BodyTable> tables, int above)
    {
        while (_tables.Count < tables.Count)
        {
            _tables.Add(new ColumnsView(this));
            Add(_tables[^1]);
            MoveSubViewToStart(_tables[^1]);
            MoveSubViewToStart(_body);
        }

        for (var i = 0; i < _tables.Count; i++)
        {
            _tables[i].Visible = i < tables.Count;
            if (i < tables.Count)
                _tables[i].Show(tables[i], above);
        }
    }

    private void ShowLine(TextLine? shown, int above)
    {
        _line.Visible = shown is not null;
        if (shown is not { } line)
            return;
        _line.Place(new Rectangle(line.X, above + line.Y, line.Width, 1));
        _line.SetScheme(Theme.Field);
        _line.Hint = line.Hint;
        if (_line.Text != line.Text)
        {
            _line.Text = line.Text;
            _line.MoveEnd();
        }

        // What is painted behind it would cover it.
        _line.SetNeedsDraw();
        if (!_line.HasFocus)
            _line.SetFocus();
    }
}
