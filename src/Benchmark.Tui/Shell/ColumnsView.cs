using System.Drawing;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

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

    public void Show(BodyTable table, int above)
    {
        var before = _source.Table;
        (_source.Glyphs, _source.Table) = (_shell.State.Glyphs, table);
        this.Place(new Rectangle(table.X, above + table.Y, table.Width, table.Height));
        if (before is null || !ReferenceEquals(_theme, _shell.Theme) || !HasSamePlan(before, table))
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

    protected override bool OnDrawingContent(DrawContext? context)
    {
        base.OnDrawingContent(context);
        if (_source.Table is not { } table)
            return true;
        var x = 0;
        foreach (var column in table.Columns)
        {
            for (var y = 0; column.Draw is not null && y < table.VisibleRows && table.Top + y < table.Count; y++)
            {
                var row = table.Top + y;
                _cells.Show(this, _shell.Theme, new Rectangle(x, table.HeadHeight + y * table.RowHeight, column.Width, table.RowHeight), region =>
                {
                    column.Draw(region, row);
                    if (row == table.Selected)
                        region.Emphasise(0, Emphasis.Selected);
                });
            }

            x += column.Width + 1;
        }

        return true;
    }

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (_source.Table is not { } table)
            return false;
        if (mouse.Flags.HasFlag(MouseFlags.WheeledUp) || mouse.Flags.HasFlag(MouseFlags.WheeledDown))
            _shell.Point(new WheelInput(mouse.Flags.HasFlag(MouseFlags.WheeledDown)));
        else if (!mouse.IsSingleClicked || mouse.Position is not { } place)
            return false;
        else if (ScreenToCell(place, out var head) is { } cell && head is null && cell.Y < table.Count * table.RowHeight && table.Of(cell.Y / table.RowHeight) is { } row)
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
