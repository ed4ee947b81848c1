using System.Collections;
using System.Collections.Specialized;
using System.Drawing;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;
using Terminal.Gui.Input;
using Terminal.Gui.Views;

namespace Benchmark.Tui.Shell;

/// <summary>The library's list, with the rows of a screen: which is selected and which is topmost the screen says, a click goes back to it.</summary>
internal sealed class RowsView : ListView
{
    private readonly ShellWindow _shell;
    private bool _isShowing;

    public RowsView(ShellWindow shell)
    {
        _shell = shell;
        CanFocus = false;
        // What is typed belongs to the screen's line, or is a command.
        KeystrokeNavigator = null!;
        ValueChanged += (_, change) =>
        {
            if (!_isShowing && change.NewValue is { } row)
                _shell.Point(new PointedInput(row));
        };
        Accepting += (_, accepting) =>
        {
            accepting.Handled = true;
            if (SelectedItem is { } row)
                _shell.Point(new PointedInput(row));
        };
    }

    public void Show(RowList rows, int above)
    {
        _isShowing = true;
        // No taller than its rows: the library writes blanks below them each time.
        var height = Math.Min(rows.Height, rows.Count);
        this.Place(new Rectangle(rows.X, above + rows.Y, rows.Width, height));
        Source = new Rows(rows, _shell);
        SelectedItem = rows.Count > 0 ? Math.Clamp(rows.Cursor.Selected, 0, rows.Count - 1) : null;
        if (Viewport.Y != rows.Cursor.Top)
            Viewport = Viewport with { Y = rows.Cursor.Top };
        SetNeedsDraw();
        _isShowing = false;
    }

    protected override bool OnClearingViewport() => true;

    protected override bool OnMouseEvent(Mouse mouse) => _shell.Wheel(mouse) || base.OnMouseEvent(mouse);

    private sealed class Rows(RowList rows, ShellWindow shell) : IListDataSource
    {
        private readonly PaintedCells _cells = new();

        public event NotifyCollectionChangedEventHandler? CollectionChanged
        {
            add { }
            remove { }
        }

        public int Count => rows.Count;

        public int MaxItemLength => rows.Width;

        public bool SuspendCollectionChangedEvent { get; set; }

        public bool IsMarked(int item) => false;

        public void SetMark(int item, bool value)
        {
        }

        public void Render(ListView listView, bool selected, int item, int col, int row, int width, int viewportX = 0) =>
            _cells.Show(listView, shell.Theme, new Rectangle(0, row, rows.Width, 1), line => rows.DrawLine(line, item));

        public IList ToList() => Enumerable.Range(0, rows.Count).ToArray();

        public void Dispose()
        {
        }
    }
}
