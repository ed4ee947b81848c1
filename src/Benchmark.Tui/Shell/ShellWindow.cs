using System.Drawing;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;
using Benchmark.Tui.Screens.Save;
using Terminal.Gui.Input;
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
    private readonly CrumbBar _crumbs;
    private readonly PaintedView _body;
    private readonly RowsView _rows;
    private readonly List<ColumnsView> _tables = [];
    private readonly LineView _line;
    private readonly HintBar _hints;
    private DialogView? _dialog;
    private SpinnerView? _spinner;
    private FileBrowser? _browser;
    private bool? _isLight;

    /// <param name="start">The state to begin with, and what is to be loaded first.</param>
    /// <param name="variable">The environment.</param>
    /// <param name="carryOut">Takes one effect at a time.</param>
    public ShellWindow(Turn start, Func<string, string?> variable, Action<Effect> carryOut)
    {
        (_variable, _carryOut, State) = (variable, carryOut, start.State);
        Theme = Theme.For(State.Settings.Theme, variable);
        _body = new PaintedView(this, region => Dashboard.Draw(State, region));
        _rows = new RowsView(this);
        _line = new LineView(this);
        _menu = new CommandMenu(this);
        _crumbs = new CrumbBar(this) { Height = 1 };
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

    /// <summary>Passes on that the wheel was turned; false where it was not.</summary>
    public bool Wheel(Mouse mouse)
    {
        var isDown = mouse.Flags.HasFlag(MouseFlags.WheeledDown);
        if (!isDown && !mouse.Flags.HasFlag(MouseFlags.WheeledUp))
            return false;
        Point(new WheelInput(isDown));
        return true;
    }

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

    /// <summary>Lets the user look for a file's name, and tells the screen which it is. Returns when that is done.</summary>
    public void Browse(BrowseFile browse, string path)
    {
        using var browser = new FileBrowser(browse, path, Theme);
        _browser = browser;
        App!.Run(browser);
        _browser = null;
        if (browser.Chosen is { } name)
            Tell(new FileChosen(name));
    }

    /// <summary>Has the loop end, and that of a dialog of the library with it.</summary>
    public void End()
    {
        if (_browser is not null)
            App!.RequestStop(_browser);
        App!.RequestStop(this);
    }

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
        if (KeyReading.Of(key) is not { } press || App?.TopRunnable != this && press != DashboardCommands.AlwaysQuits)
            return;
        if (press != DashboardCommands.AlwaysQuits && _menu.IsOpen())
            return;
        // What neither types nor edits does nothing, which is then said.
        if (Dashboard.IsCommand(State, press) || !(State.Top.IsTyping && Typed.Visible && (press.IsText || Typed.KeyBindings.TryGet(key, out _))))
        {
            key.Handled = true;
            Send(new KeyInput(press));
        }
    }

    // What is typed goes here.
    private LineView Typed => _dialog?.Line ?? _line;

    private void Take(Turn turn)
    {
        var isChanged = !ReferenceEquals(turn.State, State);
        if (!ReferenceEquals(turn.State.Settings, State.Settings))
            Theme = Theme.For(turn.State.Settings.Theme, _variable, _isLight);
        var isMove = IsMove(State, turn.State);
        State = turn.State;
        if (isChanged)
            Show(isMove);
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

    // Whether a screen differs from itself before by its cursor alone, and nothing else that is drawn in a row by anything.
    private static bool IsMove(DashboardState before, DashboardState after) =>
        before.Top is FiguresView one && after.Top is FiguresView other
        && (one with { Cursor = default }).Equals(other with { Cursor = default })
        && ReferenceEquals(before.Marked, after.Marked) && ReferenceEquals(before.Settings, after.Settings) && ReferenceEquals(before.Glyphs, after.Glyphs);

    private void Show(bool isMove = false)
    {
        var isTooSmall = State.IsTooSmall;
        var above = isTooSmall ? 0 : State.Above;
        _menu.Show(above > 1);
        _crumbs.Visible = _hints.Visible = !isTooSmall;
        if (!isTooSmall)
        {
            _crumbs.Place(new Rectangle(0, above - 1, State.Width, 1));
            _crumbs.Show();
            _hints.Show();
        }

        _body.Place(new Rectangle(0, above, State.Width, isTooSmall ? State.Height : State.BodyHeight + 1));
        _body.SetNeedsDraw();
        var page = Dashboard.Page(State);
        // A long message takes the last row of the body.
        var room = State.BodyHeight - (Screens.Frame.IsMessageLong(State) ? 1 : 0);
        var rows = Dashboard.List(page);
        _rows.Visible = rows is { Count: > 0 };
        if (rows is { Count: > 0 })
            _rows.Show(rows with { Height = Math.Min(rows.Height, room - rows.Y) }, above);
        ShowTables([.. Dashboard.Tables(page).Select(table => table with { Height = Math.Min(table.Height, room - table.Y) })], above, isMove);
        var dialog = Dashboard.Dialog(State);
        _line.Show(Dashboard.Line(page), above, isTyped: dialog is null);
        ShowDialog(dialog, above);
        ShowSpinner(above);
    }

    private void ShowSpinner(int above)
    {
        var isShown = Waiting.IsAnnounced(State);
        if (_spinner is null && !isShown)
            return;
        if (_spinner is null)
            Add(_spinner = new SpinnerView { CanFocus = false });
        (_spinner.Visible, _spinner.AutoSpin) = (isShown, isShown);
        if (!isShown)
            return;
        _spinner.SetScheme(Theme.Cell(Role.Muted, canBeSelected: false));
        _spinner.Place(new Rectangle(Waiting.SpinnerColumn, above + Waiting.Row, 1, 1));
        _spinner.SetNeedsDraw();
    }

    private void ShowDialog(DialogBox? dialog, int above)
    {
        if (_dialog is not null && (dialog is null || !_dialog.CanShow(dialog)))
        {
            Remove(_dialog);
            _dialog.Dispose();
            _dialog = null;
        }

        if (dialog is null)
            return;
        if (_dialog is null)
            Add(_dialog = new DialogView(this, dialog));
        _dialog.Show(dialog, above);
    }

    // A view of the library costs much to make: none before it is wanted, and each is used again.
    private void ShowTables(IReadOnlyList<BodyTable> tables, int above, bool isMove)
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
                _tables[i].Show(tables[i], above, isMove);
        }
    }
}
