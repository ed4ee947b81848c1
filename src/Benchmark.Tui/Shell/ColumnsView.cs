using System.Drawing;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;
using LibraryRegion = Terminal.Gui.Drawing.Region;
using TerminalCell = Terminal.Gui.Drawing.Cell;

namespace Benchmark.Tui.Shell;

/// <summary>
/// The library's table, with the columns and rows of a screen: which row is selected and which is topmost the screen says, clicks on rows and
/// heads go back to it. Marks in a row are drawn by the screen over the cells.
/// </summary>
internal sealed class ColumnsView : TableView
{
    private readonly ShellWindow _shell;
    private readonly PaintedCells _cells = new();
    private readonly Source _source = new();
    private Theme? _theme;

    // The rows that are to be drawn anew; null for all. And what was left in the driver's cells by the last drawing.
    private HashSet<int>? _changed;
    private TerminalCell[,] _left = new TerminalCell[0, 0];

    public ColumnsView(ShellWindow shell)
    {
        _shell = shell;
        CanFocus = false;
        // What is typed belongs to the screen's line, or is a command.
        CollectionNavigator = null;
        (FullRowSelect, MultiSelect, MinCellWidth, MaxCellWidth) = (true, false, 0, int.MaxValue);
        Style = new TableStyle
        {
            AlwaysShowHeaders = true,
            ShowHorizontalHeaderOverline = false,
            ShowHorizontalHeaderUnderline = false,
            ShowVerticalCellLines = false,
            ShowVerticalHeaderLines = false,
            ExpandLastColumn = false,
        };
    }

    /// <param name="table">The table.</param>
    /// <param name="above">The rows above the body.</param>
    /// <param name="isMove">Whether nothing has changed but which row is selected, and perhaps which is topmost.</param>
    public void Show(BodyTable table, int above, bool isMove)
    {
        var before = _source.Table;
        (_source.Glyphs, _source.Table) = (_shell.State.Glyphs, table);
        this.Place(new Rectangle(table.X, above + table.Y, table.Width, table.Height));
        var isPlanned = before is not null && ReferenceEquals(_theme, _shell.Theme) && HasSamePlan(before, table);
        // One without a selection may be about the row that is selected in another.
        if (isMove && isPlanned && before!.Top == table.Top && before.Selected is { } left && table.Selected is { } entered)
            _changed?.UnionWith([left, entered]);
        else
            _changed = null;
        if (!isPlanned)
        {
            _theme = _shell.Theme;
            SetScheme(_theme.Cell(Role.Text, table.Selected is not null));
            Style.ShowHeaders = table.HasHeads;
            Style.ColumnStyles.Clear();
            for (var place = 0; place < table.Columns.Count; place++)
                Style.ColumnStyles.Add(place, StyleOf(table.Columns[place], _theme));
            Table = _source;
        }

        Value = table.Selected is { } selected && table.Count > 0 ? new TableSelection(new Point(0, selected * table.RowHeight)) : null;
        RowOffset = table.Top * table.RowHeight;
        SetNeedsDraw();
    }

    protected override bool OnClearingViewport() => true;

    // The library draws all rows, whichever has changed. While only the cursor moves, the others are kept from it: most of what a cell costs is its being
    // written into the driver. Should something else have been drawn over them meanwhile, all are drawn.
    protected override bool OnDrawingContent(DrawContext? context)
    {
        if (_source.Table is not { } table || App?.Driver?.Contents is not { } contents)
            return true;
        var place = ViewportToScreen(new Rectangle(Point.Empty, Viewport.Size));
        var rows = _changed is not null && IsAsLeft(contents, place) ? _changed : null;
        var clip = GetClip();
        if (rows is not null)
            SetClip(Narrowed(clip, table, rows));
        base.OnDrawingContent(context);
        DrawMarks(table, rows);
        SetClip(clip);
        _left = Copied(contents, place);
        _changed = [];
        return true;
    }

    private LibraryRegion Narrowed(LibraryRegion? clip, BodyTable table, HashSet<int> rows)
    {
        var narrowed = new LibraryRegion();
        foreach (var row in rows)
            narrowed.Union(ViewportToScreen(new Rectangle(0, LineOf(table, row), Viewport.Width, table.RowHeight)));
        narrowed.Intersect(clip);
        return narrowed;
    }

    private void DrawMarks(BodyTable table, HashSet<int>? rows)
    {
        var x = 0;
        foreach (var column in table.Columns)
        {
            for (var y = 0; column.Draw is not null && y < table.VisibleRows && table.Top + y < table.Count; y++)
            {
                var row = table.Top + y;
                if (rows is not null && !rows.Contains(row))
                    continue;
                _cells.Show(this, _shell.Theme, new Rectangle(x, LineOf(table, row), column.Width, table.RowHeight), region =>
                {
                    column.Draw(region, row);
                    if (row == table.Selected)
                        region.Emphasise(0, Emphasis.Selected);
                });
            }

            x += column.Width + 1;
        }
    }

    private static int LineOf(BodyTable table, int row) => table.HeadHeight + (row - table.Top) * table.RowHeight;

    private bool IsAsLeft(TerminalCell[,] contents, Rectangle place)
    {
        if (_left.GetLength(0) != place.Height || _left.GetLength(1) != place.Width || place.Bottom > contents.GetLength(0) || place.Right > contents.GetLength(1))
            return false;
        for (var y = 0; y < place.Height; y++)
        {
            for (var x = 0; x < place.Width; x++)
            {
                ref var shown = ref contents[place.Y + y, place.X + x];
                ref var left = ref _left[y, x];
                if (shown.Attribute != left.Attribute || shown.Grapheme != left.Grapheme)
                    return false;
            }
        }

        return true;
    }

    private static TerminalCell[,] Copied(TerminalCell[,] contents, Rectangle place)
    {
        var copy = new TerminalCell[place.Height, place.Width];
        for (var y = 0; y < place.Height && place.Y + y < contents.GetLength(0); y++)
        {
            for (var x = 0; x < place.Width && place.X + x < contents.GetLength(1); x++)
                copy[y, x] = contents[place.Y + y, place.X + x];
        }

        return copy;
    }

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (_shell.Wheel(mouse))
            return true;
        if (_source.Table is not { } table || !mouse.IsSingleClicked || mouse.Position is not { } place)
            return false;
        if (ScreenToCell(place, out var head) is { } cell && head is null && cell.Y < table.Count * table.RowHeight && table.Of(cell.Y / table.RowHeight) is { } row)
            _shell.Point(new PointedInput(row));
        else if (head is { } column && table.Columns[column].Number is { } number)
            _shell.Point(new HeadInput(number));
        return true;
    }

    // Whether the library can go on with what it has laid out: heads and cells it asks for each time.
    private static bool HasSamePlan(BodyTable one, BodyTable other) =>
        (one.Count, one.RowHeight, one.HasHeads, one.Selected is null) == (other.Count, other.RowHeight, other.HasHeads, other.Selected is null)
        && one.Columns.Select(column => (column.Width, column.Align)).SequenceEqual(other.Columns.Select(column => (column.Width, column.Align)));

    private ColumnStyle StyleOf(BodyColumn column, Theme theme) => new()
    {
        MinWidth = column.Width,
        MaxWidth = column.Width,
        Alignment = column.Align == Align.Right ? Alignment.End : Alignment.Start,
        ColorGetter = cell => theme.Cell(((CellText)cell.CellValue).Style, _source.Table!.Selected is not null),
        HeaderColorGetter = head => theme.Cell(_source.Table!.Columns[head.Column].HeadStyle, canBeSelected: false),
    };

    private sealed record CellText(string Said, Canvas.Style Style)
    {
        public override string ToString() => Said;
    }

    private sealed class Source : ITableSource
    {
        public BodyTable? Table
        {
            get;
            set
            {
                field = value;
                ColumnNames = value is null ? [] : [.. value.Columns.Select(column => TextWidth.Fitted(column.Head, column.Width, Glyphs))];
            }
        }

        public Canvas.Glyphs Glyphs { get; set; } = Canvas.Glyphs.Unicode;

        // The library gives columns their widths only where there is a row.
        public int Rows => Table is { } table ? Math.Max(table.Count * table.RowHeight, 1) : 0;

        public int Columns => Table?.Columns.Count ?? 0;

        public string[] ColumnNames { get; private set; } = [];

        public object this[int row, int col]
        {
            get
            {
                var (said, style) = row < Table!.Count * Table.RowHeight ? Table.Columns[col].At(row / Table.RowHeight, row % Table.RowHeight) : ("", Role.Text);
                return new CellText(TextWidth.Fitted(said, Table.Columns[col].Width, Glyphs), style);
            }
        }
    }
}
